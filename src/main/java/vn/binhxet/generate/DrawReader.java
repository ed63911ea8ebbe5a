package vn.binhxet.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;

/**
 * Reads how the fields of one entity are drawn. A field that the profile does not mention is drawn as its kind is by
 * default, so that a new fact needs no line here or there.
 */
final class DrawReader {
    private static final Set<String> COMMON = Set.of("everywhere", "blank", "weak", "by", "cases");
    private static final Map<String, Set<String>> KEYS = Map.of(
            "tri", Set.of("yes"),
            "enum", Set.of("weights"),
            "int", Set.of("weights", "of", "from", "to", "counts", "years_of", "years", "share"),
            "part", Set.of("whole", "from", "to"),
            "date", Set.of("filled", "from", "to", "after", "days"),
            "percent", Set.of("from", "to", "decimals", "top"),
            "decimal", Set.of("from", "to", "decimals", "top"),
            "text", Set.of("text"),
            "id", Set.of("text"));
    private static final Set<String> IN_GROUPS = Set.of(Dictionary.HOUSEHOLD, Dictionary.MEMBER);
    private static final List<String> FLAGS = List.of("no", "yes");

    private final Dictionary dictionary;
    private final Entity entity;
    private final Section settings;
    private final Profile profile;
    private final Days days;
    private final Map<Integer, RowDraw.Cell> cells = new LinkedHashMap<>();
    private final Set<Integer> open = new TreeSet<>();

    DrawReader(Dictionary dictionary, Entity entity, Profile profile, Days days) {
        this.dictionary = dictionary;
        this.entity = entity;
        this.settings = profile.fieldsOf(entity);
        this.profile = profile;
        this.days = days;
    }

    /** The draws in an order in which a field comes after those that it looks at. */
    List<RowDraw.Cell> read() {
        settings.allow(entity.fields().stream().map(Field::name).toList());
        entity.fields().forEach(this::add);
        return List.copyOf(cells.values());
    }

    private void add(Field field) {
        int place = entity.fields().indexOf(field);
        if (cells.containsKey(place)) {
            return;
        }
        Section section = profile.byDefault(kind(field)).under(settings.section(field.name()), 1);
        if (!open.add(place)) {
            throw new IllegalArgumentException(section.path() + " looks at itself through other fields");
        }
        int everywhere = section.share("everywhere", 0);
        if (everywhere > 0 && (section.has("counts") || !IN_GROUPS.contains(entity.name()))) {
            throw section.wrong("everywhere", "a field of households or members that counts no rows");
        }
        FieldDraw draw = draw(field, section);
        cells.put(place, new RowDraw.Cell(place, draw, draw.usual(), everywhere));
    }

    private static String kind(Field field) {
        return field.whole() == null ? field.type().name().toLowerCase(Locale.ROOT) : "part";
    }

    private FieldDraw draw(Field field, Section section) {
        FieldDraw good = byCase(field, section);
        return section.has("weak")
                ? new Choice.ByQuality(byCase(field, section.under(section.section("weak"), 1)), good)
                : good;
    }

    private FieldDraw byCase(Field field, Section section) {
        FieldDraw otherwise = blanked(field, section);
        if (!section.has("by")) {
            return otherwise;
        }
        if (section.text("by").equals("number")) {
            return new Choice.ByNumber(steps(field, section, number -> number), otherwise);
        }
        Field by = other(section, "by");
        int place = entity.fields().indexOf(by);
        if (by.type() == FieldType.DATE) {
            return new Choice.ByAge(place, steps(field, section, age -> -days.bornUntil(age)), otherwise);
        }
        return new Choice.ByCode(place, byCode(field, section, by, otherwise), otherwise);
    }

    private List<Choice.Step> steps(Field field, Section section, LongUnaryOperator from) {
        Section cases = section.section("cases");
        List<Choice.Step> steps = new ArrayList<>();
        for (String key : cases.keys()) {
            long number = Weights.range(cases, key, key).get(0);
            steps.add(new Choice.Step(from.applyAsLong(number), blanked(field, section.under(cases.section(key), 1))));
        }
        return steps;
    }

    private List<FieldDraw> byCode(Field field, Section section, Field by, FieldDraw otherwise) {
        List<String> codes = by.type() == FieldType.TRI ? FLAGS : by.codes();
        Section cases = section.section("cases");
        cases.allow(codes);
        return codes.stream()
                .map(code -> cases.has(code) ? blanked(field, section.under(cases.section(code), 1)) : otherwise)
                .toList();
    }

    private FieldDraw blanked(Field field, Section section) {
        Set<String> keys = new TreeSet<>(KEYS.getOrDefault(kind(field), Set.of()));
        keys.addAll(COMMON);
        section.allow(keys);
        FieldDraw draw = plain(field, section);
        int blank = field.required() ? 0 : section.share("blank", 0);
        return blank > 0 ? new Choice.Blanked(blank, draw) : draw;
    }

    private FieldDraw plain(Field field, Section section) {
        return switch (field.type()) {
            case TRI -> new FieldDraw.Flag(section.share("yes"));
            case ENUM -> code(field, section);
            case INT -> field.whole() == null ? count(section) : part(field.whole(), section);
            case DATE -> day(section);
            case PERCENT, DECIMAL -> amount(section);
            case TEXT, ID -> new FieldDraw.Words(Pattern.of(section, "text", profile.words()));
        };
    }

    private static FieldDraw code(Field field, Section section) {
        List<String> codes = field.codes();
        return new FieldDraw.Code(
                codes,
                section.has("weights")
                        ? Weights.ofCodes(section.section("weights"), codes)
                        : Weights.uniform(0, codes.size() - 1L));
    }

    private FieldDraw count(Section section) {
        if (section.has("counts")) {
            return tally(section);
        }
        if (section.has("of")) {
            return new FieldDraw.OfHouseholds(section.share("from"), section.share("to"));
        }
        return new FieldDraw.Count(section.weights("weights"));
    }

    private FieldDraw tally(Section section) {
        int share = section.share("share", Section.ALL);
        Entity member = dictionary.entity(section.text("counts"));
        if (!section.has("years_of")) {
            return new FieldDraw.Tally(0, Row.NOTHING, Long.MAX_VALUE, share);
        }
        int day = member.fields().indexOf(member.require(section.text("years_of")));
        List<Long> years = section.range("years");
        return new FieldDraw.Tally(day, days.bornAfter(years.get(1)), days.bornUntil(years.get(0)), share);
    }

    private FieldDraw part(String whole, Section section) {
        boolean isOfGroup = !entity.name().equals(Dictionary.GROUP) && whole.startsWith(Dictionary.GROUP + ".");
        Entity owner = isOfGroup ? dictionary.entity(Dictionary.GROUP) : entity;
        Field of = owner.require(whole.substring(whole.indexOf('.') + 1));
        if (!isOfGroup) {
            add(of);
        }
        return new FieldDraw.Part(
                owner.fields().indexOf(of),
                isOfGroup,
                section.share("whole"),
                section.share("from", 0),
                section.share("to", Section.ALL));
    }

    private FieldDraw day(Section section) {
        int filled = section.share("filled", Section.ALL);
        FieldDraw day = new FieldDraw.Day(filled, days.day(section, "from"), days.day(section, "to"), days);
        if (!section.has("after")) {
            return day;
        }
        List<Long> later = section.range("days");
        return new FieldDraw.DayAfter(
                filled,
                entity.fields().indexOf(other(section, "after")),
                Weights.uniform(later.get(0), later.get(1)),
                days,
                day);
    }

    private static FieldDraw amount(Section section) {
        int decimals = section.has("decimals") ? section.count("decimals") : 1;
        return new FieldDraw.Amount(
                section.decimal("from").movePointRight(decimals).longValue(),
                section.decimal("to").movePointRight(decimals).longValue(),
                decimals,
                section.share("top", 0));
    }

    /** Another field of the row, which is then drawn before. */
    private Field other(Section section, String key) {
        Field other =
                entity.field(section.text(key)).orElseThrow(() -> section.wrong(key, "a field of " + entity.name()));
        add(other);
        return other;
    }
}
