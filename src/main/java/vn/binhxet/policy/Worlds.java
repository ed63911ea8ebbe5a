package vn.binhxet.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Outcome;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.condition.Aggregate;
import vn.binhxet.rulebook.condition.FieldRef;
import vn.binhxet.rulebook.condition.Read;
import vn.binhxet.rulebook.condition.Setting;
import vn.binhxet.rulebook.condition.Settings;
import vn.binhxet.rulebook.condition.Situation;
import vn.binhxet.rulebook.condition.Tally;

/** All situations that some variables allow, in which no part is greater than its whole. */
final class Worlds {
    private final Dictionary dictionary;
    private final Rule.Pattern pattern;
    private final List<Variable> variables;
    private final Set<Aggregate> aggregates;
    private final int[] wholes;

    Worlds(Dictionary dictionary, Rule.Pattern pattern, List<Variable> variables) {
        this.dictionary = dictionary;
        this.pattern = pattern;
        this.variables = variables;
        this.aggregates = variables.stream()
                .filter(variable -> variable.read() instanceof Read.OfAggregate)
                .map(variable -> ((Read.OfAggregate) variable.read()).aggregate())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> paths = variables.stream().map(Variable::path).toList();
        this.wholes = variables.stream()
                .mapToInt(variable -> variable.whole().map(paths::indexOf).orElse(-1))
                .toArray();
    }

    List<Variable> variables() {
        return variables;
    }

    /** How many situations there are, no part compared with its whole. */
    static long size(List<Variable> variables) {
        long size = 1;
        for (Variable variable : variables) {
            size *= variable.values().size();
            if (size > Integer.MAX_VALUE) {
                return size;
            }
        }
        return size;
    }

    /** The first situation that is such, small counts tried first. */
    Optional<World> first(Predicate<World> isSuch) {
        int[] at = new int[variables.size()];
        do {
            World world = new World(at.clone());
            if (world.isPossible() && isSuch.test(world)) {
                return Optional.of(world);
            }
        } while (next(at));
        return Optional.empty();
    }

    /**
     * The complete situations, in lists that differ in one variable only.
     *
     * @param along its place
     */
    Stream<List<World>> each(int along) {
        List<List<World>> lines = new ArrayList<>();
        int[] at = new int[variables.size()];
        do {
            if (at[along] == 0) {
                World start = new World(at.clone());
                lines.add(IntStream.range(0, variables.get(along).values().size())
                        .mapToObj(value -> start.with(along, value))
                        .filter(world -> world.isComplete() && world.isPossible())
                        .toList());
            }
        } while (next(at));
        return lines.stream();
    }

    private boolean next(int[] at) {
        for (int i = at.length - 1; i >= 0; i--) {
            if (++at[i] < variables.get(i).values().size()) {
                return true;
            }
            at[i] = 0;
        }
        return false;
    }

    /** One situation: the place of each variable's value. */
    final class World {
        private final int[] at;
        private @Nullable Situation situation;

        private World(int[] at) {
            this.at = at;
        }

        /** The same with another value of one variable. */
        World with(int variable, int value) {
            int[] changed = at.clone();
            changed[variable] = value;
            return new World(changed);
        }

        long value(int variable) {
            return variables.get(variable).values().get(at[variable]);
        }

        boolean isPossible() {
            for (int part = 0; part < at.length; part++) {
                boolean isBounded = wholes[part] >= 0 && value(part) != Facts.MISSING;
                long whole = isBounded ? value(wholes[part]) : Facts.MISSING;
                if (whole != Facts.MISSING && value(part) > whole) {
                    return false;
                }
            }
            return true;
        }

        boolean isComplete() {
            return IntStream.range(0, at.length).allMatch(i -> value(i) != Facts.MISSING);
        }

        Situation situation() {
            Situation known = situation;
            if (known == null) {
                known = imagined();
                situation = known;
            }
            return known;
        }

        private Situation imagined() {
            Map<FieldRef.Level, Facts.Builder> rows = new EnumMap<>(FieldRef.Level.class);
            rows.put(FieldRef.Level.OWN, new Facts.Builder(dictionary.entity(pattern.entity())));
            rows.put(FieldRef.Level.GROUP, new Facts.Builder(dictionary.entity(Dictionary.GROUP)));
            rows.put(FieldRef.Level.WARD, new Facts.Builder(dictionary.entity(Dictionary.WARD)));
            Map<String, Outcome> outcomes = new HashMap<>();
            Map<String, Setting> settings = new HashMap<>();
            for (int i = 0; i < at.length; i++) {
                put(variables.get(i), value(i), rows, outcomes, settings);
            }
            Map<FieldRef.Level, Facts> facts = new EnumMap<>(FieldRef.Level.class);
            rows.forEach((level, row) -> facts.put(level, row.build()));
            return new Imagined(facts, new Settings(Candidates.PERIOD, settings), outcomes, members(), tally());
        }

        private static void put(
                Variable variable,
                long value,
                Map<FieldRef.Level, Facts.Builder> rows,
                Map<String, Outcome> outcomes,
                Map<String, Setting> settings) {
            variable.ref().ifPresent(ref -> {
                Facts.Builder row = rows.get(ref.level());
                if (row != null) {
                    Variable.put(row, ref.field(), value);
                }
            });
            if (variable.read() instanceof Read.OfAward of) {
                outcomes.put(of.award(), Outcome.values()[(int) value]);
            } else if (variable.read() instanceof Read.OfParameter of) {
                Setting setting = variable.settings().get((int) value);
                if (setting != null) {
                    settings.put(of.parameter().name(), setting);
                }
            }
        }

        private List<Facts> members() {
            Map<Integer, Facts.Builder> members = new HashMap<>();
            for (int i = 0; i < at.length; i++) {
                Variable variable = variables.get(i);
                if (variable.read() instanceof Read.OfMembers of) {
                    Facts.Builder row = members.computeIfAbsent(
                            variable.member(), key -> new Facts.Builder(dictionary.entity(Dictionary.MEMBER)));
                    Variable.put(row, of.field(), value(i));
                }
            }
            return members.values().stream().map(Facts.Builder::build).toList();
        }

        private Tally tally() {
            long households = 1;
            List<Long> counts = new ArrayList<>(List.of(1L));
            for (int i = 0; i < at.length; i++) {
                if (variables.get(i).read() instanceof Read.OfHouseholds) {
                    households = value(i);
                }
            }
            counts.set(0, households);
            for (int i = 0; i < at.length; i++) {
                if (variables.get(i).read() instanceof Read.OfAggregate of) {
                    boolean isMissing = value(i) == Facts.MISSING;
                    counts.add(isMissing ? 0 : value(i));
                    counts.add(isMissing ? (of.aggregate() instanceof Aggregate.Share ? households : 1) : 0);
                }
            }
            return Tally.of(aggregates, counts);
        }

        /** The values as an example, what is not reported left out. */
        String shown() {
            List<String> shown = new ArrayList<>();
            for (int i = 0; i < at.length; i++) {
                if (value(i) != Facts.MISSING) {
                    shown.add(variables.get(i).shown(value(i)));
                }
            }
            return String.join(", ", shown);
        }
    }
}
