package vn.binhxet.explain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;

/** Outcomes and criteria in a table, in the language of its reader. */
record Words(Message.Language language) {
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

    String say(String code, Object... arguments) {
        return Message.of(code, arguments).in(language);
    }
}
