package vn.binhxet.explain;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;
import vn.binhxet.model.Message;

/** The parts of a remedy in words: which fact, what it is and must be, what stands in the way. */
record RemedyWords(Message.Language language) {
    String say(String code, Object... arguments) {
        return Message.of(code, arguments).in(language);
    }

    /** The fact, and whose it is where it is a member's. */
    String label(Remedy.Change change) {
        String label = change.field().label();
        return change.member() == Remedy.Change.OF_HOUSEHOLD ? label : say("remedy.member", label, change.member() + 1);
    }

    String from(Remedy.Change change) {
        return value(change.field(), change.from());
    }

    String to(Remedy.Change change) {
        return change.to().stream()
                .map(value -> value(change.field(), value))
                .collect(Collectors.joining(say("remedy.or")));
    }

    String of(List<Criterion> criteria) {
        return new Words(language).of(criteria, criteria.size());
    }

    private String value(Field field, @Nullable Object value) {
        if (value == null) {
            return say("remedy.blank");
        }
        if (value instanceof Boolean isYes) {
            return say(isYes ? "remedy.yes" : "remedy.no");
        }
        if (field.type() == FieldType.ENUM) {
            int place = field.codes().indexOf(value.toString());
            return place < 0 ? value.toString() : field.labels().get(place);
        }
        return (value + " " + field.unit()).strip();
    }

    /** @param criterion how it is named before its phrase; may be empty */
    String of(Remedy.Wall wall, String criterion) {
        String missing = String.join(", ", wall.missing());
        return say("remedy.wall." + wall.reason().name(), criterion, wall.phrase(), missing)
                .strip();
    }
}
