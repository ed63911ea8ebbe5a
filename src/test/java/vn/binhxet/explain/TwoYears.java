package vn.binhxet.explain;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import vn.binhxet.TestRules;
import vn.binhxet.ledger.Author;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.model.Period;
import vn.binhxet.model.Progress;
import vn.binhxet.replay.Contents;
import vn.binhxet.replay.Replay;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.review.Reviewer;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.engine.CompiledRules;

/** Small datasets of good households, written by hand, and reviews of them on record. */
final class TwoYears {
    static final String OLD = "yen-bai-city-2023";
    static final String NEW = "minh-tan-2024";
    private static final String[] GOOD = ("law_abiding convention_kept social_evils_free food_safety_kept"
                    + " environment_kept security_fire_kept heritage_activity community_contribution"
                    + " movement_participation conduct_code_kept population_policy_kept gender_equality_kept mutual_help"
                    + " arts_sports clean_water hygienic_toilet waste_collected waste_sorted registered_gdvh"
                    + " registered_gdhp")
            .split(" ");

    private TwoYears() {}

    /** A dataset that grows line by line; every household is good unless told otherwise. */
    static final class Data {
        private final List<String> households = new ArrayList<>();
        private final List<String> members = new ArrayList<>();
        private final List<String> incidents = new ArrayList<>();
        private final List<String> groups = new ArrayList<>();
        private final List<String> registers = new ArrayList<>();

        /** @param registers whether its registers are reconciled */
        Data group(String id, boolean isReconciled) {
            groups.add(id + ",P1,10,10");
            for (String category : "HINH_SU NVQS THUE HON_NHAN XU_PHAT_HANH_CHINH BAO_LUC_GD".split(" ")) {
                registers.add(category + "," + id + "," + (isReconciled ? "có" : "không"));
            }
            return this;
        }

        /** @param changes "field=value" each */
        Data household(String id, String group, String... changes) {
            StringJoiner row = new StringJoiner(",");
            row.add(id).add(group);
            for (String field : COLUMNS.split(",")) {
                String value = List.of(GOOD).contains(field)
                        ? "có"
                        : switch (field) {
                            case "residence_type" -> "THUONG_TRU";
                            case "poverty_status" -> "KHONG";
                            case "housing" -> "KIEN_CO";
                            case "special_area" -> "NONE";
                            case "agree_votes" -> "10";
                            case "member_count", "bhyt_members" -> "1";
                            default -> "0";
                        };
                for (String change : changes) {
                    value = change.startsWith(field + "=") ? change.substring(field.length() + 1) : value;
                }
                row.add(value);
            }
            households.add(row.toString());
            members.add("N-" + id + "," + id + ",NOT_SUBJECT,NOT_SUBJECT");
            return this;
        }

        Data incident(String household, String category, String stage, String day) {
            incidents.add(
                    "V" + incidents.size() + ",N-" + household + "," + category + "," + stage + "," + day + "," + day);
            return this;
        }

        Path write(Path folder) {
            save(folder, "households", "id,group_id," + COLUMNS, households);
            save(folder, "members", "id,household_id,military_duty,tax_duty", members);
            save(folder, "incidents", "id,member_id,category,stage,act_date,decision_date", incidents);
            save(folder, "groups", "id,ward_id,meeting_summoned,meeting_present", groups);
            save(folder, "registers", "category,group_id,reconciled", registers);
            save(folder, "wards", "id,region", List.of("P1,KHAC"));
            return folder;
        }

        private static void save(Path folder, String table, String headings, List<String> rows) {
            TestRules.write(folder.resolve(table + ".csv"), headings + "\n" + String.join("\n", rows) + "\n");
        }
    }

    private static final String COLUMNS = String.join(",", GOOD)
            + ",residence_type,poverty_status,housing,special_area,agree_votes,member_count,bhyt_members"
            + ",working_age_able,working_age_employed,school_age,at_school,children_under6,vaccinated_under6,elderly60"
            + ",checked_elderly60,ceremonies_held,ceremonies_civil,noise_complaints,meetings_held,meetings_attended"
            + ",disputes_upheld";

    /** Reviews a folder and records it. */
    static ReviewResult record(Path ledger, RuleBook book, String plan, Period period, Path data) {
        ReviewResult result = new Reviewer(CompiledRules.of(book.forReview(plan, period)))
                .review(TestRules.dataset(book, data), 2, Progress.SILENT);
        try (Ledger open = Ledger.write(ledger.toString())) {
            open.record(
                    Contents.of(result, "test"),
                    false,
                    2,
                    new Author("test", Instant.EPOCH, Optional.empty()),
                    () -> {},
                    Progress.SILENT);
        }
        return result;
    }

    static ReviewResult record(Path ledger, String plan, Path data) {
        RuleBook book = TestRules.book();
        return record(ledger, book, plan, book.plan(plan).period(), data);
    }

    /** The reviews of a ledger, oldest first. */
    static List<Replay> replays(Ledger ledger) {
        return ledger.reviews().stream()
                .map(review -> new Replay(ledger, review))
                .toList();
    }
}
