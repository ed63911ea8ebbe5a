package vn.binhxet.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One kind of rows in a dataset: household, member, incident, register, group, ward, unit or indicator. */
public final class Entity {
    private final String name;
    private final String label;
    private final List<Field> fields;
    private final Field[] personal;
    private final Field[] impersonal;
    private final Map<String, Field> byName = new HashMap<>();
    private final long[] blank;

    public Entity(String name, String label, List<Field> fields) {
        this.name = name;
        this.label = label;
        this.fields = List.copyOf(fields);
        fields.forEach(field -> byName.put(field.name(), field));
        this.personal = fields.stream().filter(Field::personal).toArray(Field[]::new);
        this.impersonal = fields.stream().filter(field -> !field.personal()).toArray(Field[]::new);
        this.blank = fields.stream()
                .filter(field -> field.type().isCoded())
                .sorted(Comparator.comparingInt(Field::slot))
                .mapToLong(Field::blankCode)
                .toArray();
    }

    public String name() {
        return name;
    }

    public String label() {
        return label;
    }

    /** In the dictionary's order. */
    public List<Field> fields() {
        return fields;
    }

    /** How many values of a row are whole numbers (see {@link FieldType#isCoded()}). */
    public int codedCount() {
        return blank.length;
    }

    /** How many are texts or decimals. */
    public int otherCount() {
        return fields.size() - blank.length;
    }

    /** The whole numbers of a row in which nothing is filled in. */
    long[] blank() {
        return blank.clone();
    }

    /** Not to be changed: rows are written and read by the million, and by an array that is fastest. */
    Field[] fields(boolean arePersonal) {
        return arePersonal ? personal : impersonal;
    }

    public Optional<Field> field(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** @throws IllegalArgumentException if the dictionary does not declare the field */
    public Field require(String name) {
        Field field = byName.get(name);
        if (field == null) {
            throw new IllegalArgumentException("no field " + this.name + "." + name);
        }
        return field;
    }

    /** The name of the dataset's table: households, wards … */
    public String table() {
        return name + "s";
    }

    @Override
    public String toString() {
        return name;
    }
}
