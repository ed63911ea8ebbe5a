package vn.binhxet.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Citation;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Points;

/** Outcomes and criteria in a table, in the language of its reader. */
record Words(Message.Language language) {
    private static final List<String> BASES =
            List.of("criterion", "points", "law", "draft", "model", "reading", "reported", "plan");
    private static final List<String> READINGS = List.of("ALL", "CULTURAL");

    /** How sure a citation is; "criterion: law; points: draft" in the reader's words, other words as they are. */
    String basis(Citation citation) {
        return Arrays.stream(citation.basis().split("; ", -1))
                .map(part -> Arrays.stream(part.split(": ", -1))
                        .map(word -> BASES.contains(word) ? say("why.basis." + word) : word)
                        .collect(Collectors.joining(": ")))
                .collect(Collectors.joining("; "));
    }

    /** A reading of a target's base, as a plan names it; other names as they are. */
    String reading(String name) {
        return READINGS.contains(name) ? say("reading." + name) : name;
    }

    /** A source with how sure it is. */
    String of(Citation citation) {
        return citation.source() + " (" + basis(citation) + ")";
    }

    String of(Points points) {
        return number(points.toString());
    }

    /** With the decimal comma where the reader writes one. */
    String number(String plain) {
        return language == Message.Language.VI ? plain.replace('.', ',') : plain;
    }

    /** Both days included; without an end it is in force. */
    String force(LocalDate from, @Nullable LocalDate until) {
        return until == null
                ? say("show.from", Vietnamese.of(from))
                : say("show.fromUntil", Vietnamese.of(from), Vietnamese.of(until));
    }

    String of(Outcome outcome) {
        return language == Message.Language.VI ? Vietnamese.of(outcome) : outcome.name();
    }

    /** Empty: not in that review. */
    String of(Optional<Outcome> outcome) {
        return outcome.map(this::of).orElseGet(() -> say("listing.absent"));
    }

    String of(List<Criterion> criteria, int most) {
        return criteria.stream()
                .limit(most)
                .map(criterion -> criterion.id() + " " + criterion.phrase())
                .collect(Collectors.joining("; "));
    }

    String of(long number) {
        return language == Message.Language.VI ? Vietnamese.of(number) : Long.toString(number);
    }

    String of(BigDecimal number) {
        return language == Message.Language.VI ? Vietnamese.of(number) : number.toPlainString();
    }

    String say(String code, Object... arguments) {
        return Message.of(code, arguments).in(language);
    }
}
