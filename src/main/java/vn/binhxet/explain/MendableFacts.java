package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.binhxet.model.Curable;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;
import vn.binhxet.model.Household;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Verdict;
import vn.binhxet.rulebook.CriterionInForce;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.TitleRules;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.FieldRef;
import vn.binhxet.rulebook.condition.Read;
import vn.binhxet.rulebook.engine.HouseholdCase;

/**
 * The facts that a household may change this year: those that criteria it does not meet read of itself or its members. A
 * whole (how many children there are) is nobody's to choose, nor is where a household lives.
 */
final class MendableFacts {
    private final ReviewRules rules;
    private final ResidentialGroup group;
    private final Household household;
    private final PassNeeds needs;
    private final Set<Field> fixed = new LinkedHashSet<>();
    private final Map<Mendable.Key, Curable> found = new LinkedHashMap<>();

    private MendableFacts(ReviewRules rules, ResidentialGroup group, Household household, PassNeeds needs) {
        this.rules = rules;
        this.group = group;
        this.household = household;
        this.needs = needs;
        fix();
    }

    /** @param codes the decisions on the household as it is, by title */
    static List<Mendable> of(
            ReviewRules rules, ResidentialGroup group, Household household, PassNeeds needs, List<DecisionCode> codes) {
        MendableFacts facts = new MendableFacts(rules, group, household, needs);
        for (PassNeeds.Place place : needs.places()) {
            facts.find(needs.criterion(place), codes.get(place.title()).verdict(place.number()));
        }
        return facts.mendable();
    }

    private void fix() {
        Dictionary dictionary = rules.book().vocabulary().dictionary();
        for (String entity : List.of(Dictionary.HOUSEHOLD, Dictionary.MEMBER)) {
            for (Field field : dictionary.entity(entity).fields()) {
                String whole = field.whole();
                if (whole != null) {
                    dictionary.entity(entity).field(whole).ifPresent(fixed::add);
                }
                if (field.personal() || field.required() || !isChangeable(field.type())) {
                    fixed.add(field);
                }
            }
        }
        fix(rules.inScope());
        for (TitleInForce title : rules.titles(SubjectKind.HOUSEHOLD)) {
            title.marks().stream()
                    .map(TitleRules.MarkWhen::when)
                    .filter(Objects::nonNull)
                    .forEach(this::fix);
            Condition eligibleWhen = title.eligibleWhen();
            if (eligibleWhen != null) {
                fix(eligibleWhen);
            }
        }
    }

    private static boolean isChangeable(FieldType type) {
        return type == FieldType.TRI || type == FieldType.ENUM || type == FieldType.INT;
    }

    private void fix(Condition condition) {
        for (Read read : Read.of(condition)) {
            if (read instanceof Read.OfField of && of.ref().level() == FieldRef.Level.OWN) {
                fixed.add(of.ref().field());
            } else if (read instanceof Read.OfMembers of) {
                fixed.add(of.field());
            }
        }
    }

    private void find(CriterionInForce criterion, Verdict verdict) {
        if (PassNeeds.holds(verdict)) {
            return;
        }
        for (Mendable.Key key : keys(criterion, household, group, rules)) {
            if (fixed.contains(key.field())) {
                continue;
            }
            boolean isKnown = key.row(household).isKnown(key.field());
            Curable curable = criterion.criterion().curable();
            if (curable != Curable.NO || (!isKnown && verdict == Verdict.UNKNOWN)) {
                Curable how = curable == Curable.YES ? Curable.YES : Curable.PAPER;
                found.merge(key, how, (one, other) -> one == Curable.PAPER ? one : other);
            }
        }
    }

    /** Every fact of the household and of those who are its members on the cut-off date that a criterion reads. */
    static List<Mendable.Key> keys(
            CriterionInForce criterion, Household household, ResidentialGroup group, ReviewRules rules) {
        List<Facts> members = new HouseholdCase(household, group, rules.settings()).members();
        List<Mendable.Key> keys = new ArrayList<>();
        for (Read read : criterion.reads(Rule.Pattern.HOUSEHOLD)) {
            if (read instanceof Read.OfField of && of.ref().level() == FieldRef.Level.OWN) {
                keys.add(new Mendable.Key(of.ref().field(), Remedy.Change.OF_HOUSEHOLD));
            } else if (read instanceof Read.OfMembers of && of.field().entity().equals(Dictionary.MEMBER)) {
                for (int i = 0; i < household.memberships().size(); i++) {
                    Facts row = household.memberships().get(i).member();
                    if (members.stream().anyMatch(member -> isSame(member, row))) {
                        keys.add(new Mendable.Key(of.field(), i));
                    }
                }
            }
        }
        return keys;
    }

    @SuppressWarnings("ReferenceEquality") // two members may have equal facts
    private static boolean isSame(Facts one, Facts other) {
        return one == other;
    }

    private List<Mendable> mendable() {
        List<Leaf> leaves = needs.places().stream()
                .flatMap(place -> Leaf.of(needs.criterion(place)).stream())
                .toList();
        boolean mayPrefer =
                leaves.stream().noneMatch(leaf -> leaf.condition() instanceof Condition.Passes && leaf.isBad());
        Choices choices = new Choices(group, household, rules.settings(), fixed, mayPrefer);
        List<Mendable> mendable = new ArrayList<>();
        found.forEach((key, curable) -> {
            List<Leaf> own = leaves.stream().filter(leaf -> leaf.reads(key)).toList();
            List<Mendable.Choice> better = choices.of(key, own);
            if (!better.isEmpty()) {
                mendable.add(new Mendable(key, key.row(household).coded(key.field()), curable, better));
            }
        });
        return mendable;
    }
}
