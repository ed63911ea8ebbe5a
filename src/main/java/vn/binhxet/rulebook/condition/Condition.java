package vn.binhxet.rulebook.condition;

import java.util.List;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Truth;

/** A condition over facts. What is not reported makes it unknown, unless the rest decides (strong Kleene). */
public sealed interface Condition {
    Truth test(Situation situation);

    /** All must hold. */
    record And(List<Condition> parts) implements Condition {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth test(Situation situation) {
            Truth truth = Truth.TRUE;
            for (Condition part : parts) {
                truth = truth.and(part.test(situation));
                if (truth == Truth.FALSE) {
                    return truth;
                }
            }
            return truth;
        }
    }

    /** One must hold. */
    record Or(List<Condition> parts) implements Condition {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth test(Situation situation) {
            Truth truth = Truth.FALSE;
            for (Condition part : parts) {
                truth = truth.or(part.test(situation));
                if (truth == Truth.TRUE) {
                    return truth;
                }
            }
            return truth;
        }
    }

    /** Must not hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public Truth test(Situation situation) {
            return condition.test(situation).not();
        }
    }

    /** A yes/no answer or a code is one of some. */
    record CodeIn(FieldRef ref, List<Long> codes) implements Condition {
        public CodeIn {
            codes = List.copyOf(codes);
        }

        @Override
        public Truth test(Situation situation) {
            return of(situation.facts(ref.level()));
        }

        private Truth of(Facts facts) {
            long value = facts.coded(ref.field());
            if (value == Facts.MISSING) {
                return Truth.UNKNOWN;
            }
            for (long code : codes) {
                if (code == value) {
                    return Truth.TRUE;
                }
            }
            return Truth.FALSE;
        }
    }

    /** A code is one of those a parameter lists. */
    record CodeInParameter(FieldRef ref, Parameter parameter) implements Condition {
        @Override
        public Truth test(Situation situation) {
            long value = situation.facts(ref.level()).coded(ref.field());
            if (value == Facts.MISSING) {
                return Truth.UNKNOWN;
            }
            String code = ref.field().codes().get((int) value);
            return Truth.of(situation
                    .settings()
                    .value(parameter)
                    .map(setting -> setting instanceof Setting.Codes codes
                            && codes.codes().contains(code))
                    .orElse(false));
        }
    }

    /** A parameter has a value; a null value asks whether it is unset. */
    record ParameterIs(
            Parameter parameter,
            @org.jspecify.annotations.Nullable Setting value) implements Condition {
        @Override
        public Truth test(Situation situation) {
            return Truth.of(java.util.Objects.equals(
                    situation.settings().value(parameter).orElse(null), value));
        }
    }

    /** Two days compared. */
    record Days(Day left, Comparison comparison, Day right) implements Condition {
        @Override
        public Truth test(Situation situation) {
            long first = left.value(situation);
            long second = right.value(situation);
            return first == Facts.MISSING || second == Facts.MISSING
                    ? Truth.UNKNOWN
                    : Truth.of(comparison.holds(Long.compare(first, second)));
        }
    }

    /** Two numbers compared. */
    record Numbers(Operand left, Comparison comparison, Operand right) implements Condition {
        @Override
        public Truth test(Situation situation) {
            return comparison.test(left.value(situation), right.value(situation));
        }
    }

    /** The subject's decision on an award in the same review is a pass. */
    record Passes(String award) implements Condition {
        @Override
        public Truth test(Situation situation) {
            return situation.outcome(award).passes();
        }
    }

    /** Some member on the cut-off date is such; unknown when there is no member. */
    record AnyMember(Condition condition) implements Condition {
        @Override
        public Truth test(Situation situation) {
            List<Facts> members = situation.members();
            Truth truth = members.isEmpty() ? Truth.UNKNOWN : Truth.FALSE;
            for (Facts member : members) {
                truth = truth.or(test(situation, member));
            }
            return truth;
        }

        /** Most conditions on a member look at one code of the member's own. */
        private Truth test(Situation situation, Facts member) {
            return condition instanceof CodeIn in && in.ref().level() == FieldRef.Level.OWN
                    ? in.of(member)
                    : condition.test(new MemberSituation(situation, member));
        }
    }

    /** The incident's day lies in the period, when its person belonged to the household. */
    record Counts(Day day) implements Condition {
        @Override
        public Truth test(Situation situation) {
            return situation.counts(day.value(situation));
        }
    }

    /** A day in a condition. */
    sealed interface Day {
        /** The day as its number, or {@link Facts#MISSING}. */
        long value(Situation situation);

        /** A day of the dictionary. */
        record Reported(FieldRef ref) implements Day {
            @Override
            public long value(Situation situation) {
                return situation.facts(ref.level()).coded(ref.field());
            }
        }

        /** A day that the dictionary takes from one column or another, as a parameter says. */
        record Switched(String name, String label, Parameter parameter, java.util.Map<String, FieldRef> cases)
                implements Day {
            public FieldRef chosen(Settings settings) {
                String code = settings.value(parameter).map(Setting::text).orElse("");
                FieldRef chosen = cases.get(code);
                if (chosen == null) {
                    throw new IllegalStateException(parameter.name() + " = " + code + " chooses no column for " + name);
                }
                return chosen;
            }

            @Override
            public long value(Situation situation) {
                FieldRef chosen = chosen(situation.settings());
                return situation.facts(chosen.level()).coded(chosen.field());
            }
        }

        /** The first day of the review's period. */
        record PeriodStart() implements Day {
            @Override
            public long value(Situation situation) {
                return situation.settings().firstDay();
            }
        }

        /** The cut-off date. */
        record PeriodEnd() implements Day {
            @Override
            public long value(Situation situation) {
                return situation.settings().lastDay();
            }
        }
    }
}
