package vn.binhxet.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Sha256;

/**
 * Something that was done to a ledger. Events are chained: each hash covers the one before.
 *
 * @param number from 1
 * @param review number of the review concerned, or null
 * @param content the whole event
 * @param hash over the hash before and the body
 * @param signature over the hash, or null where it was not signed
 * @param publicKey whose signature that is
 */
record Event(
        int number,
        Kind kind,
        @Nullable Integer review,
        Content content,
        byte[] hash,
        byte @Nullable [] signature,
        byte @Nullable [] publicKey) {
    private static final byte[] DOMAIN = {2};
    /** What stands before the first event. */
    static final byte[] NOTHING = new byte[Sha256.BYTES];

    /** What was done. */
    enum Kind {
        /** the ledger was made */
        LEDGER,
        REVIEW,
        CORRECTION,
        ERASURE,
        /** a version of the rules was handed in */
        SUBMISSION,
        /** a version of the rules was put in force */
        ACTIVATION;

        String written() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String written) {
            return Arrays.stream(values())
                    .filter(kind -> kind.written().equals(written))
                    .findFirst();
        }
    }

    static byte[] hash(byte[] previous, String body) {
        return Sha256.of(DOMAIN, previous, body.getBytes(StandardCharsets.UTF_8));
    }

    /** An event as canonical JSON, parsed when it is first asked for: that of a country has megabytes of targets. */
    static final class Content {
        private static final JsonMapper JSON = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();

        private final String body;
        private @Nullable JsonNode parsed;

        Content(String body) {
            this.body = body;
        }

        private JsonNode json() throws JsonProcessingException {
            JsonNode known = parsed;
            if (known == null) {
                known = JSON.readTree(body);
                parsed = known;
            }
            return known;
        }
    }

    String body() {
        return content.body;
    }

    /** @throws IllegalArgumentException if the body is no JSON */
    JsonNode json() {
        try {
            return content.json();
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("event " + number, wrong);
        }
    }

    String text(String name) {
        return json().path(name).asText();
    }

    Instant at() {
        return Instant.parse(text("at"));
    }
}
