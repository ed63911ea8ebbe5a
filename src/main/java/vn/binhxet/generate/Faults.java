package vn.binhxet.generate;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;

/** Spoils a few rows of one entity, as careless hands do; how many, the profile says under {@code faults}. */
final class Faults {
    private static final List<String> KEYS = List.of(
            "texts", "unreadable", "part_over_whole", "no_key", "duplicate", "unknown_household", "unknown_person");

    private final List<Integer> readable = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<String> texts;
    private final int unreadable;
    private final int tooGreat;

    Faults(Entity entity, Section profile) {
        profile.allow(KEYS);
        this.texts = profile.texts("texts");
        this.unreadable = profile.share("unreadable");
        this.tooGreat = profile.share("part_over_whole");
        List<Field> fields = entity.fields();
        for (Field field : fields) {
            if (field.type() != FieldType.ID && field.type() != FieldType.TEXT && !field.required()) {
                readable.add(fields.indexOf(field));
            }
            if (field.whole() != null) {
                entity.field(field.whole())
                        .ifPresent(whole -> pairs.add(new Pair(fields.indexOf(field), fields.indexOf(whole))));
            }
        }
    }

    private record Pair(int part, int whole) {}

    /** Makes one cell unreadable, or a part greater than its whole; most often neither. */
    void spoil(Row row, Dice dice) {
        if (dice.chance(unreadable)) {
            row.write(dice.oneOf(readable), dice.oneOf(texts));
        }
        if (!pairs.isEmpty() && dice.chance(tooGreat)) {
            Pair pair = dice.oneOf(pairs);
            row.putCount(pair.whole(), row.truth(pair.whole()));
            row.putCount(pair.part(), row.truth(pair.whole()) + dice.between(1, 3));
        }
    }
}
