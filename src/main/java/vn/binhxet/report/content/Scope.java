package vn.binhxet.report.content;

import java.util.Optional;
import vn.binhxet.model.GroupDecisions;

/** Which part of a review a paper is about: all of it, one ward, or one group. */
public record Scope(Optional<String> group, Optional<String> ward) {
    static Scope ofGroup(String id) {
        return new Scope(Optional.of(id), Optional.empty());
    }

    boolean isWhole() {
        return group.isEmpty() && ward.isEmpty();
    }

    boolean holds(GroupDecisions decided) {
        return group.map(decided.group().id()::equals).orElse(true)
                && ward.map(decided.ward()::equals).orElse(true);
    }

    String named() {
        return group.or(() -> ward).orElse("");
    }
}
