package vn.binhxet.model;

import java.util.List;
import java.util.Optional;

/**
 * One kind of rows in a dataset: household, member, incident, register, group, ward, unit or indicator.
 *
 * @param codedCount how many values of a row are whole numbers (see {@link FieldType#isCoded()})
 * @param otherCount how many are texts or decimals
 */
public record Entity(String name, String label, List<Field> fields, int codedCount, int otherCount) {
    public Entity {
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** @throws IllegalArgumentException if the dictionary does not declare the field */
    public Field require(String name) {
        return field(name).orElseThrow(() -> new IllegalArgumentException("no field " + this.name + "." + name));
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
