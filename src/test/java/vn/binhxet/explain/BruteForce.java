package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.LongStream;
import vn.binhxet.model.Curable;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;
import vn.binhxet.model.Household;
import vn.binhxet.model.Membership;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Verdict;
import vn.binhxet.review.Reviewer;
import vn.binhxet.rulebook.CriterionInForce;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.condition.FieldRef;
import vn.binhxet.rulebook.condition.Read;

/** The smallest change by trying every value of every set of facts, smaller sets first. */
final class BruteForce {
    private static final int MOST = 5_000;
    private static final Set<String> NEVER = Set.of(
            "school_age",
            "member_count",
            "working_age_able",
            "children_under6",
            "elderly60",
            "ceremonies_held",
            "meetings_held",
            "residence_type",
            "resident_since",
            "resident_until",
            "special_area");

    private record Fact(Field field, int member) {}

    /** @param facts that change, as "field" or "field of member n" */
    record Found(OptionalInt size, Set<Set<String>> facts, boolean isTried) {}

    private final Reviewer reviewer;
    private final ReviewRules rules;
    private final ResidentialGroup group;
    private final Household household;
    private final int title;
    private final List<List<DecisionCode>> now;
    private final List<List<Long>> values = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    BruteForce(Reviewer reviewer, ReviewRules rules, ResidentialGroup group, int place, int title) {
        this.reviewer = reviewer;
        this.rules = rules;
        this.group = group;
        this.household = group.households().get(place);
        this.title = title;
        this.now = decide(List.of(household));
        facts();
    }

    private List<List<DecisionCode>> decide(List<Household> variants) {
        return reviewer.households(new ResidentialGroup(
                group.id(),
                group.isListed(),
                group.wardId(),
                group.facts(),
                group.ward(),
                group.registers(),
                variants));
    }

    private void facts() {
        Set<Fact> found = new LinkedHashSet<>();
        for (int place = 0; place <= title; place++) {
            TitleInForce of = rules.titles(SubjectKind.HOUSEHOLD).get(place);
            for (int number = 0; number < of.criteria().size(); number++) {
                Verdict verdict = now.get(place).get(0).verdict(number);
                if (verdict != Verdict.MET && verdict != Verdict.NOT_APPLICABLE) {
                    found.addAll(facts(of.criteria().get(number), verdict));
                }
            }
        }
        facts.addAll(found);
        facts.forEach(fact -> values.add(values(fact)));
    }

    private List<Fact> facts(CriterionInForce criterion, Verdict verdict) {
        List<Fact> found = new ArrayList<>();
        for (Read read : criterion.reads(Rule.Pattern.HOUSEHOLD)) {
            if (read instanceof Read.OfField of && of.ref().level() == FieldRef.Level.OWN) {
                found.add(new Fact(of.ref().field(), -1));
            } else if (read instanceof Read.OfMembers of) {
                long end = rules.settings().period().end().toEpochDay();
                for (int i = 0; i < household.memberships().size(); i++) {
                    Facts row = household.memberships().get(i).member();
                    if (row.coded(row.entity().require("member_from")) <= end
                            && end <= row.coded(row.entity().require("member_until"))) {
                        found.add(new Fact(of.field(), i));
                    }
                }
            }
        }
        found.removeIf(fact -> NEVER.contains(fact.field().name())
                || (criterion.criterion().curable() == Curable.NO
                        && !(verdict == Verdict.UNKNOWN && row(fact).coded(fact.field()) == Facts.MISSING)));
        return found;
    }

    private Facts row(Fact fact) {
        return fact.member() < 0
                ? household.facts()
                : household.memberships().get(fact.member()).member();
    }

    private List<Long> values(Fact fact) {
        Field field = fact.field();
        long now = row(fact).coded(field);
        long last = field.type() == FieldType.TRI ? 1 : field.codes().size() - 1;
        if (field.type() == FieldType.INT) {
            String whole = field.whole();
            long of = whole == null ? Facts.MISSING : whole(whole);
            last = of == Facts.MISSING ? Math.max(3, now) : of;
        }
        return LongStream.rangeClosed(0, last)
                .filter(value -> value != now)
                .boxed()
                .toList();
    }

    private long whole(String name) {
        return name.startsWith("group.")
                ? group.facts().coded(group.facts().entity().require(name.substring("group.".length())))
                : household.facts().coded(household.facts().entity().require(name));
    }

    Found search() {
        long tried = 0;
        for (int size = 0; size <= facts.size(); size++) {
            long count = count(0, size);
            tried += count;
            if (tried > MOST) {
                return new Found(OptionalInt.empty(), Set.of(), false);
            }
            List<Household> variants = new ArrayList<>();
            List<Set<String>> names = new ArrayList<>();
            change(household, 0, size, Set.of(), variants, names);
            if (variants.isEmpty()) {
                continue;
            }
            List<DecisionCode> decided = decide(variants).get(title);
            Set<Set<String>> passing = new HashSet<>();
            for (int i = 0; i < decided.size(); i++) {
                if (decided.get(i).outcome() == Outcome.PASS) {
                    passing.add(names.get(i));
                }
            }
            if (!passing.isEmpty()) {
                return new Found(OptionalInt.of(size), passing, true);
            }
        }
        return new Found(OptionalInt.empty(), Set.of(), true);
    }

    private long count(int from, int size) {
        if (size == 0) {
            return 1;
        }
        long count = 0;
        for (int i = from; i <= facts.size() - size && count <= MOST; i++) {
            count += values.get(i).size() * count(i + 1, size - 1);
        }
        return count;
    }

    private void change(
            Household changed,
            int from,
            int size,
            Set<String> names,
            List<Household> variants,
            List<Set<String>> allNames) {
        if (size == 0) {
            variants.add(changed);
            allNames.add(names);
            return;
        }
        for (int i = from; i <= facts.size() - size; i++) {
            Fact fact = facts.get(i);
            Set<String> more = new HashSet<>(names);
            more.add(fact.field().name() + " " + fact.member());
            for (long value : values.get(i)) {
                change(with(changed, fact, value), i + 1, size - 1, more, variants, allNames);
            }
        }
    }

    private static Household with(Household household, Fact fact, long value) {
        if (fact.member() < 0) {
            Facts.Builder edit = household.facts().edit();
            edit.code(fact.field(), value);
            return new Household(household.id(), household.groupId(), edit.build(), household.memberships());
        }
        List<Membership> memberships = new ArrayList<>(household.memberships());
        Facts.Builder edit = memberships.get(fact.member()).member().edit();
        edit.code(fact.field(), value);
        memberships.set(
                fact.member(),
                new Membership(edit.build(), memberships.get(fact.member()).incidents()));
        return new Household(household.id(), household.groupId(), household.facts(), memberships);
    }
}
