package vn.binhxet.web.reviewing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import vn.binhxet.ledger.IntakeJson;
import vn.binhxet.model.Intake;
import vn.binhxet.model.Message;
import vn.binhxet.model.Period;
import vn.binhxet.rulebook.Plan;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.web.desk.CurrentRules;
import vn.binhxet.web.job.JobException;
import vn.binhxet.web.upload.DataFolder;
import vn.binhxet.web.upload.UploadException;
import vn.binhxet.web.upload.Uploads;
import vn.binhxet.web.upload.WorkFolder;

/** The datasets that requests are about: taken in, found again, and what was seen when they were read. */
public final class Datasets {
    private static final String INTAKE = "intake";

    private final WorkFolder files;
    private final Uploads uploads;
    private final DataFolder folder;
    private final CurrentRules rules;

    public Datasets(WorkFolder files, Uploads uploads, DataFolder folder, CurrentRules rules) {
        this.files = files;
        this.uploads = uploads;
        this.folder = folder;
        this.rules = rules;
    }

    /** The rules that a new review is decided by. */
    public RuleBook rules() {
        return rules.book();
    }

    /** The datasets that may be chosen from the machine's own. */
    public List<String> choices() {
        return folder.names();
    }

    public long mostBytes() {
        return uploads.mostBytes();
    }

    /**
     * Takes in what is uploaded.
     *
     * @throws vn.binhxet.rulebook.RulesException if there is no such plan
     * @throws JobException if the last day is none of the plan
     * @throws vn.binhxet.web.upload.UploadException if it is no dataset
     */
    public ReviewRequest upload(String plan, String end, String name, InputStream content) throws IOException {
        period(rules().plan(plan), end);
        Uploads.Upload upload = uploads.accept(name, content);
        return new ReviewRequest(plan, end, upload.name(), upload.id(), "");
    }

    /** The same for a dataset of the machine's own. */
    public ReviewRequest choose(String plan, String end, String place) throws IOException {
        period(rules().plan(plan), end);
        if (folder.place(place).isEmpty()) {
            throw new JobException(Message.of("upload.place", place));
        }
        return new ReviewRequest(plan, end, place, files.open(), place);
    }

    /** @throws JobException if it is no day, or lies before the plan's first */
    static Period period(Plan plan, String end) {
        if (end.isEmpty()) {
            return plan.period();
        }
        try {
            LocalDate last = LocalDate.parse(end);
            return plan.periodUntil(last)
                    .orElseThrow(() -> new JobException(
                            Message.of("plan.asOf", end, plan.period().start())));
        } catch (DateTimeParseException noDay) {
            throw new JobException(Message.of("upload.day", end));
        }
    }

    /** @throws JobException if it is there no more */
    public Path place(ReviewRequest request) {
        Optional<Path> place = request.isUploaded() ? uploads.place(request.upload()) : folder.place(request.place());
        return place.orElseThrow(() -> new JobException(Message.of("upload.gone")));
    }

    /** Whether it can still be decided. */
    public boolean isThere(ReviewRequest request) {
        return files.isThere(request.upload());
    }

    void note(ReviewRequest request, Intake intake) {
        try {
            Files.write(files.file(request.upload(), INTAKE), IntakeJson.write(intake));
        } catch (IOException failed) {
            throw UploadException.unwritable(failed);
        }
    }

    /** How its reading went; empty where it was not read yet, or is deleted. */
    public Optional<Intake> intake(ReviewRequest request) {
        Path noted = files.file(request.upload(), INTAKE);
        try {
            return Files.exists(noted) ? Optional.of(IntakeJson.read(Files.readAllBytes(noted))) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Deletes what was uploaded; a dataset of the machine's own stays. */
    public void forget(ReviewRequest request) {
        files.delete(request.upload());
    }
}
