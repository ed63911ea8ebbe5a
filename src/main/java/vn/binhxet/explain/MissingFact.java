package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.binhxet.model.Message;

/**
 * A fact for want of which a decision is undetermined.
 *
 * @param criterion its id; "" where it is not a criterion that lacks the fact but the scope or the mark
 * @param phrase what the criterion asks
 * @param fact what it is called
 * @param keeper who can supply it
 */
public record MissingFact(
        String title, String subject, String group, String criterion, String phrase, String fact, String keeper) {
    /** How many decisions lack something of one keeper: one fact, or anything at all. */
    private record Need(String keeper, String fact, Set<String> decisions, Set<String> groups) {
        Need(String keeper, String fact) {
            this(keeper, fact, new HashSet<>(), new HashSet<>());
        }

        void add(MissingFact missing) {
            decisions.add(missing.title() + " " + missing.subject());
            groups.add(missing.group());
        }

        List<String> row() {
            return List.of(keeper, fact, Integer.toString(decisions.size()), Integer.toString(groups.size()));
        }
    }

    /** One line for each fact of each subject. */
    public static Listing listing(List<MissingFact> missing, Message.Language language) {
        return Listing.of(
                "missing.head",
                language,
                Set.of(),
                missing.stream()
                        .map(one -> List.of(
                                one.title(),
                                one.subject(),
                                one.group(),
                                one.criterion(),
                                one.phrase(),
                                one.fact(),
                                one.keeper()))
                        .toList());
    }

    /** By keeper, the one most decisions wait for first: how many wait at all, then for each fact. */
    public static Listing byKeeper(List<MissingFact> missing, Message.Language language) {
        Map<String, Need> keepers = new TreeMap<>();
        Map<String, Map<String, Need>> facts = new TreeMap<>();
        String any = Message.of("missing.any").in(language);
        for (MissingFact one : missing) {
            keepers.computeIfAbsent(one.keeper(), keeper -> new Need(keeper, any))
                    .add(one);
            facts.computeIfAbsent(one.keeper(), keeper -> new TreeMap<>())
                    .computeIfAbsent(one.fact(), fact -> new Need("", "  " + fact))
                    .add(one);
        }
        Comparator<Need> most =
                Comparator.comparing((Need need) -> -need.decisions().size());
        List<List<String>> rows = new ArrayList<>();
        keepers.values().stream().sorted(most).forEach(keeper -> {
            rows.add(keeper.row());
            facts.getOrDefault(keeper.keeper(), Map.of()).values().stream()
                    .sorted(most)
                    .forEach(need -> rows.add(need.row()));
        });
        return Listing.of("missing.keepers", language, Set.of(2, 3), rows);
    }
}
