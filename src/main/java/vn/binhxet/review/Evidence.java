package vn.binhxet.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.Finding;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.Truth;
import vn.binhxet.rulebook.CriterionInForce;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.RuleInForce;
import vn.binhxet.rulebook.condition.Aggregate;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.FieldRef;
import vn.binhxet.rulebook.condition.Read;
import vn.binhxet.rulebook.condition.Wording;
import vn.binhxet.rulebook.engine.IncidentCase;
import vn.binhxet.rulebook.engine.SubjectCase;

/**
 * The facts that a criterion's rules read, with their values, by name.
 *
 * @param incidents those of the subject's people
 */
record Evidence(SubjectCase subject, ResidentialGroup group, List<IncidentCase> incidents, Wording wording) {
    Map<String, @Nullable Object> of(CriterionInForce criterion) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        criterion.reads(Rule.Pattern.HOUSEHOLD).forEach(read -> add(read, facts));
        criterion.reads(Rule.Pattern.GROUP).forEach(read -> add(read, facts));
        List<RuleInForce> about = criterion.rules(Rule.Pattern.INCIDENT);
        if (!about.isEmpty()) {
            facts.put("incidents", incidents(about));
        }
        for (RuleInForce rule : criterion.rules(Rule.Pattern.REGISTER)) {
            registers(rule.condition(), facts);
        }
        return facts;
    }

    private void add(Read read, Map<String, @Nullable Object> facts) {
        if (read instanceof Read.OfField of) {
            facts.put(
                    of.ref().path(),
                    subject.facts(of.ref().level()).value(of.ref().field()));
        } else if (read instanceof Read.OfComputed of) {
            Object reported = subject.facts(of.ref().level()).value(of.ref().field());
            facts.put(of.ref().path(), reported);
            if (reported == null) {
                facts.put(
                        of.ref().path() + " (tính từ các hộ)",
                        subject.computed(of.computed()).toString());
            }
        } else if (read instanceof Read.OfAggregate of) {
            facts.put(name(of.aggregate()), counted(of.aggregate()));
        } else if (read instanceof Read.OfHouseholds) {
            facts.put("households", subject.tally().size());
        } else if (read instanceof Read.OfAward of) {
            facts.put(
                    "passes(" + of.award() + ")",
                    subject.isDecided(of.award()) ? subject.outcome(of.award()).name() : null);
        } else if (read instanceof Read.OfMembers of) {
            facts.put("member." + of.field().name(), members(of.field()));
        }
    }

    private String name(Aggregate aggregate) {
        return aggregate instanceof Aggregate.Sum sum
                ? "sum(" + sum.field().name() + ")"
                : "share(" + wording.of((Aggregate.Share) aggregate) + ")";
    }

    private @Nullable Object counted(Aggregate aggregate) {
        long sure = subject.tally().sure(aggregate);
        long unsure = subject.tally().unsure(aggregate);
        if (aggregate instanceof Aggregate.Sum) {
            return unsure > 0 ? null : sure;
        }
        Map<String, Object> share = new LinkedHashMap<>();
        share.put("yes", sure);
        share.put("unknown", unsure);
        share.put("of", subject.tally().size());
        return share;
    }

    /** How many members have each value; persons are not named. Nothing is known where there is no member. */
    private @Nullable Map<String, Long> members(Field field) {
        if (subject.members().isEmpty()) {
            return null;
        }
        Map<String, Long> counts = new TreeMap<>();
        for (Facts member : subject.members()) {
            Object value = member.value(field);
            counts.merge(value == null ? Finding.NOT_REPORTED : value.toString(), 1L, Long::sum);
        }
        return counts;
    }

    private List<Map<String, @Nullable Object>> incidents(List<RuleInForce> rules) {
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        for (IncidentCase incident : incidents) {
            if (rules.stream().anyMatch(rule -> rule.condition().test(incident) != Truth.FALSE)) {
                Facts facts = incident.facts(FieldRef.Level.OWN);
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                facts.entity().fields().stream()
                        .filter(field -> !field.personal())
                        .forEach(field -> values.put(field.name(), facts.value(field)));
                if (!found.contains(values)) {
                    found.add(values);
                }
            }
        }
        return found;
    }

    private void registers(Condition condition, Map<String, @Nullable Object> facts) {
        if (condition instanceof Condition.And and) {
            and.parts().forEach(part -> registers(part, facts));
        } else if (condition instanceof Condition.CodeIn in
                && in.ref().field().name().equals("category")) {
            for (long code : in.codes()) {
                facts.put(
                        "register." + in.ref().field().codes().get((int) code),
                        group.registers().get((int) code));
            }
        }
    }
}
