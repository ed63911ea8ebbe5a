package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.binhxet.model.Field;
import vn.binhxet.rulebook.CriterionInForce;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.RuleInForce;
import vn.binhxet.rulebook.Word;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.FieldRef;
import vn.binhxet.rulebook.condition.Read;

/**
 * One comparison in the rules of a criterion.
 *
 * @param isOfMember whether it is about each member rather than the household
 * @param isBad whether its holding speaks against the household
 * @param isPlain whether making it good can never make the verdict worse: a rule for "partly" keeps "unknown" away, and
 *     one for "not applicable" that becomes unknown takes "met" away
 */
record Leaf(Condition condition, boolean isOfMember, boolean isBad, boolean isPlain) {
    static List<Leaf> of(CriterionInForce criterion) {
        boolean isGraded =
                criterion.rules().stream().anyMatch(rule -> rule.rule().word() == Word.PARTLY_MET);
        List<Leaf> leaves = new ArrayList<>();
        for (RuleInForce rule : criterion.rules(Rule.Pattern.HOUSEHOLD)) {
            boolean isExcuse = rule.rule().word() == Word.NOT_APPLICABLE;
            collect(rule.condition(), new Leaf(rule.condition(), false, !isExcuse, !isGraded && !isExcuse), leaves);
        }
        return leaves;
    }

    private static void collect(Condition condition, Leaf form, List<Leaf> leaves) {
        if (condition instanceof Condition.And and) {
            and.parts().forEach(part -> collect(part, form, leaves));
        } else if (condition instanceof Condition.Or or) {
            or.parts().forEach(part -> collect(part, form, leaves));
        } else if (condition instanceof Condition.Not not) {
            collect(not.condition(), new Leaf(condition, form.isOfMember, !form.isBad, form.isPlain), leaves);
        } else if (condition instanceof Condition.AnyMember any) {
            collect(any.condition(), new Leaf(condition, true, form.isBad, form.isPlain), leaves);
        } else {
            leaves.add(new Leaf(condition, form.isOfMember, form.isBad, form.isPlain));
        }
    }

    boolean reads(Mendable.Key key) {
        return isOfMember == key.isOfMember() && ownFields().contains(key.field());
    }

    /** Whether it compares two facts that may both change. */
    boolean isJoint(Set<Field> fixed) {
        return ownFields().stream().filter(field -> !fixed.contains(field)).count() > 1;
    }

    private List<Field> ownFields() {
        return Read.of(condition).stream()
                .filter(Read.OfField.class::isInstance)
                .map(read -> ((Read.OfField) read).ref())
                .filter(ref -> ref.level() == FieldRef.Level.OWN)
                .map(FieldRef::field)
                .toList();
    }
}
