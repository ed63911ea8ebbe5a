package vn.binhxet.oracle;

import static vn.binhxet.oracle.PlainFacts.tri;
import static vn.binhxet.oracle.PlainFacts.whole;
import static vn.binhxet.oracle.Tri.NO;
import static vn.binhxet.oracle.Tri.UNKNOWN;
import static vn.binhxet.oracle.Tri.YES;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** The targets and indicators of the five plans (semantics 6), computed from the finished decisions. */
final class PlainTargets {
    private static final Map<String, String> INDICATORS = Map.of(
            "minh-tan-2024", """
                    000-08 >= 242;000-20 >= 80.5;000-22 >= 100;000-23 >= 74.4;000-24 >= 69;000-25a >= 2;
                    000-25b >= 5.5;000-26 >= 2600;000-27 >= 600;000-28 >= 1;000-29 > 90;000-30 >= 100;000-31a >= 20;
                    000-31b >= 18;000-32a >= 10;000-32b >= 4;000-33a >= 87;000-33b >= 66.3;000-34 >= 100;
                    000-35a >= 7;000-35b >= 1;000-36 >= 64;000-37 >= 95;000-38a <= 0.04;000-38b >= 5;000-39 >= 100;
                    000-40 >= 100;000-41 >= 100""",
            "yen-bai-city-2023", """
                    001-08a >= 580;001-08b >= 970;001-11 >= 15;001-13 >= 4;001-20 >= 76;001-22a >= 74.3;
                    001-22b >= 68;001-23 >= 95;001-24a >= 80;001-24b <= 0.42;001-25 >= 96;001-26a >= 85.3;
                    001-26b >= 66;001-27a >= 75;001-27b >= 75.5;001-28a >= 100;001-28b >= 22.5;001-29a >= 100;
                    001-29b >= 90;001-30 >= 100;001-31a >= 79.5;001-31b >= 18000;001-31c >= 560;001-31d >= 4800;
                    001-31e >= 200;001-31f >= 4;001-31g >= 150000;001-31h >= 135;001-31i >= 120;001-31k >= 8;
                    001-31l >= 35""",
            "yen-bai-ward-2026", """
                    002-10 >= 80.5;002-11 >= 60.9;002-12 >= 82.5;002-13 >= 70.5;002-14 >= 117;002-15 >= 100;
                    002-16 >= 6;002-17 > 91.0;002-18 >= 72.5;002-19 >= 65.5;002-20 >= 96.6;002-21 >= 72;
                    002-22 >= 100;002-23a >= 96;002-23b > 96;002-24 >= 100;002-25 = 1;002-26 >= 1""",
            "my-phu-2024", """
                    003-03 = 1;003-10 >= 97.5;003-11 < 11.44;003-12 < 0.8;003-13 >= 3;003-14a >= 266;003-14b >= 88;
                    003-14c >= 9;003-15 >= 100;003-16 >= 90;003-17 >= 100;003-18 >= 9949000000;003-19 = 1""",
            "nguyen-dai-nang-2026", """
                    004-20a >= 10;004-20b >= 14;004-20c >= 12.5;004-21 <= 0;004-22a >= 97;004-22b >= 61;
                    004-23 >= 100;004-24a >= 100;004-24b >= 75;004-24c > 85;004-25a >= 200;004-25b >= 40;
                    004-25c >= 100;004-25d >= 100;004-26 >= 50;004-27 >= 80;004-28 >= 50""");
    private static final String OFFICES = "CO_QUAN|DON_VI|DOANH_NGHIEP";

    private final String planId;
    private final PlainEvaluator evaluator;
    private final Map<String, PlainTarget> targets = new LinkedHashMap<>();

    PlainTargets(String planId, PlainEvaluator evaluator) {
        this.planId = planId;
        this.evaluator = evaluator;
    }

    /** The indicators of a plan as {code, operator, value}. */
    static List<String[]> indicators(String planId) {
        List<String[]> result = new ArrayList<>();
        for (String indicator : INDICATORS.get(planId).split(";")) {
            result.add(indicator.strip().split(" "));
        }
        return result;
    }

    Map<String, PlainTarget> all() {
        Collection<Map<String, String>> n = evaluator.householdsInScope();
        Collection<Map<String, String>> groups = evaluator.facts().groups.values();
        List<Map<String, String>> m = groups.stream()
                .filter(g -> !evaluator.householdsInScope(g).isEmpty())
                .toList();
        switch (planId) {
            case "minh-tan-2024" -> {
                share("000-01", n, passed("GDVH"), "95");
                share("000-02", n, passed("GDHP"), "94");
                share("000-03", m, passed("TDPVH"), "90");
                happyGroups("000-04", m, "70");
                share("000-05", units(OFFICES), unit -> tri(unit, "culture_standard"), "97");
                count("000-07", units("TRUONG_HOC"), unit -> tri(unit, "happy_school"), 2);
                each("000-09", groups, g -> Tri.atLeast(whole(g, "happy_models"), 1));
                each("000-11", groups, g -> Tri.atLeast(whole(g, "public_works"), 1));
                each("000-12", groups, g -> Tri.atLeast(whole(g, "waste_models"), 1));
            }
            case "yen-bai-city-2023" -> {
                share("001-01", n, passed("GDVH"), "91.3");
                put(nested("001-02", n, passed("GDHP"), passed("GDVH"), "91"));
                share("001-03", m, passed("TDPVH"), "89");
                happyGroups("001-04", m, "86");
                share("001-05", units(OFFICES), unit -> tri(unit, "culture_standard"), "96.3");
                count("001-07a", units("TRUONG_HOC"), unit -> tri(unit, "happy_school"), 13);
                share("001-07b", units("TRUONG_HOC"), unit -> tri(unit, "happy_school"), "70");
                each("001-09", groups, g -> Tri.atLeast(whole(g, "happy_models"), 5));
                TreeSet<String> wards = new TreeSet<>(evaluator.facts().wards.keySet());
                groups.forEach(g -> wards.add(g.get("ward_id")));
                each("001-10", wards, ward -> atLeastTwoHappyGroups(groups, ward));
            }
            case "my-phu-2024" -> {
                share("003-01", n, passed("GDVH"), "90");
                share("003-02", m, passed("KHOM-VMDT"), "100");
            }
            case "nguyen-dai-nang-2026" -> {
                share("004-01", n, passed("GDVH"), "95");
                share("004-03", m, passed("TDPVH"), "100");
                List<Map<String, String>> model = new ArrayList<>();
                for (Map<String, String> g : groups) {
                    if (evaluator.parameter("model_group").equals(g.get("name"))) {
                        model.addAll(evaluator.householdsInScope(g));
                    }
                }
                share("004-05", model, h -> tri(h, "registered_gdvh"), "100");
                share("004-06", model, passed("GDVH"), "95");
                share("004-07", model, h -> tri(h, "convention_kept"), "100");
            }
            default -> {}
        }
        for (String[] indicator : indicators(planId)) {
            put(indicator(indicator[0], indicator[1], new BigDecimal(indicator[2])));
        }
        return targets;
    }

    private void put(PlainTarget target) {
        targets.put(target.id(), target);
    }

    private Function<Map<String, String>, Tri> passed(String title) {
        return subject -> evaluator.passed(title, subject);
    }

    private List<Map<String, String>> units(String kinds) {
        return evaluator.facts().units.values().stream()
                .filter(unit -> Tri.oneOf(unit.get("kind"), kinds) == YES)
                .toList();
    }

    private Tri atLeastTwoHappyGroups(Collection<Map<String, String>> groups, String ward) {
        List<Map<String, String>> ofWard =
                groups.stream().filter(g -> g.get("ward_id").equals(ward)).toList();
        long passes = number(ofWard, passed("TDPHP"), YES);
        long undetermined = number(ofWard, passed("TDPHP"), UNKNOWN);
        return passes >= 2 ? YES : passes + undetermined < 2 ? NO : UNKNOWN;
    }

    private static <T> long number(Collection<T> subjects, Function<T, Tri> condition, Tri wanted) {
        return subjects.stream()
                .filter(subject -> condition.apply(subject) == wanted)
                .count();
    }

    /** A share of subjects in percent. */
    private void share(
            String id,
            Collection<Map<String, String>> whole,
            Function<Map<String, String>, Tri> condition,
            String value) {
        long n = number(whole, condition, YES);
        long u = number(whole, condition, UNKNOWN);
        long w = whole.size();
        String outcome = w == 0
                ? "NOT_APPLICABLE"
                : reaches(n, w, value) ? "MET" : !reaches(n + u, w, value) ? "NOT_MET" : "UNDETERMINED";
        put(target(id, outcome, n, u, w, value));
    }

    /** A share within the subjects that hold a base title, which may be undetermined itself. */
    private static PlainTarget nested(
            String id,
            Collection<Map<String, String>> subjects,
            Function<Map<String, String>, Tri> condition,
            Function<Map<String, String>, Tri> base,
            String value) {
        Function<Map<String, String>, Tri> both = s -> condition.apply(s).and(base.apply(s));
        long n = number(subjects, both, YES);
        long u = number(subjects, both, UNKNOWN);
        long w = number(subjects, base, YES);
        long uw = number(subjects, base, UNKNOWN);
        String outcome = "UNDETERMINED";
        if (w + uw == 0) {
            outcome = "NOT_APPLICABLE";
        } else if (w > 0 && reaches(n, w, value) && reaches(n + u, w + uw, value)) {
            outcome = "MET";
        } else if (w > 0 && !reaches(n, w, value) && !reaches(n + u, w + uw, value)) {
            outcome = "NOT_MET";
        }
        return target(id, outcome, n, u, w, value);
    }

    /** Happy groups in both readings; the parameter decides which one is the target's own. */
    private void happyGroups(String id, List<Map<String, String>> m, String value) {
        share(id, m, passed("TDPHP"), value);
        PlainTarget all = targets.get(id);
        PlainTarget cultural = nested(id, m, passed("TDPHP"), passed("TDPVH"), value);
        PlainTarget own = evaluator.parameter("happy_group_base").equals("CULTURAL") ? cultural : all;
        Map<String, String> readings = new LinkedHashMap<>();
        readings.put("ALL", all.outcome());
        readings.put("CULTURAL", cultural.outcome());
        put(new PlainTarget(
                id, own.outcome(), own.numerator(), own.undetermined(), own.denominator(), own.shortfall(), readings));
    }

    private static boolean reaches(long n, long w, String value) {
        return Share.atLeast(Share.of(n, w), Share.percent(value)) == YES;
    }

    private static PlainTarget target(String id, String outcome, long n, long u, long w, String value) {
        BigDecimal needed = new BigDecimal(value)
                .multiply(BigDecimal.valueOf(w))
                .movePointLeft(2)
                .setScale(0, RoundingMode.CEILING);
        Long shortfall = outcome.equals("NOT_MET") ? (Long) (needed.longValueExact() - n) : null;
        return new PlainTarget(id, outcome, n, u, w, shortfall, Map.of());
    }

    /** A count of subjects without a denominator. */
    private void count(
            String id,
            Collection<Map<String, String>> subjects,
            Function<Map<String, String>, Tri> condition,
            long value) {
        long n = number(subjects, condition, YES);
        long u = number(subjects, condition, UNKNOWN);
        String outcome = n >= value ? "MET" : n + u < value ? "NOT_MET" : "UNDETERMINED";
        Long shortfall = outcome.equals("NOT_MET") ? (Long) (value - n) : null;
        put(new PlainTarget(id, outcome, n, u, null, shortfall, Map.of()));
    }

    /** A target that every group (or ward) has to meet. */
    private <T> void each(String id, Collection<T> subjects, Function<T, Tri> condition) {
        long yes = number(subjects, condition, YES);
        long no = number(subjects, condition, NO);
        long all = subjects.size();
        String outcome = all == 0 ? "NOT_APPLICABLE" : no > 0 ? "NOT_MET" : yes == all ? "MET" : "UNDETERMINED";
        put(new PlainTarget(id, outcome, yes, all - yes - no, all, no > 0 ? (Long) no : null, Map.of()));
    }

    private PlainTarget indicator(String code, String operator, BigDecimal limit) {
        BigDecimal value = PlainFacts.decimal(evaluator.facts().indicators.get(code), "value");
        if (value == null) {
            return new PlainTarget(code, "NO_DATA", null, null, null, null, Map.of());
        }
        int sign = value.compareTo(limit);
        boolean met = switch (operator) {
            case ">=" -> sign >= 0;
            case ">" -> sign > 0;
            case "<=" -> sign <= 0;
            case "<" -> sign < 0;
            default -> sign == 0;
        };
        return new PlainTarget(code, met ? "MET" : "NOT_MET", null, null, null, null, Map.of());
    }
}
