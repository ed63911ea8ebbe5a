package vn.binhxet.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Citation;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;
import vn.binhxet.model.Message;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.rulebook.condition.Wording;

/** The facts of a decision in words: labels and values as the dictionary calls them, names as they are elsewhere. */
public final class FactWords {
    /** A row as a correction names it: whose it is and, where it has one, its id, which may hold any sign. */
    private static final Pattern ROW = Pattern.compile("(household|group|member|incident|register)(?:[ :](.*))?");

    private final Dictionary dictionary;
    private final Message.Language language;

    private FactWords(Dictionary dictionary, Message.Language language) {
        this.dictionary = dictionary;
        this.language = language;
    }

    /** Labels and codes come from the dictionary, in Vietnamese; the words around them in the reader's language. */
    public static FactWords of(Dictionary dictionary, Message.Language language) {
        return new FactWords(dictionary, language);
    }

    /**
     * Who must supply a fact.
     *
     * @param name as a finding names the fact
     */
    public String keeper(SubjectKind subject, String name) {
        return keepers().keeper(subject, name);
    }

    /** How sure a citation is: law, draft, model. */
    public String basis(Citation citation) {
        return new Words(language).basis(citation);
    }

    Keepers keepers() {
        return new Keepers(dictionary, language);
    }

    private String said(String code, Object... arguments) {
        return Message.of(code, arguments).in(language);
    }

    /** What a fact is called. */
    public String label(SubjectKind subject, String name) {
        if (name.equals("incidents")) {
            return said("fact.incidents");
        }
        if (name.startsWith("register.")) {
            return said(
                    "fact.register",
                    label(dictionary.field(Dictionary.REGISTER, "category"), name.substring("register.".length())));
        }
        if (name.startsWith("passes(")) {
            return said("fact.passes", inside(name));
        }
        if (name.startsWith("share(")) {
            return said("fact.share", inside(name));
        }
        if (name.startsWith("sum(")) {
            String summed = inside(name);
            return said(
                    "fact.sum",
                    dictionary
                            .field(Dictionary.HOUSEHOLD, summed)
                            .map(field -> Wording.small(field.label()))
                            .orElse(summed));
        }
        if (name.equals("households")) {
            return said("fact.households");
        }
        return resolve(subject, name).map(Field::label).orElse(name);
    }

    private static String inside(String name) {
        return name.substring(name.indexOf('(') + 1, name.length() - 1);
    }

    /** One fact as "label: value". */
    public String of(SubjectKind subject, String name, @Nullable Object value) {
        return label(subject, name) + ": " + shown(subject, name, value);
    }

    /** What was corrected, as "label: before → after", after whose it is where that is not the household or group itself. */
    String of(RecordedReview.Change change) {
        Matcher row = ROW.matcher(change.row());
        if (!row.matches()) {
            return said("fact.changed", change.row() + ", " + change.field(), change.from(), change.to());
        }
        String entity = row.group(1);
        String id = Objects.requireNonNullElse(row.group(2), "");
        if (entity.equals(Dictionary.REGISTER)) {
            return said(
                    "fact.changed",
                    label(SubjectKind.GROUP, entity + "." + id),
                    reconciled(change.from().equals("true")),
                    reconciled(change.to().equals("true")));
        }
        Optional<Field> field = dictionary.field(entity, change.field());
        boolean isOwn = entity.equals(Dictionary.HOUSEHOLD) || entity.equals(Dictionary.GROUP);
        String whose = isOwn ? "" : (dictionary.entity(entity).label() + " " + id).strip() + ", ";
        return said(
                "fact.changed",
                whose + field.map(Field::label).orElse(change.field()),
                recorded(field, change.from()),
                recorded(field, change.to()));
    }

    /** @param text as the record writes a value, "" for not reported */
    private String recorded(Optional<Field> field, String text) {
        boolean isAnswer = field.isPresent() && field.get().type() == FieldType.TRI;
        return value(field, text.isEmpty() ? null : isAnswer ? (Object) Boolean.valueOf(text) : text);
    }

    private String reconciled(boolean isReconciled) {
        return said(isReconciled ? "fact.reconciled" : "fact.unreconciled");
    }

    private String shown(SubjectKind subject, String name, @Nullable Object value) {
        if (name.equals("incidents") && value instanceof List<?> incidents) {
            return incidents.isEmpty() ? said("fact.none") : incidents(incidents);
        }
        if (name.startsWith("register.")) {
            return reconciled(Boolean.TRUE.equals(value));
        }
        if (name.startsWith("passes(")) {
            return value == null ? said("fact.blank") : said("outcome." + value);
        }
        if (name.startsWith("share(")) {
            return share(value);
        }
        if (name.startsWith("sum(")) {
            return value == null ? said("fact.sumOpen") : number(value);
        }
        if (name.equals("households")) {
            return value == null ? said("fact.blank") : number(value);
        }
        return value(resolve(subject, name), value);
    }

    private Optional<Field> resolve(SubjectKind subject, String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? dictionary.field(subject == SubjectKind.HOUSEHOLD ? Dictionary.HOUSEHOLD : Dictionary.GROUP, name)
                : dictionary.field(name.substring(0, dot), name.substring(dot + 1));
    }

    private static String label(Optional<Field> field, String code) {
        int place = field.map(found -> found.codes().indexOf(code)).orElse(-1);
        return place < 0 ? code : field.map(found -> found.labels().get(place)).orElse(code);
    }

    private String value(Optional<Field> field, @Nullable Object value) {
        if (value == null) {
            return said("fact.blank");
        }
        if (value instanceof Boolean flag) {
            return said(flag ? "fact.yes" : "fact.no");
        }
        if (value instanceof Map<?, ?> counts) {
            return counts.entrySet().stream()
                    .map(entry -> said(
                            "fact.persons",
                            entry.getKey().equals("?")
                                    ? said("fact.blank")
                                    : label(field, String.valueOf(entry.getKey())),
                            String.valueOf(entry.getValue())))
                    .collect(Collectors.joining(", "));
        }
        if (field.isPresent() && field.get().type() == FieldType.ENUM) {
            return label(field, value.toString());
        }
        if (field.isPresent() && field.get().type() == FieldType.DATE) {
            return Vietnamese.of(java.time.LocalDate.parse(value.toString()));
        }
        String unit = field.map(Field::unit).orElse("");
        return number(value) + (unit.isEmpty() ? "" : " " + unit);
    }

    /** Texts stay as they are. */
    private String number(Object value) {
        if (value instanceof Long count) {
            return new Words(language).of(count);
        }
        return value instanceof BigDecimal decimal ? new Words(language).of(decimal) : value.toString();
    }

    private String share(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> share)) {
            return said("fact.blank");
        }
        long yes = ((Number) Objects.requireNonNull(share.get("yes"))).longValue();
        long unknown = ((Number) Objects.requireNonNull(share.get("unknown"))).longValue();
        long of = ((Number) Objects.requireNonNull(share.get("of"))).longValue();
        String percent = of == 0
                ? ""
                : " ("
                        + number(vn.binhxet.model.Fraction.of(yes, of)
                                .asPercent()
                                .rounded(2)) + " %)";
        return number(yes) + "/" + number(of) + percent + (unknown > 0 ? said("fact.shareOpen", unknown) : "");
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
                    Optional<Field> field = dictionary.field(Dictionary.INCIDENT, String.valueOf(entry.getKey()));
                    String label = field.map(Field::label).orElse(String.valueOf(entry.getKey()));
                    return label.toLowerCase(Locale.ROOT).startsWith("mã vụ")
                            ? value(field, entry.getValue())
                            : label + " " + value(field, entry.getValue());
                })
                .collect(Collectors.joining(", "));
    }
}
