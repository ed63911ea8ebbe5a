package vn.binhxet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.TestRules;
import vn.binhxet.intake.DatasetReader;
import vn.binhxet.intake.GroupedDataset;
import vn.binhxet.model.Progress;
import vn.binhxet.oracle.RandomDatasets;
import vn.binhxet.replay.GroupwiseContent;
import vn.binhxet.review.GroupwiseReview;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.review.Reviewer;
import vn.binhxet.rulebook.engine.CompiledRules;

/** A review that is recorded while it is decided comes to the one that was decided first. */
class GroupwiseReviewTest {
    private static final String PLAN = "minh-tan-2024";

    @TempDir
    Path folder;

    @Test
    void rootTargetsOutcomesAndRowsAreTheSame() {
        Path data = folder.resolve("data");
        RandomDatasets.write(PLAN, 5, 7, 15, data);
        ReviewResult whole = TestReviews.of(PLAN, data);
        Author author = TestReviews.author(folder);
        String first = folder.resolve("whole.db").toString();
        String second = folder.resolve("groupwise.db").toString();
        Ledger.Recording expected = TestReviews.record(first, whole, author);
        Reviewer reviewer = new Reviewer(CompiledRules.of(
                TestRules.book().forReview(PLAN, TestRules.book().plan(PLAN).period())));
        try (GroupedDataset dataset = new DatasetReader(
                        TestRules.book().vocabulary().dictionary(), Progress.SILENT)
                .open(data.toString(), folder.resolve("sorting"))) {
            GroupwiseReview review = new GroupwiseReview(reviewer, dataset.beside());
            GroupwiseContent content = GroupwiseContent.of(review, dataset, 2, TestReviews.PROGRAM);
            try (Ledger ledger = Ledger.write(second)) {
                Ledger.Recording recording =
                        ledger.record(content, false, 2, author, TestReviews.QUIETLY, Progress.SILENT);
                assertThat(recording).isEqualTo(expected);
            }
            assertThat(review.outcomes()).isEqualTo(whole.outcomes());
            assertThat(TargetJson.array(content.targets())).isEqualTo(TargetJson.array(whole.targets()));
        }
        assertThat(Tables.rows(second, java.util.List.of("residential_group", "sheaf"), "commitments"))
                .isEqualTo(Tables.rows(first, java.util.List.of("residential_group", "sheaf"), "commitments"));
        TestReviews.verify(second, author);
        try (Ledger ledger = Ledger.read(second)) {
            assertThat(ledger.verify(Optional.empty(), author.key(), Progress.SILENT)
                            .roots())
                    .hasSize(1);
        }
    }
}
