package vn.binhxet.explain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;
import vn.binhxet.model.SubjectKind;

/** The facts of a decision in words: labels and values as the dictionary calls them, names as they are elsewhere. */
public final class FactWords {
    private final Optional<Dictionary> dictionary;

    private FactWords(Optional<Dictionary> dictionary) {
        this.dictionary = dictionary;
    }

    public static FactWords of(Dictionary dictionary) {
        return new FactWords(Optional.of(dictionary));
    }

    /** Without a dictionary at hand, names and codes stand for themselves. */
    public static FactWords plain() {
        return new FactWords(Optional.empty());
    }

    /** One fact as "label: value". */
    String of(SubjectKind subject, String name, @Nullable Object value) {
        if (name.equals("incidents") && value instanceof List<?> incidents) {
            return incidents.isEmpty() ? "Vụ việc: không có" : "Vụ việc: " + incidents(incidents);
        }
        if (name.startsWith("register.")) {
            String code = name.substring("register.".length());
            return "Sổ " + label(field(Dictionary.REGISTER, "category"), code) + ": "
                    + (Boolean.TRUE.equals(value) ? "đã đối chiếu" : "chưa đối chiếu");
        }
        if (name.startsWith("passes(")) {
            return "Kết quả " + name.substring("passes(".length(), name.length() - 1) + ": "
                    + (value == null ? "chưa có" : Vietnamese.of(vn.binhxet.model.Outcome.valueOf(value.toString())));
        }
        if (name.startsWith("share(")) {
            return "Tỷ lệ hộ " + name.substring("share(".length(), name.length() - 1) + ": " + share(value);
        }
        if (name.startsWith("sum(")) {
            Optional<Field> field = field(Dictionary.HOUSEHOLD, name.substring("sum(".length(), name.length() - 1));
            return "Tổng " + field.map(Field::label).orElse(name) + ": "
                    + (value == null ? "chưa đủ số liệu của các hộ" : value);
        }
        if (name.equals("households")) {
            return "Số hộ trong diện xét: " + value;
        }
        Optional<Field> field = resolve(subject, name);
        return field.map(Field::label).orElse(name) + ": " + value(field, value);
    }

    private Optional<Field> resolve(SubjectKind subject, String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? field(subject == SubjectKind.HOUSEHOLD ? Dictionary.HOUSEHOLD : Dictionary.GROUP, name)
                : field(name.substring(0, dot), name.substring(dot + 1));
    }

    private Optional<Field> field(String entity, String name) {
        return dictionary.flatMap(known -> known.entities().stream()
                .filter(found -> found.name().equals(entity))
                .findFirst()
                .flatMap(found -> found.field(name)));
    }

    private static String label(Optional<Field> field, String code) {
        int place = field.map(found -> found.codes().indexOf(code)).orElse(-1);
        return place < 0 ? code : field.map(found -> found.labels().get(place)).orElse(code);
    }

    private static String value(Optional<Field> field, @Nullable Object value) {
        if (value == null) {
            return "chưa ghi";
        }
        if (value instanceof Boolean flag) {
            return flag ? "có" : "không";
        }
        if (value instanceof Map<?, ?> counts) {
            return counts.entrySet().stream()
                    .map(entry ->
                            (entry.getKey().equals("?") ? "chưa ghi" : label(field, String.valueOf(entry.getKey())))
                                    + " " + entry.getValue() + " người")
                    .collect(Collectors.joining(", "));
        }
        if (field.isPresent() && field.get().type() == FieldType.ENUM) {
            return label(field, value.toString());
        }
        if (field.isPresent() && field.get().type() == FieldType.DATE) {
            return Vietnamese.of(java.time.LocalDate.parse(value.toString()));
        }
        String unit = field.map(Field::unit).orElse("");
        return value.toString().replace('.', ',') + (unit.isEmpty() ? "" : " " + unit);
    }

    private static String share(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> share)) {
            return "chưa rõ";
        }
        long yes = ((Number) java.util.Objects.requireNonNull(share.get("yes"))).longValue();
        long unknown = ((Number) java.util.Objects.requireNonNull(share.get("unknown"))).longValue();
        long of = ((Number) java.util.Objects.requireNonNull(share.get("of"))).longValue();
        String percent = of == 0
                ? ""
                : " ("
                        + Vietnamese.of(vn.binhxet.model.Fraction.of(yes, of)
                                .asPercent()
                                .rounded(2)) + " %)";
        return yes + "/" + of + percent + (unknown > 0 ? ", còn " + unknown + " hộ chưa rõ" : "");
    }

    private String incidents(List<?> incidents) {
        return incidents.stream()
                .map(incident -> incident instanceof Map<?, ?> facts ? incident(facts) : String.valueOf(incident))
                .collect(Collectors.joining("; "));
    }

    private String incident(Map<?, ?> facts) {
        return facts.entrySet().stream()
                .filter(entry -> entry.getValue() != null
                        || String.valueOf(entry.getKey()).endsWith("_date"))
                .map(entry -> {
                    Optional<Field> field = field(Dictionary.INCIDENT, String.valueOf(entry.getKey()));
                    String label = field.map(Field::label).orElse(String.valueOf(entry.getKey()));
                    return label.toLowerCase(Locale.ROOT).startsWith("mã vụ")
                            ? value(field, entry.getValue())
                            : label + " " + value(field, entry.getValue());
                })
                .collect(Collectors.joining(", "));
    }
}
