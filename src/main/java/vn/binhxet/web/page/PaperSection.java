package vn.binhxet.web.page;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.Message;
import vn.binhxet.report.Form;
import vn.binhxet.report.Format;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.desk.OpenReview;
import vn.binhxet.web.job.JobView;
import vn.binhxet.web.job.Jobs;
import vn.binhxet.web.papers.PaperOrder;
import vn.binhxet.web.papers.PaperRequest;
import vn.binhxet.web.papers.PaperWork;

/** The part of a page where papers are asked for: what there is to choose, and what is being written. */
@Component
final class PaperSection {
    private static final int NEWEST = 20;

    private final Reading reading;
    private final Jobs jobs;
    private final PaperWork work;

    PaperSection(Reading reading, Jobs jobs, PaperWork work) {
        this.reading = reading;
        this.jobs = jobs;
        this.work = work;
    }

    /** A paper that was asked for lately. */
    public record Line(JobView job, PaperRequest request) {}

    /**
     * What can be asked for.
     *
     * @param group the only one that it is about; "" where one of the groups may be chosen, or all
     */
    public record Choice(
            String review,
            String group,
            List<Campaign.JudgedTitle> titles,
            List<String> groups,
            List<RecordedReview> earlier,
            List<Line> lately) {
        public Form[] forms() {
            return Form.values();
        }

        public Format[] formats() {
            return Format.values();
        }
    }

    /** @param group that the page is about; "" where it is about all */
    void show(OpenReview review, String group, Account reader, Shown shown, Model model) {
        RecordedReview recorded = review.recorded();
        model.addAttribute(
                "papers",
                new Choice(
                        recorded.id(),
                        group,
                        recorded.campaign().titles(),
                        List.copyOf(review.index().groups().keySet()),
                        earlier(recorded),
                        lately(recorded.id(), reader, shown)));
    }

    /** Fills the form in as it was, with why it was refused. */
    static void refuse(PaperOrder order, Message why, Shown shown, Model model) {
        model.addAttribute("order", order);
        model.addAttribute("refused", why.in(shown.language()));
        model.addAttribute("isFormat", why.code().equals(PaperOrder.UNFIT_FORMAT));
    }

    private List<RecordedReview> earlier(RecordedReview review) {
        return reading.desk().reviews().stream()
                .filter(other -> other.campaign()
                        .period()
                        .end()
                        .isBefore(review.campaign().period().end()))
                .sorted(Comparator.comparingInt(RecordedReview::event).reversed())
                .toList();
    }

    private List<Line> lately(String review, Account reader, Shown shown) {
        return jobs.newest(work, NEWEST, reader).stream()
                .map(job -> new Line(JobView.of(jobs, job, shown.language()), work.request(job)))
                .filter(line -> line.request().review().equals(review))
                .toList();
    }
}
