package vn.binhxet.ledger;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
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
    /** The name of the targets and indicators in an event. */
    static final String TARGETS = "targets";

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

    /** An event as canonical JSON, parsed when it is first asked for. */
    static final class Content {
        private static final JsonMapper JSON = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();

        private static final TokenFilter WITHOUT_TARGETS = new TokenFilter() {
            @Override
            public @Nullable TokenFilter includeProperty(String name) {
                return name.equals(TARGETS) ? null : INCLUDE_ALL;
            }
        };

        private final String body;
        private @Nullable JsonNode parsed;
        private @Nullable JsonNode head;

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

        private JsonNode head() throws IOException {
            JsonNode known = head;
            if (known == null) {
                try (JsonParser all = JSON.createParser(body);
                        JsonParser wanted = new FilteringParserDelegate(
                                all, WITHOUT_TARGETS, Inclusion.INCLUDE_ALL_AND_PATH, true)) {
                    @Nullable JsonNode read = JSON.readTree(wanted);
                    known = read == null ? MissingNode.getInstance() : read;
                }
                head = known;
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

    /**
     * All but the targets, of which a country's review has megabytes.
     *
     * @throws IllegalArgumentException if the body is no JSON
     */
    JsonNode head() {
        try {
            return content.head();
        } catch (IOException wrong) {
            throw new IllegalArgumentException("event " + number, wrong);
        }
    }

    String text(String name) {
        return head().path(name).asText();
    }

    Instant at() {
        return Instant.parse(text("at"));
    }
}
