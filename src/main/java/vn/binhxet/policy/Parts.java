package vn.binhxet.policy;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.rulebook.condition.Aggregate;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Operand;

/** What conditions are made of, however deep it stands. */
final class Parts {
    private Parts() {}

    /** A condition and all conditions inside it. */
    static List<Condition> of(Condition condition) {
        List<Condition> parts = new ArrayList<>(List.of(condition));
        if (condition instanceof Condition.And and) {
            and.parts().forEach(part -> parts.addAll(of(part)));
        } else if (condition instanceof Condition.Or or) {
            or.parts().forEach(part -> parts.addAll(of(part)));
        } else if (condition instanceof Condition.Not not) {
            parts.addAll(of(not.condition()));
        } else if (condition instanceof Condition.AnyMember any) {
            parts.addAll(of(any.condition()));
        } else if (condition instanceof Condition.Numbers numbers) {
            counted(List.of(numbers.left(), numbers.right())).forEach(inner -> parts.addAll(of(inner)));
        }
        return parts;
    }

    /** The conditions of what is counted. */
    private static List<Condition> counted(List<Operand> operands) {
        List<Condition> counted = new ArrayList<>();
        for (Operand operand : operands) {
            if (operand instanceof Operand.Ratio ratio) {
                counted.addAll(counted(List.of(ratio.part(), ratio.whole())));
            } else if (operand instanceof Operand.Counted of && of.aggregate() instanceof Aggregate.Share share) {
                counted.add(share.condition());
            }
        }
        return counted;
    }

    /** The numbers that some conditions compare, a ratio as its part and its whole. */
    static List<Operand> operands(List<Condition> conditions) {
        List<Operand> operands = new ArrayList<>();
        for (Condition condition : conditions) {
            for (Condition part : of(condition)) {
                if (part instanceof Condition.Numbers numbers) {
                    add(numbers.left(), operands);
                    add(numbers.right(), operands);
                }
            }
        }
        return operands;
    }

    private static void add(Operand operand, List<Operand> operands) {
        if (operand instanceof Operand.Ratio ratio) {
            add(ratio.part(), operands);
            add(ratio.whole(), operands);
        } else {
            operands.add(operand);
        }
    }
}
