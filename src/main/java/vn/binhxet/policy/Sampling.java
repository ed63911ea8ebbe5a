package vn.binhxet.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Fraction;
import vn.binhxet.model.Outcome;
import vn.binhxet.rulebook.Plan;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.condition.Aggregate;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Operand;
import vn.binhxet.rulebook.condition.Parameter;
import vn.binhxet.rulebook.condition.Read;
import vn.binhxet.rulebook.condition.Setting;

/**
 * Chooses what the facts and parameters in some conditions may be, so that every way in which they can come out is met:
 * all codes, small counts, and the counts on and beside every number of the law.
 */
final class Sampling {
    private static final String HALF = "50 %";
    private static final String ONE = "1";

    private final RuleBook book;

    Sampling(RuleBook book) {
        this.book = book;
    }

    /** @param dense how far every single count is tried */
    List<Variable> variables(List<Condition> conditions, int dense) {
        Set<Read> reads = new LinkedHashSet<>();
        conditions.forEach(condition -> reads.addAll(Read.of(condition)));
        boolean hasShare = reads.stream()
                .anyMatch(read -> read instanceof Read.OfAggregate of && of.aggregate() instanceof Aggregate.Share);
        if (hasShare) {
            reads.add(new Read.OfHouseholds());
        }
        Candidates candidates = new Candidates(constants(conditions), dense);
        long members = conditions.stream()
                .flatMap(condition -> Parts.of(condition).stream())
                .filter(part -> part instanceof Condition.AnyMember)
                .count();
        List<Variable> variables = new ArrayList<>();
        for (Read read : reads) {
            if (read instanceof Read.OfMembers of) {
                for (int member = 0; member < members; member++) {
                    variables.add(new Variable(read, member, candidates.of(of.field())));
                }
            } else {
                variables.add(variable(read, candidates));
            }
        }
        return variables;
    }

    private Variable variable(Read read, Candidates candidates) {
        if (read instanceof Read.OfParameter of) {
            List<@Nullable Setting> settings = settings(of.parameter());
            return new Variable(read, 0, Candidates.upTo(settings.size()), settings);
        }
        if (read instanceof Read.OfField of) {
            return new Variable(read, 0, candidates.of(of.ref().field()));
        }
        if (read instanceof Read.OfComputed of) {
            return new Variable(read, 0, candidates.of(of.ref().field()));
        }
        if (read instanceof Read.OfAward) {
            return new Variable(read, 0, Candidates.upTo(Outcome.values().length));
        }
        return read instanceof Read.OfHouseholds
                ? new Variable(read, 0, candidates.wholes())
                : new Variable(read, 0, candidates.counts());
    }

    /** Every value that is written for a parameter anywhere, and that it is unset where it may be. */
    private List<@Nullable Setting> settings(Parameter parameter) {
        Set<@Nullable Setting> settings = new LinkedHashSet<>();
        parameter.values().keySet().forEach(code -> settings.add(parameter.read(code)));
        written(parameter).stream().map(Parameter.Dated::value).forEach(settings::add);
        switch (parameter.type()) {
            case FLAG -> List.of("true", "false").forEach(flag -> settings.add(parameter.read(flag)));
            case PERCENT -> settings.add(parameter.read(HALF));
            case NUMBER -> settings.add(parameter.read(ONE));
            default -> {}
        }
        if (parameter.isChoice()) {
            settings.removeIf(Objects::isNull);
        } else {
            settings.add(null);
        }
        return new ArrayList<>(settings);
    }

    private List<Parameter.Dated> written(Parameter parameter) {
        List<Parameter.Dated> written = new ArrayList<>(parameter.dated());
        for (Plan plan : book.plans().values()) {
            Parameter own = plan.parameters().get(parameter.name());
            if (own != null) {
                written.addAll(own.dated());
            }
        }
        return written;
    }

    private Set<Fraction> constants(List<Condition> conditions) {
        Set<Fraction> constants = new LinkedHashSet<>();
        for (Operand operand : Parts.operands(conditions)) {
            if (operand instanceof Operand.LimitValue limit) {
                constants.add(limit.limit().value());
            } else if (operand instanceof Operand.ParameterValue value) {
                settings(value.parameter()).forEach(setting -> add(setting, constants));
            }
        }
        return constants;
    }

    private static void add(@Nullable Setting setting, Set<Fraction> constants) {
        if (setting instanceof Setting.Percent percent) {
            constants.add(percent.limit().value());
        } else if (setting instanceof Setting.Amount number) {
            constants.add(number.limit().value());
        }
    }
}
