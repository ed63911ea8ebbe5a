package vn.binhxet.web.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.binhxet.model.Field;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.rulebook.CriterionInForce;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.Target;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.condition.FieldRef;
import vn.binhxet.rulebook.condition.Read;

/** Which facts the rules of a review look at, in the order they are written. */
final class FieldsRead {
    private final ReviewRules rules;
    private final Set<Field> fields = new LinkedHashSet<>();

    private FieldsRead(ReviewRules rules) {
        this.rules = rules;
    }

    /** Those of a household, its members and incidents. */
    static List<Field> ofHouseholds(ReviewRules rules) {
        FieldsRead read = new FieldsRead(rules);
        read.add(SubjectKind.HOUSEHOLD, Rule.Pattern.HOUSEHOLD, FieldRef.Level.OWN);
        read.add(SubjectKind.HOUSEHOLD, Rule.Pattern.INCIDENT, FieldRef.Level.OWN);
        return List.copyOf(read.fields);
    }

    /** Those of a group itself, for its own titles, its households' and the plan's targets. */
    static List<Field> ofGroups(ReviewRules rules) {
        FieldsRead read = new FieldsRead(rules);
        read.add(SubjectKind.GROUP, Rule.Pattern.GROUP, FieldRef.Level.OWN);
        read.add(SubjectKind.HOUSEHOLD, Rule.Pattern.HOUSEHOLD, FieldRef.Level.GROUP);
        rules.plan().targets().stream()
                .map(Target::measure)
                .filter(Objects::nonNull)
                .forEach(read.fields::add);
        return List.copyOf(read.fields);
    }

    private void add(SubjectKind kind, Rule.Pattern pattern, FieldRef.Level level) {
        for (TitleInForce title : rules.titles(kind)) {
            for (CriterionInForce criterion : title.criteria()) {
                criterion.reads(pattern).forEach(read -> add(read, level));
            }
        }
    }

    private void add(Read read, FieldRef.Level level) {
        if (read instanceof Read.OfField of && of.ref().level() == level) {
            fields.add(of.ref().field());
        } else if (read instanceof Read.OfMembers of) {
            fields.add(of.field());
        }
    }
}
