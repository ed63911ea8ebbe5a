package vn.binhxet.rulebook;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Field;
import vn.binhxet.rulebook.condition.Aggregate;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Read;

/** Which fields a review looks at: those that its scope, rules, marks and targets read. */
public final class FieldsRead {
    private final Set<Field> fields = new LinkedHashSet<>();

    private FieldsRead() {}

    public static Set<Field> of(ReviewRules rules) {
        FieldsRead read = new FieldsRead();
        read.condition(rules.inScope());
        rules.titles().forEach(read::title);
        rules.plan().targets().forEach(read::target);
        return read.fields;
    }

    private void title(TitleInForce title) {
        condition(title.eligibleWhen());
        title.marks().forEach(mark -> condition(mark.when()));
        title.rules().forEach(rule -> condition(rule.condition()));
    }

    private void target(Target target) {
        condition(target.where());
        target.bases().forEach(base -> condition(base.condition()));
        Field measure = target.measure();
        if (measure != null) {
            fields.add(measure);
        }
    }

    private void condition(@Nullable Condition condition) {
        if (condition == null) {
            return;
        }
        for (Read read : Read.of(condition)) {
            if (read instanceof Read.OfField of) {
                fields.add(of.ref().field());
            } else if (read instanceof Read.OfComputed of) {
                fields.add(of.ref().field());
            } else if (read instanceof Read.OfMembers of) {
                fields.add(of.field());
            }
        }
        Read.aggregates(condition).forEach(this::aggregate);
    }

    private void aggregate(Aggregate aggregate) {
        if (aggregate instanceof Aggregate.Sum sum) {
            fields.add(sum.field());
        } else if (aggregate instanceof Aggregate.Share share) {
            condition(share.condition());
        }
    }
}
