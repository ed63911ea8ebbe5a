package vn.binhxet.web.reviewing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.ledger.ReviewFolder;
import vn.binhxet.ledger.SummaryJson;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Message;
import vn.binhxet.model.Progress;
import vn.binhxet.model.ReviewSummary;
import vn.binhxet.replay.Replay;
import vn.binhxet.review.ReviewResult;

/** The files of a result, made from the record as it stands now. */
public enum ResultFile {
    DECISIONS(ReviewFolder.DECISIONS) {
        @Override
        void write(Replay replay, ReviewFolder folder, Message.Language language) throws IOException {
            ReviewResult result = result(replay);
            folder.decisions(result.size(), result::decision, Progress.SILENT);
        }
    },
    TARGETS(ReviewFolder.TARGETS) {
        @Override
        void write(Replay replay, ReviewFolder folder, Message.Language language) throws IOException {
            folder.targets(replay.targets());
        }
    },
    PROBLEMS(ReviewFolder.PROBLEMS) {
        @Override
        void write(Replay replay, ReviewFolder folder, Message.Language language) throws IOException {
            folder.problems(beside(replay).intake().problems(), language);
        }
    },
    SUMMARY(ReviewFolder.SUMMARY) {
        @Override
        void write(Replay replay, ReviewFolder folder, Message.Language language) throws IOException {
            folder.text(ReviewFolder.SUMMARY, SummaryJson.write(summary(replay)));
        }
    };

    private final String file;

    ResultFile(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }

    /** Whether it tells the reasons of each household. */
    public boolean isAboutHouseholds() {
        return this == DECISIONS;
    }

    public static Optional<ResultFile> of(String file) {
        return Arrays.stream(values()).filter(one -> one.file.equals(file)).findFirst();
    }

    abstract void write(Replay replay, ReviewFolder folder, Message.Language language) throws IOException;

    /**
     * Writes the file.
     *
     * @param folder of its own
     * @return where it is
     */
    public Path write(Replay replay, Path folder, Message.Language language) {
        try {
            ReviewFolder result = new ReviewFolder(folder, 1);
            write(replay, result, language);
            result.finish();
            return folder.resolve(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ReviewResult result(Replay replay) {
        return new ReviewResult(replay.rules(), beside(replay), replay.groups(), replay.targets());
    }

    /** What was read besides the groups. */
    private static Dataset beside(Replay replay) {
        return replay.ledger().dataset(replay.review(), replay.dictionary(), List.of());
    }

    private static ReviewSummary summary(Replay replay) {
        RecordedReview review = replay.review();
        Campaign campaign = review.campaign();
        ReviewResult result = result(replay);
        List<ReviewSummary.TitleCount> titles = campaign.titles().stream()
                .map(title -> new ReviewSummary.TitleCount(
                        title.id(), title.name(), result.outcomes().getOrDefault(title.id(), Map.of())))
                .toList();
        return new ReviewSummary(
                campaign.plan(),
                campaign.planName(),
                campaign.period(),
                titles,
                replay.targets(),
                beside(replay).intake(),
                0,
                1,
                campaign.rules(),
                campaign.dataset(),
                review.root(review.revision()),
                review.id(),
                review.program());
    }
}
