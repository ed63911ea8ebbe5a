package vn.binhxet.oracle;

import static vn.binhxet.oracle.PlainFacts.code;
import static vn.binhxet.oracle.PlainFacts.date;
import static vn.binhxet.oracle.PlainFacts.percent;
import static vn.binhxet.oracle.PlainFacts.tri;
import static vn.binhxet.oracle.PlainFacts.whole;
import static vn.binhxet.oracle.Tri.NO;
import static vn.binhxet.oracle.Tri.UNKNOWN;
import static vn.binhxet.oracle.Tri.YES;
import static vn.binhxet.oracle.Tri.oneOf;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Judges a dataset word by word after semantics.md: slow, plain, and independent of the program under test. */
public final class PlainEvaluator {
    private final PlainFacts facts;
    private final List<String> titles;
    private final LocalDate start;
    private final LocalDate end;
    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, Map<String, String>> outcomes = new LinkedHashMap<>();

    private PlainEvaluator(String planId, Path datasetFolder, Map<String, String> overrides) {
        facts = new PlainFacts(datasetFolder);
        parameters.putAll(Map.of(
                "duty_connective",
                "EITHER",
                "violation_date_basis",
                "DECISION",
                "requires_gdvh",
                "true",
                "residence_scope",
                "THUONG_TRU",
                "happy_group_base",
                "ALL"));
        switch (planId) {
            case "minh-tan-2024" -> {
                titles = List.of("GDVH-86", "GDHP-YB", "TDPVH-86", "TDPHP-YB");
                start = LocalDate.of(2024, 1, 1);
                end = LocalDate.of(2024, 11, 15);
                parameters.putAll(Map.of("min_gdvh_share", "80", "min_gdhp_share", "94", "bhyt_share", "95"));
            }
            case "yen-bai-city-2023" -> {
                titles = List.of("GDVH-122", "GDHP-YB", "TDPVH-122", "TDPHP-YB");
                start = LocalDate.of(2023, 1, 1);
                end = LocalDate.of(2023, 11, 30);
                parameters.putAll(Map.of("min_gdvh_share", "80", "bhyt_share", "95"));
            }
            case "yen-bai-ward-2026" -> {
                titles = List.of("GDVH-86", "GDHP-YB", "TDPVH-86", "TDPHP-YB");
                start = LocalDate.of(2026, 1, 1);
                end = LocalDate.of(2026, 9, 30);
                parameters.putAll(Map.of("min_gdvh_share", "80", "bhyt_share", "96.6"));
            }
            case "my-phu-2024" -> {
                titles = List.of("GDVH-86", "KHOM-VMDT");
                start = LocalDate.of(2024, 1, 1);
                end = LocalDate.of(2024, 11, 20);
            }
            case "nguyen-dai-nang-2026" -> {
                titles = List.of("GDVH-86", "TDPVH-86");
                start = LocalDate.of(2026, 1, 1);
                end = LocalDate.of(2026, 11, 20);
                parameters.putAll(Map.of("min_gdvh_share", "95", "model_group", "Đông Nam"));
            }
            default -> throw new IllegalArgumentException("no such plan: " + planId);
        }
        parameters.putAll(overrides);
    }

    /** Every decision (plan's titles, then subject id) and every target and indicator of the plan. */
    public static PlainReview evaluate(String planId, Path datasetFolder, Map<String, String> parameterOverrides) {
        PlainEvaluator evaluator = new PlainEvaluator(planId, datasetFolder, parameterOverrides);
        List<PlainDecision> decisions = new ArrayList<>();
        for (String title : evaluator.titles) {
            evaluator.outcomes.put(title, new HashMap<>());
            boolean household = title.startsWith("GD");
            var subjects = household ? evaluator.facts.households.values() : evaluator.facts.groups.values();
            for (Map<String, String> subject : subjects) {
                PlainDecision decision =
                        household ? evaluator.household(title, subject) : evaluator.group(title, subject);
                evaluator.outcomes.get(title).put(subject.get("id"), decision.outcome());
                decisions.add(decision);
            }
        }
        return new PlainReview(decisions, new PlainTargets(planId, evaluator).all());
    }

    // ---- what the targets read ----

    PlainFacts facts() {
        return facts;
    }

    String parameter(String name) {
        return parameters.get(name);
    }

    /** PASS as YES, UNDETERMINED as UNKNOWN, FAIL and NOT_ELIGIBLE as NO; the title is named by its first letters. */
    Tri passed(String title, Map<String, String> subject) {
        String full = titles.stream()
                .filter(name -> name.startsWith(title))
                .findFirst()
                .orElseThrow();
        return switch (outcomes.get(full).get(subject.get("id"))) {
            case "PASS" -> YES;
            case "UNDETERMINED" -> UNKNOWN;
            default -> NO;
        };
    }

    List<Map<String, String>> householdsInScope() {
        return facts.households.values().stream().filter(this::inScope).toList();
    }

    List<Map<String, String>> householdsInScope(Map<String, String> group) {
        return householdsInScope().stream()
                .filter(h -> h.get("group_id").equals(group.get("id")))
                .toList();
    }

    // ---- who is judged (semantics 4) ----

    private boolean inScope(Map<String, String> h) {
        String type = code(h, "residence_type", PlainFacts.RESIDENCE_TYPES);
        LocalDate since = date(h, "resident_since");
        LocalDate until = date(h, "resident_until");
        return oneOf(type, parameters.get("residence_scope").replace(" ", "")) != NO
                && (since == null || !since.isAfter(end))
                && (until == null || until.isAfter(end));
    }

    private PlainDecision household(String title, Map<String, String> h) {
        String given = null;
        if (!inScope(h)) {
            given = "NOT_ELIGIBLE";
        } else if (code(h, "residence_type", PlainFacts.RESIDENCE_TYPES) == null) {
            given = "UNDETERMINED";
        } else if (title.equals("GDVH-122") && tri(h, "registered_gdvh") != YES) {
            given = tri(h, "registered_gdvh") == NO ? "NOT_ELIGIBLE" : "UNDETERMINED";
        }
        BigDecimal low = BigDecimal.valueOf(80);
        BigDecimal high = low;
        if (title.equals("GDVH-122")) {
            Tri sixty = oneOf(code(h, "special_area", PlainFacts.SPECIAL_AREAS), "MIEN_NUI|HAI_DAO|XA_DBKK")
                    .or(oneOf(code(h, "poverty_status", PlainFacts.POVERTY), "NGHEO|CAN_NGHEO"));
            Tri ninety = oneOf(region(facts.groups.get(h.get("group_id"))), "QUAN_HUYEN_TP_TW");
            low = BigDecimal.valueOf(sixty != NO ? 60 : ninety == YES ? 90 : 85);
            high = BigDecimal.valueOf(sixty == YES ? 60 : ninety != NO ? 90 : 85);
        }
        Sheet sheet = switch (title) {
            case "GDVH-86" -> gdvh86(h);
            case "GDVH-122" -> gdvh122(h);
            default -> gdhp(h);
        };
        return sheet.decide(h.get("id"), given, low, high);
    }

    private PlainDecision group(String title, Map<String, String> g) {
        String given = householdsInScope(g).isEmpty() ? "NOT_ELIGIBLE" : null;
        BigDecimal low = BigDecimal.valueOf(80);
        BigDecimal high = low;
        if (title.equals("TDPVH-122")) {
            Tri sixty = oneOf(region(g), "MIEN_NUI|HAI_DAO|XA_DBKK");
            Tri ninety = oneOf(region(g), "QUAN_HUYEN_TP_TW");
            low = BigDecimal.valueOf(sixty != NO ? 60 : ninety == YES ? 90 : 80);
            high = BigDecimal.valueOf(sixty == YES ? 60 : ninety != NO ? 90 : 80);
        }
        if (title.equals("TDPVH-86")) {
            Sheet sheet = new Sheet(title, true, "I=20", "II=25", "III=20", "IV=25", "V=10");
            String points = "5 5 3 4 3 5 4 4 4 4 4 6 4 5 5 8 6 5 6 5 5";
            return tdpvh(sheet, "G.", points, g).decide(g.get("id"), given, low, high);
        }
        if (title.equals("TDPVH-122")) {
            Sheet sheet = new Sheet(title, true, "I=20", "II=20", "III=20", "IV=30", "V=10");
            String points = "5 5 3 4 3 5 3 3 3 3 3 6 4 5 5 10 7 6 7 5 5";
            return tdpvh(sheet, "M.", points, g).decide(g.get("id"), given, low, high);
        }
        if (title.equals("TDPHP-YB")) {
            return tdphp(g).decide(g.get("id"), given, BigDecimal.valueOf(8), BigDecimal.valueOf(8));
        }
        Sheet sheet = new Sheet(title, false, "U=1");
        sheet.must("U.1", "U", "1", NO, tri(g, "urban_civility"));
        return sheet.decide(g.get("id"), given, BigDecimal.ONE, BigDecimal.ONE);
    }

    private String region(Map<String, String> g) {
        return g == null ? null : code(facts.wards.get(g.get("ward_id")), "region", PlainFacts.REGIONS);
    }

    // ---- household titles ----

    private Sheet gdvh86(Map<String, String> h) {
        Sheet s = new Sheet("GDVH-86", true, "I=35", "II=30", "III=35");
        s.must("F.G1", noIncident(h, "HINH_SU", "PROSECUTED|CONVICTED", "decision_date", "HINH_SU"));
        s.must("F.G2", duties(h));
        s.must("F.G3", noIncident(h, "TAO_HON|HON_NHAN", "SANCTIONED", "decision_date", "HON_NHAN"));
        s.must(
                "F.G4",
                noIncident(
                        h,
                        "TRAT_TU_CONG_CONG|DANH_BAC|TE_NAN|PCCC_CNCH|BAO_LUC_GD",
                        "SANCTIONED",
                        "decision_date",
                        "XU_PHAT_HANH_CHINH"));
        s.scored("F.I.1a", "I", "3", tri(h, "law_abiding"));
        s.scored("F.I.1b", "I", "3", tri(h, "convention_kept"));
        s.scored("F.I.1c", "I", "3", tri(h, "social_evils_free"));
        s.scored("F.I.1d", "I", "3", tri(h, "food_safety_kept"));
        s.scored("F.I.1e", "I", "3", tri(h, "environment_kept"));
        s.scored("F.I.2", "I", "7", none(h, "ceremonies_held"), same(h, "ceremonies_civil", "ceremonies_held"));
        s.scored("F.I.3", "I", "7", tri(h, "security_fire_kept"));
        s.scored("F.I.4", "I", "6", none(h, "noise_complaints"));
        s.scored("F.II.1", "II", "5", tri(h, "heritage_activity"));
        s.scored("F.II.2", "II", "5", tri(h, "community_contribution"));
        s.partly(
                "F.II.3",
                "II",
                "5",
                "2.5",
                none(h, "meetings_held"),
                ratio(h, "meetings_attended", "meetings_held", 2, 3),
                ratio(h, "meetings_attended", "meetings_held", 1, 2));
        s.scored("F.II.4", "II", "5", tri(h, "movement_participation"));
        s.partly(
                "F.II.5",
                "II",
                "5",
                "2.5",
                none(h, "working_age_able"),
                same(h, "working_age_employed", "working_age_able"),
                ratio(h, "working_age_employed", "working_age_able", 1, 2));
        s.scored("F.II.6", "II", "5", none(h, "school_age"), same(h, "at_school", "school_age"));
        s.scored("F.III.1", "III", "10", tri(h, "conduct_code_kept"));
        s.scored("F.III.2", "III", "7", tri(h, "population_policy_kept"));
        s.scored(
                "F.III.3",
                "III",
                "8",
                tri(h, "gender_equality_kept")
                        .and(noIncident(
                                h,
                                "BAO_LUC_GD",
                                "REPORTED|MINUTED|SANCTIONED|PROSECUTED|CONVICTED",
                                "act_date",
                                "BAO_LUC_GD")));
        s.scored("F.III.4", "III", "5", tri(h, "clean_water").and(tri(h, "hygienic_toilet")));
        s.scored("F.III.5", "III", "5", tri(h, "mutual_help"));
        return s;
    }

    private Sheet gdvh122(Map<String, String> h) {
        Sheet s = new Sheet("GDVH-122", true, "I=45", "II=30", "III=25");
        s.must("N.G1", noIncident(h, "HINH_SU", "PROSECUTED|CONVICTED", "decision_date", "HINH_SU"));
        s.must("N.G2", duties(h));
        s.must(
                "N.G3",
                noIncident(h, "XAY_DUNG|PCCC_CNCH|MOI_TRUONG", "SANCTIONED", "decision_date", "XU_PHAT_HANH_CHINH"));
        s.must("N.G4", noIncident(h, "TAO_HON", "MINUTED|SANCTIONED", "act_date", "HON_NHAN"));
        s.must("N.G5", noIncident(h, "BAO_LUC_GD", "SANCTIONED", "decision_date", "BAO_LUC_GD"));
        s.must(
                "N.G6",
                noIncident(
                        h,
                        "TE_NAN|DANH_BAC",
                        "MINUTED|SANCTIONED|PROSECUTED|CONVICTED",
                        "act_date",
                        "XU_PHAT_HANH_CHINH"));
        s.must("N.G7", noIncident(h, "KHIEU_KIEN_DONG_NGUOI", "MINUTED|SANCTIONED", "act_date", "XU_PHAT_HANH_CHINH"));
        Map<String, String> g = facts.groups.get(h.get("group_id"));
        BigDecimal present = whole(g, "meeting_present");
        s.must(
                "N.VOTE",
                Share.atLeast(Share.of(present, whole(g, "meeting_summoned")), Share.percent("60"))
                        .and(Share.atLeast(Share.of(whole(h, "agree_votes"), present), Share.percent("60"))));
        s.scored("N.I.1a", "I", "5", tri(h, "law_abiding"));
        s.scored("N.I.1b", "I", "5", tri(h, "convention_kept"));
        s.scored("N.I.1c", "I", "5", tri(h, "social_evils_free"));
        s.scored("N.I.1d", "I", "5", tri(h, "food_safety_kept"));
        s.scored("N.I.1e", "I", "5", tri(h, "environment_kept"));
        s.scored("N.I.2", "I", "8", none(h, "ceremonies_held"), same(h, "ceremonies_civil", "ceremonies_held"));
        s.scored("N.I.3", "I", "7", tri(h, "security_fire_kept"));
        s.scored("N.I.4", "I", "5", none(h, "noise_complaints"));
        s.scored("N.II.1", "II", "8", tri(h, "conduct_code_kept"));
        s.scored("N.II.2", "II", "6", tri(h, "population_policy_kept"));
        s.scored("N.II.3", "II", "6", tri(h, "gender_equality_kept"));
        s.scored("N.II.4", "II", "5", tri(h, "mutual_help"));
        s.scored("N.II.5", "II", "5", tri(h, "community_contribution"));
        s.partly(
                "N.III.1",
                "III",
                "7",
                "3.5",
                none(h, "working_age_able"),
                same(h, "working_age_employed", "working_age_able"),
                ratio(h, "working_age_employed", "working_age_able", 1, 2));
        s.scored("N.III.2", "III", "6", none(h, "school_age"), same(h, "at_school", "school_age"));
        s.scored("N.III.3", "III", "6", tri(h, "movement_participation"));
        s.scored("N.III.4", "III", "6", tri(h, "clean_water").and(tri(h, "hygienic_toilet")));
        return s;
    }

    private Sheet gdhp(Map<String, String> h) {
        Sheet s = new Sheet("GDHP-YB", true, "E=35", "R=40", "V=25");
        if (List.of("true", "yes", "on").contains(parameters.get("requires_gdvh"))) {
            s.must("H.P0", passed("GDVH", h));
        }
        String poverty = code(h, "poverty_status", PlainFacts.POVERTY);
        s.partly("H.E1", "E", "8", "4", NO, oneOf(poverty, "KHONG"), oneOf(poverty, "CAN_NGHEO"));
        s.scored("H.E2", "E", "7", oneOf(code(h, "housing", PlainFacts.HOUSING), "KIEN_CO|BAN_KIEN_CO"));
        s.scored("H.E3", "E", "7", tri(h, "clean_water").and(tri(h, "hygienic_toilet")));
        s.partly(
                "H.E4",
                "E",
                "7",
                "3.5",
                NO,
                same(h, "bhyt_members", "member_count"),
                ratio(h, "bhyt_members", "member_count", 80, 100));
        s.scored(
                "H.E5",
                "E",
                "6",
                none(h, "children_under6").and(none(h, "elderly60")),
                same(h, "vaccinated_under6", "children_under6").and(same(h, "checked_elderly60", "elderly60")));
        s.scored("H.R1", "R", "12", tri(h, "conduct_code_kept"));
        s.must("H.R2", "R", "10", NO, noViolence(h));
        s.scored("H.R3", "R", "8", none(h, "school_age"), same(h, "at_school", "school_age"));
        s.scored("H.R4", "R", "10", none(h, "disputes_upheld").and(tri(h, "mutual_help")));
        s.scored("H.V1", "V", "9", tri(h, "arts_sports"));
        s.scored("H.V2", "V", "8", none(h, "ceremonies_held"), same(h, "ceremonies_civil", "ceremonies_held"));
        s.scored("H.V3", "V", "8", tri(h, "waste_sorted").and(tri(h, "waste_collected")));
        return s;
    }

    private static Tri same(Map<String, String> row, String part, String whole) {
        return Tri.equal(whole(row, part), whole(row, whole));
    }

    private static Tri none(Map<String, String> row, String field) {
        return Tri.equal(whole(row, field), 0);
    }

    private static Tri ratio(Map<String, String> row, String part, String whole, int limit, int of) {
        return Share.atLeast(Share.of(whole(row, part), whole(row, whole)), Share.of(limit, of));
    }

    // ---- group titles ----

    /** TDPVH-86 and TDPVH-122: the same criteria under another prefix and with other points. */
    private Sheet tdpvh(Sheet s, String prefix, String pointList, Map<String, String> g) {
        String[] ids = ("I.1 I.2 I.3 I.4a I.4b II.1 II.2 II.3 II.4 II.5 II.6 III.1 III.2 III.3 III.4"
                        + " IV.1 IV.2 IV.3 IV.4 V.1 V.2")
                .split(" ");
        Map<String, Tri> met = new LinkedHashMap<>();
        Map<String, Tri> notApplicable = new HashMap<>();
        List<Map<String, String>> n = householdsInScope(g);
        met.put("I.1", Share.atLeast(ratioOfSums(n, "working_age_employed", "working_age_able"), employmentRate(g)));
        notApplicable.put("I.1", Tri.equal(sum(n, "working_age_able"), 0));
        met.put("I.2", Share.atMost(share(n, PlainEvaluator::poor), poorRate(g)));
        met.put("I.3", tri(g, "traditional_trade"));
        notApplicable.put("I.3", Tri.of(tri(g, "has_traditional_trade") == NO));
        BigDecimal count = BigDecimal.valueOf(n.size());
        met.put("I.4a", Share.atLeast(Share.of(whole(g, "households_in_movements"), count), Share.percent("85")));
        met.put("I.4b", Share.atLeast(Share.of(whole(g, "households_in_economy"), count), Share.percent("85")));
        met.put("II.1", tri(g, "culture_house").and(tri(g, "sports_ground")).and(tri(g, "reading_point")));
        met.put("II.2", Tri.equal(sum(n, "at_school"), sum(n, "school_age")));
        notApplicable.put("II.2", Tri.equal(sum(n, "school_age"), 0));
        met.put("II.3", Tri.atLeast(whole(g, "arts_activities"), 4));
        met.put("II.4", Share.atLeast(ratioOfSums(n, "ceremonies_civil", "ceremonies_held"), Share.percent("85")));
        notApplicable.put("II.4", Tri.equal(sum(n, "ceremonies_held"), 0));
        met.put("II.5", ratio(g, "mediation_success", "mediation_cases", 90, 100));
        notApplicable.put("II.5", none(g, "mediation_cases"));
        met.put("II.6", tri(g, "heritage_kept"));
        met.put("III.1", none(g, "env_violations"));
        met.put("III.2", tri(g, "burial_compliant"));
        notApplicable.put("III.2", none(g, "burials"));
        met.put("III.3", Share.atLeast(share(n, h -> tri(h, "waste_collected")), Share.percent("100")));
        met.put("III.4", tri(g, "public_places_clean"));
        met.put("IV.1", tri(g, "security_title"));
        met.put("IV.2", none(g, "mass_complaints"));
        met.put("IV.3", tri(g, "convention_written"));
        met.put("IV.4", tri(g, "law_outreach"));
        met.put("V.1", tri(g, "solidarity_fund"));
        met.put("V.2", Share.atLeast(share(n, h -> tri(h, "mutual_help")), Share.percent("85")));
        s.must(
                prefix + "K1",
                null,
                "0",
                unset("min_gdvh_share"),
                Share.atLeast(share(n, h -> passed("GDVH", h)), limit("min_gdvh_share")));
        String[] points = pointList.split(" ");
        for (int i = 0; i < ids.length; i++) {
            String standard = ids[i].substring(0, ids[i].indexOf('.'));
            s.scored(prefix + ids[i], standard, points[i], notApplicable.getOrDefault(ids[i], NO), met.get(ids[i]));
        }
        return s;
    }

    private Sheet tdphp(Map<String, String> g) {
        Sheet s = new Sheet("TDPHP-YB", false, "T=10");
        List<Map<String, String>> n = householdsInScope(g);
        s.must("T.1", "T", "1", NO, passed("TDPVH", g));
        s.must(
                "T.2",
                "T",
                "1",
                unset("min_gdhp_share"),
                Share.atLeast(share(n, h -> passed("GDHP", h)), limit("min_gdhp_share")));
        s.scored("T.3", "T", "1", Share.atMost(share(n, PlainEvaluator::poor), poorRate(g)));
        s.scored("T.4", "T", "1", Share.atLeast(share(n, h -> tri(h, "clean_water")), Share.percent("100")));
        s.scored(
                "T.5",
                "T",
                "1",
                Tri.equal(sum(n, "children_under6"), 0).and(Tri.equal(sum(n, "elderly60"), 0)),
                Tri.equal(sum(n, "vaccinated_under6"), sum(n, "children_under6"))
                        .and(Tri.equal(sum(n, "checked_elderly60"), sum(n, "elderly60"))));
        s.scored("T.6", "T", "1", Share.atLeast(ratioOfSums(n, "bhyt_members", "member_count"), limit("bhyt_share")));
        Tri noViolence = YES;
        for (Map<String, String> h : facts.households.values()) {
            if (h.get("group_id").equals(g.get("id"))) {
                noViolence = noViolence.and(noViolence(h));
            }
        }
        s.scored("T.7", "T", "1", noViolence.and(none(g, "drug_incidents")));
        s.scored(
                "T.8",
                "T",
                "1",
                Tri.atLeast(whole(g, "waste_models"), 1)
                        .and(Share.atLeast(share(n, h -> tri(h, "waste_collected")), Share.percent("100"))));
        s.scored("T.9", "T", "1", Tri.atLeast(whole(g, "public_works"), 1));
        s.scored("T.10", "T", "1", Tri.equal(percent(g, "lighting_share"), 100));
        return s;
    }

    private static Tri poor(Map<String, String> h) {
        return oneOf(code(h, "poverty_status", PlainFacts.POVERTY), "NGHEO|CAN_NGHEO");
    }

    /** [yes, yes + unknown] / N. */
    private static Share share(List<Map<String, String>> households, Function<Map<String, String>, Tri> condition) {
        long yes = households.stream().filter(h -> condition.apply(h) == YES).count();
        long unknown =
                households.stream().filter(h -> condition.apply(h) == UNKNOWN).count();
        return new Share(
                BigDecimal.valueOf(yes), BigDecimal.valueOf(yes + unknown), BigDecimal.valueOf(households.size()));
    }

    /** The sum over the households, null if one of them lacks the value. */
    private static BigDecimal sum(List<Map<String, String>> households, String field) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map<String, String> h : households) {
            if (whole(h, field) == null) {
                return null;
            }
            sum = sum.add(whole(h, field));
        }
        return sum;
    }

    private static Share ratioOfSums(List<Map<String, String>> households, String part, String whole) {
        return Share.of(sum(households, part), sum(households, whole));
    }

    private Share employmentRate(Map<String, String> g) {
        BigDecimal rate = percent(facts.wards.get(g.get("ward_id")), "employment_rate");
        return rate != null
                ? Share.percent(rate)
                : ratioOfSums(householdsOfWard(g.get("ward_id")), "working_age_employed", "working_age_able");
    }

    private Share poorRate(Map<String, String> g) {
        BigDecimal rate = percent(facts.wards.get(g.get("ward_id")), "poor_rate");
        return rate != null ? Share.percent(rate) : share(householdsOfWard(g.get("ward_id")), PlainEvaluator::poor);
    }

    private List<Map<String, String>> householdsOfWard(String wardId) {
        List<Map<String, String>> result = new ArrayList<>();
        for (Map<String, String> h : householdsInScope()) {
            Map<String, String> g = facts.groups.get(h.get("group_id"));
            if (g != null && g.get("ward_id").equals(wardId)) {
                result.add(h);
            }
        }
        return result;
    }

    private Tri unset(String parameter) {
        return Tri.of(limit(parameter) == null);
    }

    /** A percent parameter, null if unset. */
    private Share limit(String parameter) {
        String text = parameters.get(parameter);
        if (text == null || text.isBlank() || text.strip().equals("unset")) {
            return null;
        }
        return Share.percent(text.replace("%", "").strip().replace(',', '.'));
    }

    // ---- incidents and duties (semantics 2) ----

    private Tri noViolence(Map<String, String> h) {
        return noIncident(h, "BAO_LUC_GD", "MINUTED|SANCTIONED|PROSECUTED|CONVICTED", "act_date", "BAO_LUC_GD");
    }

    private Tri noIncident(Map<String, String> h, String categories, String stages, String dateField, String register) {
        String field = parameters.get("violation_date_basis").equals("ACT") ? "act_date" : dateField;
        boolean undated = false;
        for (Map<String, String> member : members(h)) {
            for (var incident : facts.incidentsByPerson.getOrDefault(member.get("id"), List.of())) {
                if (oneOf(code(incident, "category", PlainFacts.INCIDENTS), categories) == YES
                        && oneOf(code(incident, "stage", PlainFacts.STAGES), stages) == YES) {
                    LocalDate d = date(incident, field);
                    if (d == null) {
                        undated = true;
                    } else if (!d.isBefore(start) && !d.isAfter(end) && belongs(member, d)) {
                        return NO;
                    }
                }
            }
        }
        return undated || !reconciled(register, h.get("group_id")) ? UNKNOWN : YES;
    }

    private Tri duties(Map<String, String> h) {
        Tri military = YES;
        Tri tax = YES;
        boolean anybody = false;
        for (Map<String, String> member : members(h)) {
            if (belongs(member, end)) {
                anybody = true;
                military = military.and(oneOf(
                        code(member, "military_duty", PlainFacts.MILITARY),
                        PlainFacts.MILITARY.replace("|FAILED", "")));
                tax = tax.and(oneOf(code(member, "tax_duty", PlainFacts.TAX), PlainFacts.TAX.replace("|OVERDUE", "")));
            }
        }
        if (!anybody) {
            return UNKNOWN;
        }
        return parameters.get("duty_connective").equals("BOTH") ? military.or(tax) : military.and(tax);
    }

    private List<Map<String, String>> members(Map<String, String> h) {
        return facts.membersByHousehold.getOrDefault(h.get("id"), List.of());
    }

    private static boolean belongs(Map<String, String> member, LocalDate day) {
        LocalDate from = date(member, "member_from");
        LocalDate until = date(member, "member_until");
        return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
    }

    private boolean reconciled(String category, String groupId) {
        for (Map<String, String> register : facts.registers) {
            String covered = register.get("group_id");
            if (category.equals(code(register, "category", PlainFacts.REGISTERS))
                    && (covered == null || covered.equals(groupId))
                    && tri(register, "reconciled") == YES) {
                return true;
            }
        }
        return false;
    }
}
