package vn.binhxet.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.condition.Condition;

/** Looks for situations in which conditions come out in some way, and says when it could not look at all of them. */
final class Search {
    private static final int MOST = 10_000;
    private static final List<Integer> DENSITIES = List.of(60, 20, 10, 3);

    private final RuleBook book;
    private final Sampling sampling;

    Search(RuleBook book) {
        this.book = book;
        this.sampling = new Sampling(book);
    }

    /** What a search came to. */
    enum End {
        FOUND,
        NONE,
        TOO_MANY
    }

    /** The situations that some conditions can tell apart; empty where there are too many to look at. */
    Optional<Worlds> worlds(Rule.Pattern pattern, List<Condition> conditions) {
        return DENSITIES.stream()
                .map(dense -> sampling.variables(conditions, dense))
                .filter(variables -> Worlds.size(variables) <= MOST)
                .findFirst()
                .map(variables -> new Worlds(book.vocabulary().dictionary(), pattern, variables));
    }

    Optional<Worlds.World> first(Rule.Pattern pattern, List<Condition> conditions, Predicate<Worlds.World> isSuch) {
        return worlds(pattern, conditions).flatMap(worlds -> worlds.first(isSuch));
    }

    End end(Rule.Pattern pattern, List<Condition> conditions, Predicate<Worlds.World> isSuch) {
        return worlds(pattern, conditions)
                .map(worlds -> worlds.first(isSuch).isPresent() ? End.FOUND : End.NONE)
                .orElse(End.TOO_MANY);
    }
}
