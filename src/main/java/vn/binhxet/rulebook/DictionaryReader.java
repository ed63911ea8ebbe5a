package vn.binhxet.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;
import vn.binhxet.model.Message;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.FieldRef;
import vn.binhxet.rulebook.condition.Nearest;
import vn.binhxet.rulebook.condition.Operand;
import vn.binhxet.rulebook.condition.Parameter;
import vn.binhxet.rulebook.condition.Scope;
import vn.binhxet.rulebook.condition.Vocabulary;

/** Reads {@code facts.yaml}: the entities, their fields, and who is in scope. */
final class DictionaryReader {
    static final String FILE = "facts.yaml";

    /** Who keeps what the file names no keeper for: the leader of the group. */
    private static final String USUAL_KEEPER = "Tổ trưởng";

    private static final Set<String> ENTITY_KEYS = Set.of("label", "in_scope", "kept_by", "fields");
    private static final Set<String> FIELD_KEYS = Set.of(
            "type",
            "label",
            "meaning",
            "unit",
            "values",
            "required",
            "personal",
            "blank",
            "min",
            "part_of",
            "kept_by",
            "keepers",
            "switch",
            "cases");

    private final Yaml root;
    private final Map<String, Parameter> parameters;
    private final Set<String> awards;

    DictionaryReader(Yaml root, Map<String, Parameter> parameters, Set<String> awards) {
        this.root = root;
        this.parameters = parameters;
        this.awards = awards;
    }

    /** What the file says; the scope condition is null where it is missing, which is then reported. */
    record Read(Vocabulary vocabulary, @Nullable Condition inScope) {}

    /** Empty where the columns are missing that tie rows together; then that is reported. */
    Optional<Read> read() {
        Map<String, Yaml> entities = root.need("entities").map(Yaml::entries).orElse(Map.of());
        List<Entity> read = new ArrayList<>();
        entities.forEach((name, yaml) -> read.add(entity(name, yaml)));
        Dictionary dictionary = new Dictionary(read);
        if (!hasTies(dictionary)) {
            return Optional.empty();
        }
        checkParts(dictionary, entities);
        Vocabulary vocabulary =
                new Vocabulary(dictionary, switched(dictionary, entities), Map.of(), parameters, awards);
        vocabulary = computed(vocabulary, entities);
        Condition inScope = null;
        Optional<Yaml> household = Optional.ofNullable(entities.get(Dictionary.HOUSEHOLD));
        Optional<Yaml> scope = household.flatMap(yaml -> yaml.need("in_scope"));
        if (scope.isPresent()) {
            inScope = Conditions.read(scope.get(), Scope.of(vocabulary, Dictionary.HOUSEHOLD))
                    .orElse(null);
        }
        return Optional.of(new Read(vocabulary, inScope));
    }

    private boolean hasTies(Dictionary dictionary) {
        boolean complete = true;
        for (Map.Entry<String, List<String>> tie : new java.util.TreeMap<>(Dictionary.TIES).entrySet()) {
            Optional<Entity> entity = dictionary.entities().stream()
                    .filter(found -> found.name().equals(tie.getKey()))
                    .findFirst();
            for (String field : tie.getValue()) {
                if (entity.flatMap(found -> found.field(field)).isEmpty()) {
                    root.report(Message.of("facts.tie", tie.getKey(), field));
                    complete = false;
                }
            }
        }
        return complete;
    }

    private static Entity entity(String name, Yaml yaml) {
        yaml.allow(ENTITY_KEYS);
        List<Field> fields = new ArrayList<>();
        String keeper = yaml.textOr("kept_by", USUAL_KEEPER);
        int coded = 0;
        int others = 0;
        Map<String, Yaml> declared = yaml.need("fields").map(Yaml::entries).orElse(Map.of());
        for (Map.Entry<String, Yaml> entry : declared.entrySet()) {
            entry.getValue().allow(FIELD_KEYS);
            if (entry.getValue().child("switch").isPresent()) {
                continue;
            }
            FieldType type = entry.getValue().oneOf("type", FieldType.class);
            int slot = type.isCoded() ? coded++ : others++;
            fields.add(field(name, entry.getKey(), type, entry.getValue(), keeper, slot));
        }
        return new Entity(name, yaml.text("label"), fields);
    }

    private static Field field(String entity, String name, FieldType type, Yaml yaml, String keeper, int slot) {
        Map<String, String> values = values(yaml);
        if (type == FieldType.ENUM && values.isEmpty()) {
            yaml.report(Message.of("facts.noValues", name));
        }
        return new Field(
                entity,
                name,
                type,
                yaml.text("label"),
                yaml.text("meaning"),
                yaml.textOr("unit", ""),
                List.copyOf(values.keySet()),
                List.copyOf(values.values()),
                yaml.flag("required"),
                yaml.flag("personal"),
                blank(entity, type, yaml),
                yaml.child("min")
                        .map(Yaml::limit)
                        .map(limit -> limit.value().numerator().longValue())
                        .orElse(0L),
                yaml.child("part_of").map(Yaml::text).orElse(null),
                yaml.textOr("kept_by", keeper),
                keepers(yaml, values),
                slot);
    }

    /** Who keeps each code; one for a code that there is not is reported. */
    private static Map<String, String> keepers(Yaml yaml, Map<String, String> values) {
        Map<String, String> keepers = new LinkedHashMap<>();
        yaml.child("keepers").ifPresent(list -> {
            list.allow(values.keySet());
            list.entries().forEach((code, keeper) -> keepers.put(code, keeper.text()));
        });
        return keepers;
    }

    static Map<String, String> values(Yaml yaml) {
        Map<String, String> values = new LinkedHashMap<>();
        yaml.child("values").ifPresent(list -> list.entries().forEach((code, label) -> values.put(code, label.text())));
        return values;
    }

    private static Field.Blank blank(String entity, FieldType type, Yaml yaml) {
        return switch (yaml.textOr("blank", "unknown").toLowerCase(Locale.ROOT)) {
            case "always" -> Field.Blank.ALWAYS;
            case "never" -> Field.Blank.NEVER;
            case "no" -> Field.Blank.NO;
            case "unknown" -> Field.Blank.UNKNOWN;
            default -> {
                boolean isComputed = entity.equals(Dictionary.WARD) && type.isNumeric();
                if (!isComputed) {
                    yaml.report(Message.of("facts.blank", yaml.textOr("blank", "")));
                }
                yield Field.Blank.UNKNOWN;
            }
        };
    }

    private static void checkParts(Dictionary dictionary, Map<String, Yaml> entities) {
        for (Entity entity : dictionary.entities()) {
            for (Field field : entity.fields()) {
                String whole = field.whole();
                if (whole == null) {
                    continue;
                }
                int dot = whole.indexOf('.');
                Entity owner = dot < 0 || !whole.startsWith(Dictionary.GROUP + ".")
                        ? entity
                        : dictionary.entity(Dictionary.GROUP);
                String name = whole.substring(dot + 1);
                boolean isCount = field.type() == FieldType.INT
                        && owner.field(name)
                                .map(found -> found.type() == FieldType.INT)
                                .orElse(false);
                Yaml declared = entities.get(entity.name());
                if (!isCount && declared != null) {
                    declared.need("fields")
                            .flatMap(fields -> fields.need(field.name()))
                            .ifPresent(yaml -> yaml.report(Message.of(
                                    "facts.whole",
                                    whole,
                                    Nearest.to(
                                            name,
                                            owner.fields().stream()
                                                    .map(Field::name)
                                                    .toList()))));
                }
            }
        }
    }

    private Map<String, Condition.Day.Switched> switched(Dictionary dictionary, Map<String, Yaml> entities) {
        Map<String, Condition.Day.Switched> switched = new HashMap<>();
        for (Entity entity : dictionary.entities()) {
            Yaml yaml = java.util.Objects.requireNonNull(entities.get(entity.name()));
            Map<String, Yaml> fields = yaml.child("fields").map(Yaml::entries).orElse(Map.of());
            fields.forEach((name, field) -> field.child("switch").ifPresent(by -> {
                Parameter parameter = parameters.get(by.text());
                if (parameter == null) {
                    by.report(Message.of("parameters.unknown", by.text(), Nearest.to(by.text(), parameters.keySet())));
                    return;
                }
                switched.put(
                        entity.name() + "." + name,
                        new Condition.Day.Switched(
                                name, field.text("label"), parameter, cases(entity, parameter, field)));
            }));
        }
        return switched;
    }

    private static Map<String, FieldRef> cases(Entity entity, Parameter parameter, Yaml field) {
        Map<String, FieldRef> cases = new HashMap<>();
        Map<String, Yaml> declared = field.need("cases").map(Yaml::entries).orElse(Map.of());
        for (String code : parameter.values().keySet()) {
            Yaml column = declared.get(code);
            if (column == null) {
                field.report(Message.of("yaml.missing", "cases." + code));
                continue;
            }
            entity.field(column.text())
                    .filter(found -> found.type() == FieldType.DATE)
                    .ifPresentOrElse(
                            found -> cases.put(code, new FieldRef(FieldRef.Level.OWN, found)),
                            () -> column.report(Message.of(
                                    "condition.unknownName",
                                    column.text(),
                                    Nearest.to(
                                            column.text(),
                                            entity.fields().stream()
                                                    .map(Field::name)
                                                    .toList()))));
        }
        return cases;
    }

    private static Vocabulary computed(Vocabulary vocabulary, Map<String, Yaml> entities) {
        Vocabulary result = vocabulary;
        Entity ward = vocabulary.dictionary().entity(Dictionary.WARD);
        Scope scope = Scope.of(vocabulary, Dictionary.GROUP);
        for (Field field : ward.fields()) {
            Optional<Yaml> blank = Optional.ofNullable(entities.get(Dictionary.WARD))
                    .flatMap(yaml -> yaml.child("fields"))
                    .flatMap(fields -> fields.child(field.name()))
                    .flatMap(yaml -> yaml.child("blank"));
            if (blank.isPresent() && field.type().isNumeric()) {
                Optional<Operand> operand = Conditions.readOperand(blank.get(), scope);
                if (operand.isPresent()) {
                    result = result.withComputed(field, operand.get());
                }
            }
        }
        return result;
    }
}
