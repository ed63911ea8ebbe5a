package vn.binhxet.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The vocabulary of facts: every entity and field a dataset can hold and a rule can read. Java itself knows only the
 * entities and the few columns that tie their rows together, named here.
 */
public final class Dictionary {
    public static final String HOUSEHOLD = "household";
    public static final String MEMBER = "member";
    public static final String INCIDENT = "incident";
    public static final String REGISTER = "register";
    public static final String GROUP = "group";
    public static final String WARD = "ward";
    public static final String UNIT = "unit";
    public static final String INDICATOR = "indicator";

    /** The household's field that letters are addressed by, where a dictionary has it. */
    public static final String HEAD_NAME = "head_name";

    /** The columns that tie rows together; every dictionary must declare them. */
    public static final Map<String, java.util.List<String>> TIES = Map.of(
            HOUSEHOLD, java.util.List.of("id", "group_id"),
            MEMBER, java.util.List.of("id", "household_id", "member_from", "member_until"),
            INCIDENT, java.util.List.of("id", "member_id"),
            REGISTER, java.util.List.of("category", "group_id", "reconciled"),
            GROUP, java.util.List.of("id", "ward_id", "name"),
            WARD, java.util.List.of("id"),
            UNIT, java.util.List.of("id"),
            INDICATOR, java.util.List.of("code", "value"));

    private final Map<String, Entity> entities;

    public Dictionary(Collection<Entity> entities) {
        Map<String, Entity> byName = new LinkedHashMap<>();
        entities.forEach(entity -> byName.put(entity.name(), entity));
        this.entities = Collections.unmodifiableMap(byName);
    }

    public Collection<Entity> entities() {
        return entities.values();
    }

    /** @throws IllegalArgumentException if there is no such entity */
    public Entity entity(String name) {
        Entity entity = entities.get(name);
        if (entity == null) {
            throw new IllegalArgumentException("no entity " + name);
        }
        return entity;
    }

    /** A field of an entity; empty where there is no such entity or field. */
    public Optional<Field> field(String entity, String name) {
        return Optional.ofNullable(entities.get(entity)).flatMap(found -> found.field(name));
    }
}
