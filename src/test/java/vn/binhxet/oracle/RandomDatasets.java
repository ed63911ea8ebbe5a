package vn.binhxet.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Writes nasty random datasets: mostly good households, every boundary and every kind of broken input. */
public final class RandomDatasets {
    private static final String[] YES = {"yes", "có", "x", "1", "true", "đạt", "Có", " YES ", "Đạt", "X"};
    private static final String[] NO = {"no", "không", "0", "false", "Không", " NO"};
    private static final String[] TRIS = ("law_abiding convention_kept social_evils_free food_safety_kept"
                    + " environment_kept security_fire_kept heritage_activity community_contribution movement_participation"
                    + " conduct_code_kept population_policy_kept gender_equality_kept mutual_help arts_sports clean_water"
                    + " hygienic_toilet waste_collected waste_sorted")
            .split(" ");
    private static final String[][] PAIRS = {
        {"bhyt_members", "member_count"},
        {"at_school", "school_age"},
        {"working_age_employed", "working_age_able"},
        {"vaccinated_under6", "children_under6"},
        {"checked_elderly60", "elderly60"},
        {"ceremonies_civil", "ceremonies_held"},
        {"meetings_attended", "meetings_held"}
    };
    private static final String[][] STANDARDS = {
        {"heritage_activity", "community_contribution", "movement_participation", "meetings", "work", "school"},
        {"clean_water", "housing", "bhyt_members", "poverty_status", "waste_sorted"},
        {"arts_sports", "ceremonies", "waste_sorted", "conduct_code_kept", "mutual_help"},
        {"law_abiding", "convention_kept", "security_fire_kept", "ceremonies", "noise_complaints"}
    };
    private static final String[] GROUP_TRIS = ("culture_house sports_ground reading_point traditional_trade"
                    + " has_traditional_trade heritage_kept burial_compliant public_places_clean security_title law_outreach"
                    + " convention_written solidarity_fund urban_civility")
            .split(" ");

    private final SplittableRandom r;
    private final String planId;
    private final LocalDate start;
    private final LocalDate end;
    private final boolean flawless;
    private final boolean bright;
    private final boolean gloomy;
    private final int unhappy;
    private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
    private int persons;
    private int incidents;

    private RandomDatasets(String planId, long seed) {
        this.planId = planId;
        r = new SplittableRandom(seed);
        int mood = r.nextInt(100);
        flawless = mood < 12;
        bright = mood < 30;
        gloomy = mood >= 88;
        unhappy = chance(25) ? 4 + r.nextInt(18) : 0;
        int year = Integer.parseInt(planId.substring(planId.length() - 4));
        start = LocalDate.of(year, 1, 1);
        end = switch (planId) {
            case "minh-tan-2024" -> LocalDate.of(2024, 11, 15);
            case "yen-bai-city-2023" -> LocalDate.of(2023, 11, 30);
            case "yen-bai-ward-2026" -> LocalDate.of(2026, 9, 30);
            default -> LocalDate.of(year, 11, 20);
        };
        for (String table : "households members incidents registers groups wards units indicators".split(" ")) {
            tables.put(table, new ArrayList<>());
        }
    }

    /** Writes the dataset of one plan as a folder of CSV files; the same seed gives the same bytes. */
    public static void write(String planId, long seed, int groups, int householdsPerGroup, Path folder) {
        RandomDatasets dataset = new RandomDatasets(planId, seed);
        dataset.wards();
        for (int i = 0; i < groups; i++) {
            dataset.group(i, householdsPerGroup);
        }
        dataset.registers();
        dataset.movers();
        dataset.units();
        dataset.indicators();
        dataset.strays();
        try {
            dataset.save(folder);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    // ---- small dice ----

    private boolean chance(int percent) {
        return r.nextInt(100) < percent;
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[r.nextInt(values.length)];
    }

    private String yes() {
        return chance(70) ? "yes" : pick(YES);
    }

    private String no() {
        return chance(50) ? "no" : pick(NO);
    }

    private String blankOrBad(String bad) {
        return chance(60) ? "" : bad;
    }

    private String code(String codes) {
        String code = pick(codes.split("\\|"));
        return chance(10) ? code.toLowerCase(Locale.ROOT) : code;
    }

    private String day(LocalDate day) {
        return chance(50) ? day.toString() : day.format(DateTimeFormatter.ofPattern("dd/MM/uuuu"));
    }

    /** A day in the period, on one of its ends, or just outside. */
    private LocalDate someDay() {
        return switch (r.nextInt(8)) {
            case 0 -> start;
            case 1 -> end;
            case 2 -> start.minusDays(1);
            case 3 -> end.plusDays(1);
            default -> start.plusDays(r.nextInt((int) (end.toEpochDay() - start.toEpochDay())));
        };
    }

    /** The smallest number that reaches num/den of the whole, sometimes one below or above. */
    private int around(int whole, int num, int den) {
        int limit = (whole * num + den - 1) / den;
        return Math.max(0, limit + (chance(40) ? -1 : chance(10) ? 1 : 0));
    }

    private Map<String, String> row(String table, String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        tables.get(table).add(row);
        return row;
    }

    // ---- wards, groups ----

    private void wards() {
        int wards = planId.equals("yen-bai-city-2023") ? 3 : 1 + r.nextInt(2);
        for (int i = 0; i < wards; i++) {
            row(
                    "wards",
                    "id",
                    "W" + i,
                    "name",
                    "Phường, số \"" + i + "\"",
                    "province",
                    "Yên Bái",
                    "region",
                    chance(85) ? code(PlainFacts.REGIONS + "|KHAC|KHAC") : blankOrBad("ABC"),
                    "employment_rate",
                    pick("", "90", "90", "85", "95,5", "100", "150"),
                    "poor_rate",
                    pick("", "", "5", "12.5", "2,5", "0", "-1"));
        }
        if (chance(15)) {
            row("wards", "id", "W0", "region", "KHAC", "employment_rate", "1", "poor_rate", "1");
        }
    }

    private void group(int index, int householdsPerGroup) {
        String id = String.format("TDP-%02d", index + 1);
        int dice = index == 0 || flawless ? 0 : bright ? r.nextInt(40) : gloomy ? 40 + r.nextInt(60) : r.nextInt(100);
        String kind = dice < 36
                ? "excellent"
                : dice < 56
                        ? "limit"
                        : dice < 68
                                ? "blurred"
                                : dice < 82
                                        ? "mixed"
                                        : dice < 89
                                                ? "uncivil"
                                                : dice < 93
                                                        ? "bare"
                                                        : dice < 96 ? "moved out" : dice < 98 ? "soft" : "empty";
        int size = kind.equals("empty") ? 0 : Math.max(1, householdsPerGroup - 2 + r.nextInt(5));
        int bad = -1;
        if (kind.equals("limit")) {
            int share = Integer.parseInt(pick("80", "94", "95", "95"));
            size = share == 94 ? 50 : Math.max(20, householdsPerGroup / 20 * 20);
            bad = size * (100 - share) / 100 + (chance(35) ? 1 : 0);
        }
        String ward = !flawless && chance(3)
                ? "W-UNLISTED"
                : "W"
                        + r.nextInt((int) tables.get("wards").stream()
                                .map(w -> w.get("id"))
                                .distinct()
                                .count());
        int summoned = 10 + r.nextInt(60);
        int present = flawless || chance(70) ? summoned - r.nextInt(4) : around(summoned, 60, 100);
        boolean model = planId.equals("nguyen-dai-nang-2026") && index == 0;
        String name = model ? "Đông Nam" : "Tổ " + index;
        Map<String, String> g = row(
                "groups",
                "id",
                id,
                "ward_id",
                ward,
                "name",
                name,
                "kind",
                code("THON|TO_DAN_PHO|KHOM"),
                "arts_activities",
                "" + ((flawless ? 4 : 3) + r.nextInt(4)),
                "households_in_movements",
                "" + (flawless || chance(60) ? size : around(size, 85, 100)),
                "households_in_economy",
                "" + (flawless || chance(60) ? size : around(size, 85, 100)),
                "mediation_cases",
                "0",
                "mediation_success",
                "0",
                "env_violations",
                "0",
                "burials",
                pick("0", "1"),
                "lighting_share",
                pick("100", "100", "100,0", "100.00", "99.99", "101"),
                "mass_complaints",
                "0",
                "drug_incidents",
                "0",
                "public_works",
                bright ? "1" : pick("1", "1", "2", "0"),
                "waste_models",
                bright ? "1" : pick("1", "1", "1", "0"),
                "happy_models",
                bright && index > 0 ? pick("5", "6") : pick("5", "6", "5", "1", "4", "0"),
                "meeting_summoned",
                "" + summoned,
                "meeting_present",
                "" + present);
        for (String fact : GROUP_TRIS) {
            g.put(fact, chance(flawless ? 100 : 95) ? yes() : no());
        }
        if (chance(60)) {
            int cases = 1 + r.nextInt(20);
            g.put("mediation_cases", "" + cases);
            g.put("mediation_success", "" + (chance(60) ? cases : around(cases, 90, 100)));
        }
        int harm = switch (kind) {
            case "excellent", "limit" -> bright ? 0 : r.nextInt(3);
            case "soft", "blurred" -> 2 + r.nextInt(4);
            default -> r.nextInt(12);
        };
        List<String> fields = List.copyOf(g.keySet());
        for (int i = 0; i < harm; i++) {
            String field = fields.get(3 + r.nextInt(fields.size() - 3));
            boolean tri = List.of(GROUP_TRIS).contains(field);
            g.put(
                    field,
                    chance(40) || kind.equals("blurred")
                            ? blankOrBad(tri ? "maybe" : "-1")
                            : tri ? no() : pick("0", "1", "2", "7", "abc"));
        }
        if (!flawless && chance(4)) {
            g.put("meeting_present", "" + (summoned + 1));
        }
        g.put("name", name);
        for (int i = 0; i < size; i++) {
            household(String.format("H%02d-%03d", index + 1, i + 1), kind, bad < 0 ? -1 : i < bad ? 1 : 0, g);
        }
    }

    // ---- households ----

    private void household(String id, String kind, int bad, Map<String, String> g) {
        int count = 1 + r.nextInt(6);
        String votes = g.get("meeting_present");
        Map<String, String> h = row(
                "households",
                "id",
                id,
                "group_id",
                g.get("id"),
                "head_name",
                pick("Nguyễn Văn A", "Trần, Thị \"B\"", "Lê\nC", "Phạm D"),
                "area_type",
                "THANH_THI",
                "special_area",
                "NONE",
                "residence_type",
                "THUONG_TRU",
                "resident_since",
                chance(70) ? "" : day(start.minusDays(r.nextInt(3000))),
                "resident_until",
                chance(95) ? "" : day(end.plusDays(1 + r.nextInt(3))),
                "registered_gdvh",
                yes(),
                "registered_gdhp",
                pick("yes", "no", ""),
                "poverty_status",
                "KHONG",
                "housing",
                code("KIEN_CO|BAN_KIEN_CO"),
                "member_count",
                "" + count,
                "bhyt_members",
                "" + count,
                "noise_complaints",
                "0",
                "disputes_upheld",
                "0",
                "agree_votes",
                votes.matches("[0-9]+") ? votes : "5");
        for (String field : TRIS) {
            h.put(field, yes());
        }
        for (String[] pair : PAIRS) {
            if (!pair[1].equals("member_count")) {
                boolean none = chance(35) || kind.equals("bare") && chance(97);
                h.put(pair[1], none ? "0" : "" + (1 + r.nextInt(pair[1].equals("meetings_held") ? 12 : 3)));
                h.put(pair[0], h.get(pair[1]));
            }
        }
        for (int i = 1 + r.nextInt(3); i > 0; i--) {
            person(id);
        }
        if (kind.equals("uncivil") && chance(25)) {
            lose(h, pick("ceremonies", "mutual_help"));
        }
        if (chance(unhappy)) {
            h.put("waste_sorted", no());
            h.put("arts_sports", no());
            h.put("housing", pick("TAM", "", "KHONG"));
        }
        if (bad >= 0) {
            if (bad == 1) {
                loseMuch(h);
            }
            return;
        }
        if (chance(gloomy ? 15 : 0)) {
            loseMuch(h);
        }
        if (kind.equals("moved out") && chance(90)) {
            h.put("resident_until", day(end.minusDays(r.nextInt(2))));
        }
        if (!flawless && chance(10)) {
            String[] pair = chance(70) ? pick(PAIRS[2], PAIRS[6]) : PAIRS[r.nextInt(kind.equals("mixed") ? 7 : 1)];
            atLimit(h, pair);
        }
        int trouble = switch (kind) {
            case "excellent", "bare" -> flawless ? 1 : 4;
            case "soft" -> 12;
            case "blurred" -> 12;
            default -> 45;
        };
        if (chance(trouble)) {
            trouble(h, kind);
        }
    }

    private void trouble(Map<String, String> h, String kind) {
        List<String> fields = List.copyOf(h.keySet());
        String field = fields.get(4 + r.nextInt(fields.size() - 4));
        switch (kind.equals("blurred") && chance(75) ? 1 : r.nextInt(12)) {
            case 0 -> lose(h, pick(TRIS));
            case 1 -> {
                for (int i = 1 + r.nextInt(8); i > 0; i--) {
                    h.put(fields.get(4 + r.nextInt(fields.size() - 4)), blankOrBad(pick("abc", "-1", "maybe")));
                }
            }
            case 2 -> {
                for (int i = 2 + r.nextInt(5); i > 0; i--) {
                    lose(h, pick(TRIS));
                }
            }
            case 3 -> {
                String[] standard = STANDARDS[r.nextInt(STANDARDS.length)];
                int from = r.nextInt(standard.length);
                for (int i = 3 + r.nextInt(2); i > 0; i--) {
                    lose(h, standard[(from + i) % standard.length]);
                }
            }
            case 4 -> {
                for (int i = 8 + r.nextInt(8); i > 0; i--) {
                    lose(h, pick(TRIS));
                }
            }
            case 5 -> {
                String[] pair = PAIRS[r.nextInt(PAIRS.length)];
                atLimit(h, pair);
                if (chance(40)) {
                    h.put(pair[0], "" + (toInt(h.get(pair[1])) + 1 - r.nextInt(3)));
                }
            }
            case 6 -> {
                h.put("residence_type", pick("TAM_TRU", "TAM_TRU", "", "abc", "thuong_tru"));
                h.put("resident_since", chance(50) ? "" : day(end.plusDays(r.nextInt(2))));
                h.put("resident_until", chance(50) ? "" : day(end.minusDays(r.nextInt(2))));
            }
            case 7 -> h.put("registered_gdvh", pick("no", "", "maybe", "không"));
            case 8 -> {
                h.put("special_area", code(PlainFacts.SPECIAL_AREAS + "|"));
                h.put("poverty_status", code(PlainFacts.POVERTY + "|"));
                h.put("housing", code(PlainFacts.HOUSING));
                for (int i = r.nextInt(4); i > 0; i--) {
                    lose(h, pick(TRIS));
                }
            }
            case 9 -> {
                int present = h.get("agree_votes").length() > 6 ? 5 : Integer.parseInt(h.get("agree_votes"));
                h.put("agree_votes", "" + (chance(20) ? present + 1 : around(present, 60, 100)));
            }
            case 10 -> {
                for (int i = 1 + r.nextInt(2); i > 0; i--) {
                    incident("P" + persons, someDay());
                }
            }
            default -> {
                Map<String, String> member = person(h.get("id"));
                member.put("military_duty", pick("FAILED", "", "DEFERRED", "abc"));
                member.put("tax_duty", pick("OVERDUE", "", "EXTENDED", "FULFILLED"));
                if (field.length() % 2 == 0) {
                    member.put("member_until", day(someDay()));
                }
            }
        }
    }

    private void loseMuch(Map<String, String> h) {
        h.put("conduct_code_kept", "no");
        h.put("security_fire_kept", "no");
        h.put("noise_complaints", "2");
        h.put("gender_equality_kept", no());
    }

    private void atLimit(Map<String, String> h, String[] pair) {
        int whole = 1 + r.nextInt(12);
        h.put(pair[1], "" + whole);
        h.put(
                pair[0],
                ""
                        + switch (r.nextInt(3)) {
                            case 0 -> around(whole, 2, 3);
                            case 1 -> around(whole, 1, 2);
                            default -> around(whole, 80, 100);
                        });
    }

    /** Takes away one thing that earns points. */
    private void lose(Map<String, String> h, String what) {
        switch (what) {
            case "meetings" -> h.put("meetings_attended", "" + (toInt(h.get("meetings_held")) / 3));
            case "work" -> h.put("working_age_employed", "0");
            case "school" -> h.put("at_school", "0");
            case "ceremonies" -> h.put("ceremonies_civil", "0");
            case "bhyt_members" -> h.put("bhyt_members", "" + (toInt(h.get("member_count")) - 1));
            case "housing" -> h.put("housing", pick("TAM", "KHONG"));
            case "poverty_status" -> h.put("poverty_status", pick("NGHEO", "CAN_NGHEO"));
            case "noise_complaints" -> {
                h.put("noise_complaints", "1");
                h.put("disputes_upheld", "1");
            }
            default -> h.put(what, no());
        }
    }

    private static int toInt(String cell) {
        return cell.matches("[0-9]{1,4}") ? Integer.parseInt(cell) : 0;
    }

    // ---- persons, incidents, registers ----

    private Map<String, String> person(String household) {
        Map<String, String> member = row(
                "members",
                "id",
                "P" + ++persons,
                "household_id",
                household,
                "birth_date",
                pick("", "1990-05-01", "30/02/2001"),
                "military_duty",
                code(PlainFacts.MILITARY.replace("|FAILED", "")),
                "tax_duty",
                code(PlainFacts.TAX.replace("|OVERDUE", "")),
                "member_from",
                "",
                "member_until",
                "");
        if (chance(flawless ? 0 : 6)) {
            LocalDate from = someDay();
            member.put("member_from", day(from));
            if (chance(40)) {
                incident("P" + persons, from.minusDays(r.nextInt(2)));
            }
        }
        if (chance(flawless ? 0 : 2)) {
            LocalDate until = someDay();
            member.put("member_until", day(until));
            if (chance(40)) {
                incident("P" + persons, until.plusDays(r.nextInt(2)));
            }
        }
        return member;
    }

    private void incident(String person, LocalDate day) {
        String category = code(chance(40) ? "BAO_LUC_GD|HINH_SU|TAO_HON" : PlainFacts.INCIDENTS);
        String stage = code(
                chance(60)
                        ? category.equalsIgnoreCase("HINH_SU") ? "PROSECUTED|CONVICTED" : "SANCTIONED|MINUTED|REPORTED"
                        : PlainFacts.STAGES);
        row(
                "incidents",
                "id",
                "I" + ++incidents,
                "member_id",
                person,
                "category",
                category,
                "stage",
                stage,
                "act_date",
                chance(12) ? pick("", "31/02/2024", "abc") : day(day.minusDays(chance(60) ? 0 : 30)),
                "decision_date",
                chance(12) ? pick("", "2024-13-01", "15/2024") : day(day),
                "decision_no",
                "12/QĐ-XPHC, ngày " + day,
                "authority",
                "");
    }

    private void registers() {
        List<String> blind = new ArrayList<>();
        for (Map<String, String> g : tables.get("groups")) {
            if (!bright && chance(planId.equals("yen-bai-city-2023") ? 6 : 10)) {
                blind.add(g.get("id"));
            }
        }
        for (String category : PlainFacts.REGISTERS.split("\\|")) {
            if (chance(40)) {
                row("registers", "category", category, "group_id", "", "reconciled", yes());
                continue;
            }
            row("registers", "category", category, "group_id", "", "reconciled", pick("no", "", "maybe"));
            for (Map<String, String> g : tables.get("groups")) {
                boolean unreconciled = blind.contains(g.get("id")) && chance(50);
                if (!unreconciled || chance(70)) {
                    row(
                            "registers",
                            "category",
                            category,
                            "group_id",
                            g.get("id"),
                            "reconciled",
                            unreconciled ? pick("no", "", "maybe") : yes());
                }
            }
        }
    }

    /** Persons who moved between two households, some of them with overlapping memberships. */
    private void movers() {
        List<Map<String, String>> households = tables.get("households");
        for (int i = flawless ? 1 : households.size() / 25; i > 0; i--) {
            Map<String, String> from = households.get(r.nextInt(households.size()));
            Map<String, String> to = households.get(r.nextInt(households.size()));
            LocalDate day = someDay();
            person(from.get("id")).put("member_until", day(day.minusDays(chance(70) ? 1 : 0)));
            Map<String, String> second = person(to.get("id"));
            second.put("id", "P" + --persons);
            second.put("member_from", day(day));
            if (chance(40)) {
                incident("P" + persons, day.plusDays(r.nextInt(3) - 1));
            }
        }
    }

    // ---- units, indicators, strays ----

    private void units() {
        int bad = r.nextInt(4);
        int happy = Integer.parseInt(pick("0", "65", "75", "90"));
        for (int i = 0; i < 55; i++) {
            String kind = code(PlainFacts.UNIT_KINDS + "|TRUONG_HOC");
            String fact = i < bad ? pick("no", "no", "", "maybe") : yes();
            row(
                    "units",
                    "id",
                    "U" + i,
                    "kind",
                    kind,
                    "culture_standard",
                    fact,
                    "happy_school",
                    chance(happy) ? yes() : happy == 0 ? "no" : pick("no", "no", ""));
        }
        if (chance(20)) {
            row(
                    "units",
                    "id",
                    "U7",
                    "kind",
                    pick("CO_QUAN", "TRUONG_HOC"),
                    "culture_standard",
                    "yes",
                    "happy_school",
                    "yes");
        }
        row("units", "id", "U-X", "kind", "", "culture_standard", "yes", "happy_school", "yes");
    }

    private void indicators() {
        for (String[] indicator : PlainTargets.indicators(planId)) {
            BigDecimal value = new BigDecimal(indicator[2]);
            BigDecimal step = new BigDecimal("0.01");
            String cell = switch (r.nextInt(6)) {
                case 0 -> value.add(step).toPlainString();
                case 1 -> value.subtract(step).toPlainString();
                case 2 -> blankOrBad("abc");
                case 3 -> value.toPlainString().replace('.', ',');
                default -> value.toPlainString();
            };
            if (!chance(8)) {
                row("indicators", "code", indicator[0], "value", cell, "source", "báo cáo", "as_of", day(end));
            }
            if (chance(4)) {
                row("indicators", "code", indicator[0], "value", value.toPlainString(), "source", "", "as_of", "");
            }
        }
        row("indicators", "code", "999-99", "value", "1", "source", "", "as_of", "");
        row("indicators", "code", "", "value", "1", "source", "", "as_of", "");
    }

    /** Rows that contradict each other, lack their key, or name what does not exist. */
    private void strays() {
        List<Map<String, String>> households = tables.get("households");
        List<Map<String, String>> groups = tables.get("groups");
        for (int i = r.nextInt(3); i > 0 && !households.isEmpty(); i--) {
            Map<String, String> twin = new LinkedHashMap<>(households.get(r.nextInt(households.size())));
            if (chance(60)) {
                twin.put("group_id", groups.get(r.nextInt(groups.size())).get("id"));
            }
            households.add(twin);
        }
        for (int i = r.nextInt(4); i > 0 && !households.isEmpty(); i--) {
            Map<String, String> stray = new LinkedHashMap<>(households.get(r.nextInt(households.size())));
            stray.put("id", "H-STRAY-" + i);
            stray.put("group_id", "TDP-UNLISTED");
            households.add(stray);
            person("H-STRAY-" + i);
        }
        for (String field : new String[] {"id", "group_id"}) {
            Map<String, String> keyless = new LinkedHashMap<>(households.get(0));
            keyless.put("id", "H-KEYLESS");
            keyless.put(field, " ");
            households.add(keyless);
        }
        if (chance(15)) {
            Map<String, String> twin = new LinkedHashMap<>(groups.get(groups.size() - 1));
            twin.put("ward_id", "W0");
            groups.add(twin);
        }
        row("groups", "id", "", "ward_id", "W0").put("name", "không mã");
        row("groups", "id", "TDP-KEYLESS", "ward_id", "").put("name", "không phường");
        row("wards", "id", "", "name", "không mã");
        row("registers", "category", "", "group_id", "", "reconciled", "yes");
        person("H-NOBODY");
        incident("P" + persons, start);
        incident("P-NOBODY", end);
        person("");
        person("H-NOBODY").put("id", "");
        for (String field : new String[] {"id", "member_id", "category", "stage"}) {
            incident("P1", start.plusDays(9));
            List<Map<String, String>> all = tables.get("incidents");
            all.get(all.size() - 1).put(field, "");
        }
    }

    // ---- files ----

    private void save(Path folder) throws IOException {
        Files.createDirectories(folder);
        String lost = chance(10) ? pick("units", "indicators", "wards", "registers") : "";
        String lostColumn = chance(10)
                ? pick(
                        "arts_sports",
                        "burials",
                        "heritage_kept",
                        "noise_complaints",
                        "housing",
                        "tax_duty",
                        "happy_models",
                        "region",
                        "member_until",
                        "act_date",
                        "culture_standard")
                : "";
        for (String table : tables.keySet()) {
            List<Map<String, String>> rows = tables.get(table);
            Set<String> columns = new LinkedHashSet<>();
            rows.forEach(row -> columns.addAll(row.keySet()));
            columns.remove(lostColumn);
            List<String> header = shuffled(List.copyOf(columns));
            String newline = chance(30) ? "\r\n" : "\n";
            StringBuilder text = new StringBuilder(chance(20) ? "\uFEFF" : "").append(String.join(",", header));
            for (Map<String, String> row : shuffled(rows)) {
                text.append(newline)
                        .append(header.stream()
                                .map(column -> quoted(row.getOrDefault(column, "")))
                                .collect(Collectors.joining(",")));
            }
            Path file = folder.resolve(table + ".csv");
            Files.writeString(file, text.append(newline));
            if (table.equals(lost)) {
                Files.delete(file);
            }
        }
    }

    private <T> List<T> shuffled(List<T> list) {
        List<T> result = new ArrayList<>(list);
        for (int i = result.size() - 1; i > 0; i--) {
            Collections.swap(result, i, r.nextInt(i + 1));
        }
        return result;
    }

    private String quoted(String cell) {
        boolean needed = cell.contains(",") || cell.contains("\"") || cell.contains("\n");
        return needed || chance(2) ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
