package vn.binhxet.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.TestRules;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Curable;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Household;
import vn.binhxet.model.Membership;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Progress;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Ward;
import vn.binhxet.oracle.RandomDatasets;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.review.Reviewer;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.engine.CompiledRules;
import vn.binhxet.rulebook.engine.HouseholdCase;

/** The remedy is what trying everything finds, and it passes. */
class RemedyTest {
    private static final String PLAN = "minh-tan-2024";
    private static final int CULTURE = 0;
    private static final int HAPPINESS = 1;
    private static final ReviewRules RULES = rules(PLAN);
    private static final Reviewer REVIEWER = new Reviewer(CompiledRules.of(RULES));

    private static final ResidentialGroup BLANK = blank();

    @TempDir
    Path folder;

    private static ResidentialGroup blank() {
        var dictionary = TestRules.book().vocabulary().dictionary();
        return new ResidentialGroup(
                "",
                false,
                null,
                Facts.blank(dictionary.entity("group")),
                Facts.blank(dictionary.entity("ward")),
                List.of(),
                List.of());
    }

    private static ReviewRules rules(String plan) {
        return TestRules.book().forReview(plan, TestRules.book().plan(plan).period());
    }

    @Test
    void findsWhatTryingEverythingFinds() throws Exception {
        Tally tally = new Tally();
        for (int seed = 1; seed <= 5; seed++) {
            for (ResidentialGroup read : dataset(PLAN, seed, 5, 12).groups()) {
                ResidentialGroup group = seed % 3 == 0 ? read : settled(read);
                for (int place = 0; place < group.households().size(); place++) {
                    tally.compare(REVIEWER, RULES, group, place, CULTURE);
                    tally.compare(REVIEWER, RULES, group, place, HAPPINESS);
                }
            }
        }
        assertThat(tally.mended).as(tally.toString()).isGreaterThan(50);
        assertThat(tally.walled).as(tally.toString()).isGreaterThan(10);
    }

    @Test
    void findsItForSpoiltHouseholds() throws Exception {
        Tally tally = new Tally();
        ResidentialGroup group = goodGroup();
        SplittableRandom random = new SplittableRandom(7);
        List<String> fields = group.households().get(0).facts().entity().fields().stream()
                .filter(field -> field.type().isCoded() && field.type() != vn.binhxet.model.FieldType.DATE)
                .map(Field::name)
                .filter(name -> !Set.of("residence_type", "special_area").contains(name))
                .toList();
        for (int round = 0; round < 200; round++) {
            Household household =
                    group.households().get(random.nextInt(group.households().size()));
            int spoilt = 4 + random.nextInt(12);
            for (int i = 0; i < spoilt; i++) {
                Field field = household.facts().entity().require(fields.get(random.nextInt(fields.size())));
                long value = random.nextInt(4) == 0
                        ? Facts.MISSING
                        : random.nextInt(Math.max(2, field.codes().size()));
                household = set(household, field.name(), value);
            }
            ResidentialGroup one = with(group, List.of(household));
            tally.compare(REVIEWER, RULES, one, 0, round % 2);
        }
        assertThat(tally.mended).as(tally.toString()).isGreaterThan(50);
    }

    @Test
    void findsItUnderTheOlderDecreeToo() throws Exception {
        ReviewRules rules = rules("yen-bai-city-2023");
        Reviewer reviewer = new Reviewer(CompiledRules.of(rules));
        Tally tally = new Tally();
        for (int seed = 1; seed <= 3; seed++) {
            for (ResidentialGroup read :
                    dataset("yen-bai-city-2023", seed, 6, 12).groups()) {
                ResidentialGroup group = settled(read);
                for (int place = 0; place < group.households().size(); place++) {
                    tally.compare(reviewer, rules, group, place, CULTURE);
                }
            }
        }
        assertThat(tally.mended).as(tally.toString()).isGreaterThan(5);
    }

    @Test
    void aGateThatCannotBeMendedIsNamed() throws Exception {
        ResidentialGroup group = goodGroup();
        List<Boolean> registers = new ArrayList<>(group.registers());
        registers.set(0, false);
        ResidentialGroup unreconciled = new ResidentialGroup(
                group.id(), true, group.wardId(), group.facts(), group.ward(), registers, group.households());
        Remedy remedy = Remedy.household(REVIEWER, RULES, unreconciled, 0, CULTURE);
        assertThat(remedy.exists()).isFalse();
        assertThat(remedy.walls()).extracting(Remedy.Wall::criterion).containsExactly("F.G1");
        assertThat(remedy.walls().get(0).reason()).isEqualTo(Remedy.Wall.Reason.REGISTER);
        assertThat(RemedyText.of(remedy)).contains("chưa có cách").contains("F.G1");

        Household violent = withIncident(group.households().get(0));
        remedy = Remedy.household(REVIEWER, RULES, with(group, List.of(violent)), 0, CULTURE);
        assertThat(remedy.exists()).isFalse();
        assertThat(remedy.walls()).extracting(Remedy.Wall::criterion).containsExactly("F.G1");
        assertThat(remedy.walls().get(0).reason()).isEqualTo(Remedy.Wall.Reason.NOT_CURABLE);
        assertThat(RemedyText.of(remedy)).contains("không mất đi trong năm nay");
    }

    @Test
    void anUnpaidTaxIsPaidWithAPaper() throws Exception {
        ResidentialGroup group = goodGroup();
        Household owing = setMembers(group.households().get(0), "tax_duty", "OVERDUE");
        Remedy remedy = Remedy.household(REVIEWER, RULES, with(group, List.of(owing)), 0, CULTURE);
        assertThat(remedy.size()).isEqualTo(members(owing));
        Remedy.Change change = remedy.answers().get(0).changes().get(0);
        assertThat(change.from()).isEqualTo("OVERDUE");
        assertThat(change.to()).containsExactly("NOT_SUBJECT", "FULFILLED", "EXTENDED");
        assertThat(change.curable()).isEqualTo(Curable.PAPER);
        assertThat(change.criteria()).containsExactly("F.G2");
        assertThat(RemedyText.of(remedy)).contains("giấy xác nhận").contains("đã nộp đủ");
    }

    @Test
    void manyUnknownDutiesAreSuppliedAtOnce() throws Exception {
        ResidentialGroup group = goodGroup();
        Household household = group.households().get(0);
        Membership one = household.memberships().get(0);
        Facts.Builder blank = one.member().edit();
        blank.clear(one.member().entity().require("tax_duty"));
        blank.clear(one.member().entity().require("military_duty"));
        List<Membership> many = java.util.Collections.nCopies(9, new Membership(blank.build(), List.of())).stream()
                .map(same -> new Membership(same.member().edit().build(), List.of()))
                .toList();
        Household large = new Household(household.id(), household.groupId(), household.facts(), many);
        Remedy remedy = Remedy.household(REVIEWER, RULES, with(group, List.of(large)), 0, CULTURE);
        assertThat(remedy.size()).isEqualTo(18);
        assertThat(remedy.answers()).hasSize(1);
    }

    @Test
    void whatIsNotReportedIsSupplied() throws Exception {
        ResidentialGroup group = goodGroup();
        Household household = group.households().get(0);
        for (String field : List.of("conduct_code_kept", "gender_equality_kept", "law_abiding", "mutual_help")) {
            household = set(household, field, Facts.MISSING);
        }
        Remedy remedy = Remedy.household(REVIEWER, RULES, with(group, List.of(household)), 0, CULTURE);
        assertThat(remedy.now()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(remedy.size()).isEqualTo(1);
        assertThat(remedy.answers())
                .extracting(answer -> answer.changes().get(0).field().name())
                .containsExactlyInAnyOrder("conduct_code_kept", "gender_equality_kept");
        assertThat(remedy.answers())
                .filteredOn(answer -> answer.changes().get(0).field().name().equals("gender_equality_kept"))
                .allSatisfy(
                        answer -> assertThat(answer.changes().get(0).curable()).isEqualTo(Curable.PAPER));
    }

    @Test
    void aWholeIsNobodysToChoose() throws Exception {
        ResidentialGroup group = goodGroup();
        Household household = group.households().get(0);
        for (String field : List.of("school_age", "meetings_held", "working_age_able", "ceremonies_held")) {
            household = set(household, field, Facts.MISSING);
        }
        household = set(household, "food_safety_kept", 0);
        household = set(household, "social_evils_free", 0);
        Remedy remedy = Remedy.household(REVIEWER, RULES, with(group, List.of(household)), 0, CULTURE);
        assertThat(remedy.exists()).isFalse();
        assertThat(remedy.walls())
                .filteredOn(wall -> wall.criterion().equals("F.II.6"))
                .singleElement()
                .satisfies(wall -> assertThat(wall.missing()).containsExactly("Trẻ trong độ tuổi đi học"));
        assertThat(RemedyText.of(remedy)).contains("bổ sung");
    }

    @Test
    void happinessGoesThroughCulture() throws Exception {
        ResidentialGroup group = goodGroup();
        Household household = set(group.households().get(0), "waste_sorted", 0);
        household = setMembers(household, "tax_duty", "OVERDUE");
        Remedy remedy = Remedy.household(REVIEWER, RULES, with(group, List.of(household)), 0, HAPPINESS);
        assertThat(remedy.now()).isEqualTo(Outcome.FAIL);
        assertThat(remedy.size()).isEqualTo(members(household));
        assertThat(remedy.answers().get(0).changes())
                .allMatch(change -> change.criteria().contains("F.G2"));
    }

    @Test
    void onePointBelowTheMarkIsOneChange() throws Exception {
        ResidentialGroup group = goodGroup();
        Household household = group.households().get(0);
        for (String field : List.of("heritage_activity", "community_contribution", "movement_participation")) {
            household = set(household, field, 0);
        }
        household = set(household, "clean_water", 0);
        assertThat(Remedy.household(REVIEWER, RULES, with(group, List.of(household)), 0, CULTURE)
                        .answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.changes()).isEmpty());
        household = set(household, "convention_kept", 0);
        Remedy remedy = Remedy.household(REVIEWER, RULES, with(group, List.of(household)), 0, CULTURE);
        assertThat(remedy.size()).isEqualTo(1);
        assertThat(remedy.answers())
                .extracting(answer -> answer.changes().get(0).field().name())
                .containsExactlyInAnyOrder(
                        "convention_kept",
                        "heritage_activity",
                        "community_contribution",
                        "movement_participation",
                        "clean_water");
        assertThat(remedy.hasMore()).isFalse();
    }

    @Test
    void aGroupShortByTwoHouseholds() throws Exception {
        Dataset dataset = dataset(PLAN, 5, 3, 20);
        ResidentialGroup group = dataset.groups().get(0);
        List<Household> households = new ArrayList<>(group.households());
        List<DecisionCode> before = REVIEWER.households(group).get(CULTURE);
        long passingBefore =
                before.stream().filter(code -> code.outcome() == Outcome.PASS).count();
        long counted = before.stream()
                .filter(code -> code.outcome() != Outcome.NOT_ELIGIBLE)
                .count();
        Set<Integer> owing = new HashSet<>();
        long failing = passingBefore - (counted * 80 + 99) / 100 + 2;
        for (int i = 0, spoilt = 0; spoilt < failing; i++) {
            if (before.get(i).outcome() != Outcome.PASS) {
                continue;
            }
            spoilt++;
            Household household = set(households.get(i), "heritage_activity", 0);
            household = set(household, "community_contribution", 0);
            household = set(household, "conduct_code_kept", 0);
            household = set(household, "mutual_help", 0);
            if (spoilt <= 2) {
                owing.add(i);
                household = setMembers(household, "tax_duty", "OVERDUE");
            }
            households.set(i, household);
        }
        List<ResidentialGroup> groups = new ArrayList<>(dataset.groups());
        groups.set(0, with(group, households));
        Dataset changed =
                new Dataset(groups, dataset.wardIds(), dataset.units(), dataset.indicators(), dataset.intake());
        ReviewResult review = REVIEWER.review(changed, 1, Progress.SILENT);
        long passing = review.groups().get(0).households().get(CULTURE).stream()
                .filter(code -> code.outcome() == Outcome.PASS)
                .count();
        GroupRemedy remedy = Remedy.group(REVIEWER, RULES, review.groups().get(0), one -> ward(review, one), 0)
                .get(0);
        assertThat(remedy.criterion()).isEqualTo("G.K1");
        assertThat(remedy.passing()).isEqualTo(passing);
        assertThat(remedy.needed()).isEqualTo(2);
        assertThat(remedy.chosen()).hasSize(2);
        assertThat(remedy.chosen()).noneMatch(candidate -> owing.contains(candidate.place()));
        assertThat(remedy.isMet()).isTrue();
        assertThat(RemedyText.of(remedy)).contains("2 hộ");
    }

    @Test
    void whatAGroupStillLacksIsNamedAndDoesNotContradictAPass() {
        List<Criterion> still =
                List.of(RULES.titles(SubjectKind.GROUP).get(0).criteria().get(0).criterion());
        String named = still.get(0).id() + " " + still.get(0).phrase() + ".";
        assertThat(RemedyText.of(group(Outcome.PASS, still)))
                .contains("kết quả của tổ khi đó: đạt.", "chưa đạt nhưng không đổi kết quả: " + named)
                .doesNotContain("còn vướng");
        assertThat(RemedyText.of(group(Outcome.FAIL, still))).contains("Tổ còn vướng: " + named);
    }

    private static GroupRemedy group(Outcome after, List<Criterion> still) {
        return new GroupRemedy("T", "", "T00001", "T.2", "", "", 10, 10, 0, 0, 0, List.of(), true, after, still);
    }

    /** Compares with trying everything, and times the search. */
    private static final class Tally {
        private int mended;
        private int walled;
        private int skipped;
        private final List<Long> micros = new ArrayList<>();

        void compare(Reviewer reviewer, ReviewRules rules, ResidentialGroup group, int place, int title) {
            ResidentialGroup one = with(group, List.of(group.households().get(place)));
            DecisionCode now = reviewer.households(one).get(title).get(0);
            if (now.outcome() == Outcome.PASS || now.outcome() == Outcome.NOT_ELIGIBLE) {
                return;
            }
            long start = System.nanoTime();
            Remedy remedy = Remedy.household(reviewer, rules, one, 0, title);
            micros.add((System.nanoTime() - start) / 1000);
            assertThat(RemedyText.of(remedy)).contains(remedy.subject()).doesNotContain("{");
            assertThat(RemedyText.of(remedy, Message.Language.EN))
                    .contains(remedy.subject())
                    .doesNotContain("{");
            assertThat(remedy.exists()).isEqualTo(remedy.walls().isEmpty());
            remedy.answers()
                    .forEach(answer -> assertThat(reviewer.households(with(
                                            one,
                                            List.of(answer.apply(
                                                    one.households().get(0)))))
                                    .get(title)
                                    .get(0)
                                    .outcome())
                            .isEqualTo(Outcome.PASS));
            BruteForce.Found found = new BruteForce(reviewer, rules, one, 0, title).search();
            if (!found.isTried()) {
                skipped++;
                return;
            }
            String subject = group.id() + " " + remedy.subject() + " " + title + " " + remedy;
            assertThat(remedy.exists()).as(subject).isEqualTo(found.size().isPresent());
            if (remedy.exists()) {
                mended++;
                assertThat(remedy.size()).as(subject).isEqualTo(found.size().getAsInt());
                Set<Set<String>> facts = new HashSet<>();
                remedy.answers()
                        .forEach(answer -> facts.add(answer.changes().stream()
                                .map(change -> change.field().name() + " " + change.member())
                                .collect(Collectors.toSet())));
                if (remedy.hasMore()) {
                    assertThat(found.facts()).as(subject).containsAll(facts);
                } else {
                    assertThat(facts).as(subject).isEqualTo(found.facts());
                }
            } else {
                walled++;
            }
        }

        @Override
        public String toString() {
            List<Long> sorted = micros.stream().sorted().toList();
            return "mended " + mended + ", walled " + walled + ", skipped " + skipped + ", median "
                    + sorted.get(sorted.size() / 2) + " µs, 99 % " + sorted.get(sorted.size() * 99 / 100) + ", most "
                    + sorted.get(sorted.size() - 1);
        }
    }

    private Dataset dataset(String plan, int seed, int groups, int households) throws Exception {
        Path data = Files.createDirectories(folder.resolve(plan + seed));
        RandomDatasets.write(plan, seed, groups, households, data);
        return TestRules.dataset(TestRules.book(), data);
    }

    /** A group of households that pass both titles without losing a point. */
    private ResidentialGroup goodGroup() throws Exception {
        for (int seed = 1; seed <= 40; seed++) {
            for (ResidentialGroup group : dataset(PLAN, seed, 3, 12).groups()) {
                List<List<DecisionCode>> decided = REVIEWER.households(group);
                List<Household> good = new ArrayList<>();
                for (int i = 0; i < group.households().size(); i++) {
                    if (decided.get(CULTURE).get(i).low() == 100_000
                            && decided.get(HAPPINESS).get(i).low() == 100_000
                            && decided.get(HAPPINESS).get(i).outcome() == Outcome.PASS
                            && group.households().get(i).memberships().stream()
                                    .allMatch(
                                            membership -> membership.incidents().isEmpty())) {
                        good.add(group.households().get(i));
                    }
                }
                if (good.size() > 5 && group.registers().stream().allMatch(isReconciled -> isReconciled)) {
                    return with(group, good);
                }
            }
        }
        throw new IllegalStateException("no good group");
    }

    /** The group with nothing open that is not the households' own: registers reconciled, the meeting well attended. */
    private static ResidentialGroup settled(ResidentialGroup group) {
        Facts.Builder facts = group.facts().edit();
        facts.code(group.facts().entity().require("meeting_summoned"), 10);
        facts.code(group.facts().entity().require("meeting_present"), 10);
        List<Boolean> registers =
                group.registers().stream().map(isReconciled -> true).toList();
        return new ResidentialGroup(
                group.id(),
                group.isListed(),
                group.wardId(),
                facts.build(),
                group.ward(),
                registers,
                group.households());
    }

    private static ResidentialGroup with(ResidentialGroup group, List<Household> households) {
        return new ResidentialGroup(
                group.id(),
                group.isListed(),
                group.wardId(),
                group.facts(),
                group.ward(),
                group.registers(),
                households);
    }

    private static Household set(Household household, String field, long value) {
        Facts.Builder edit = household.facts().edit();
        edit.code(household.facts().entity().require(field), value);
        return new Household(household.id(), household.groupId(), edit.build(), household.memberships());
    }

    private static int members(Household household) {
        return new HouseholdCase(household, BLANK, RULES.settings()).members().size();
    }

    private static Household setMembers(Household household, String name, String code) {
        List<Membership> memberships = new ArrayList<>();
        for (Membership membership : household.memberships()) {
            Field field = membership.member().entity().require(name);
            Facts.Builder edit = membership.member().edit();
            edit.code(field, field.codes().indexOf(code));
            memberships.add(new Membership(edit.build(), membership.incidents()));
        }
        return new Household(household.id(), household.groupId(), household.facts(), memberships);
    }

    private static Household withIncident(Household household) {
        var entity = TestRules.book().vocabulary().dictionary().entity("incident");
        Facts.Builder incident = new Facts.Builder(entity);
        Map.of("category", "HINH_SU", "stage", "CONVICTED")
                .forEach((name, code) -> incident.code(
                        entity.require(name), entity.require(name).codes().indexOf(code)));
        long day = RULES.settings().period().start().plusDays(30).toEpochDay();
        Arrays.asList("act_date", "decision_date").forEach(name -> incident.code(entity.require(name), day));
        List<Membership> memberships = new ArrayList<>(household.memberships());
        memberships.set(0, new Membership(memberships.get(0).member(), List.of(incident.build())));
        return new Household(household.id(), household.groupId(), household.facts(), memberships);
    }

    /** The ward of a group, which counts as it is given. */
    private static Ward ward(ReviewResult review, GroupDecisions group) {
        List<GroupDecisions> groups = review.groups().stream()
                .map(other -> other.group().id().equals(group.group().id()) ? group : other)
                .toList();
        return Objects.requireNonNull(GroupDecisions.wards(groups).get(group.ward()));
    }
}
