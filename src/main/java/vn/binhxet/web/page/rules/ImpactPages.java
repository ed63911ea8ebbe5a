package vn.binhxet.web.page.rules;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.binhxet.explain.FlipCounts;
import vn.binhxet.explain.Flips;
import vn.binhxet.explain.FlipsText;
import vn.binhxet.explain.Impact;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Message;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.accounts.Permission;
import vn.binhxet.web.accounts.Views;
import vn.binhxet.web.job.Job;
import vn.binhxet.web.job.JobException;
import vn.binhxet.web.job.JobView;
import vn.binhxet.web.job.Jobs;
import vn.binhxet.web.page.NotFound;
import vn.binhxet.web.page.Reading;
import vn.binhxet.web.page.Shown;
import vn.binhxet.web.rules.ImpactWork;

/**
 * Who would flip in a recorded review. Everybody who comes here sees counts; names of households and their reasons only
 * who may see households, and then each look is on record.
 */
@Controller
final class ImpactPages {
    private static final String DRAFT = Examined.DRAFT + "/anh-huong";
    private static final String VERSION = Examined.APPROVAL + "/{version}/anh-huong";
    private static final String VIEW = "impact";
    private static final int SIZE = 50;

    private final RulesReading rules;
    private final Reading reading;
    private final ImpactWork work;
    private final Jobs jobs;
    private final Views views;

    ImpactPages(RulesReading rules, Reading reading, ImpactWork work, Jobs jobs, Views views) {
        this.rules = rules;
        this.reading = reading;
        this.work = work;
        this.jobs = jobs;
        this.views = views;
    }

    /**
     * Which part of the list.
     *
     * @param viec the job
     * @param danhHieu title, "" for all
     * @param to group, "" for all
     * @param trang page, from 1
     */
    public record Part(String viec, String danhHieu, String to, Long trang) {
        public Part {
            viec = Objects.requireNonNullElse(viec, "");
            danhHieu = Objects.requireNonNullElse(danhHieu, "");
            to = Objects.requireNonNullElse(to, "");
            trang = Math.max(1, Objects.requireNonNullElse(trang, 1L));
        }

        String address(String base, long page) {
            return UriComponentsBuilder.fromPath(base + "/anh-huong")
                    .queryParam("viec", viec)
                    .queryParam("danhHieu", danhHieu)
                    .queryParam("to", to)
                    .queryParam("trang", page)
                    .encode()
                    .toUriString();
        }
    }

    @GetMapping({DRAFT, VERSION})
    String impact(
            @PathVariable Optional<String> version,
            Part part,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model) {
        Examined examined = rules.examined(version, reader);
        List<String> reviews = new ArrayList<>(
                reading.desk().reviews().stream().map(RecordedReview::id).toList());
        Collections.reverse(reviews);
        model.addAttribute("examined", examined);
        model.addAttribute("reviews", reviews);
        model.addAttribute("part", part);
        if (!part.viec().isEmpty()) {
            Job job = job(part.viec(), examined, reader);
            model.addAttribute("job", JobView.of(jobs, job, Shown.of(locale).language()));
            model.addAttribute("review", ImpactWork.Asked.read(job.request()).review());
            if (job.state() == Job.State.DONE) {
                show(job, examined, part, reader, locale, model);
            }
        }
        return "rules/impact";
    }

    /** A job about these rules; another draft's is not there. */
    private Job job(String id, Examined examined, Account reader) {
        return jobs.find(id, reader)
                .filter(job -> job.kind().equals(work.kind()))
                .filter(job -> asked(
                                examined, ImpactWork.Asked.read(job.request()).review(), reader)
                        .written()
                        .equals(job.request()))
                .orElseThrow(() -> new NotFound(Message.of("web.noJob")));
    }

    private static ImpactWork.Asked asked(Examined examined, String review, Account reader) {
        return new ImpactWork.Asked(examined.name(), examined.isDraft() ? reader.name() : "", review);
    }

    private void show(Job job, Examined examined, Part part, Account reader, Locale locale, Model model) {
        Optional<ImpactWork.Found> found = work.found(job);
        model.addAttribute("isGone", found.isEmpty());
        if (found.isEmpty()) {
            return;
        }
        Impact impact = found.get().impact();
        Flips flips = impact.flips();
        Message.Language language = Shown.of(locale).language();
        model.addAttribute(
                "isOutdated",
                !found.get().rules().equals(examined.files().rules().digest()));
        model.addAttribute("counts", FlipCounts.of(flips.subjects()));
        model.addAttribute("targets", FlipsText.targets(flips, language));
        model.addAttribute("uncompared", String.join(", ", flips.uncompared()));
        model.addAttribute(
                "later",
                impact.later()
                        .map(message -> new Message("web.impact.later", message.arguments()).in(language))
                        .orElse(""));
        if (reader.may(Permission.HOUSEHOLDS)) {
            list(job, flips, examined, part, reader, locale, model);
        }
    }

    private void list(Job job, Flips flips, Examined examined, Part part, Account reader, Locale locale, Model model) {
        FlipList wanted = FlipList.of(flips, part.danhHieu(), part.to(), reader);
        FlipList page = wanted.page((part.trang() - 1) * SIZE, SIZE);
        String review = ImpactWork.Asked.read(job.request()).review();
        views.record(reader.name(), review, page.households(), VIEW);
        long last = Math.max(1, (wanted.flips().size() + SIZE - 1) / SIZE);
        model.addAttribute("groups", FlipList.of(flips, "", "", reader).byGroup());
        model.addAttribute("total", wanted.flips().size());
        model.addAttribute("flips", page.flips());
        model.addAttribute("listing", page.listing(Shown.of(locale).language()));
        model.addAttribute("last", last);
        model.addAttribute("previous", part.trang() > 1 ? part.address(examined.base(), part.trang() - 1) : "");
        model.addAttribute("next", part.trang() < last ? part.address(examined.base(), part.trang() + 1) : "");
    }

    @PostMapping({DRAFT, VERSION})
    String ask(
            @PathVariable Optional<String> version,
            @RequestParam(name = "dot") String review,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Examined examined = rules.examined(version, reader);
        reading.review(review);
        try {
            Job job = jobs.ask(work, asked(examined, review, reader).written(), reader);
            return "redirect:" + examined.base() + "/anh-huong?viec=" + job.id();
        } catch (JobException full) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            model.addAttribute("wrong", full.said().in(Shown.of(locale).language()));
            return impact(version, new Part("", "", "", 1L), reader, locale, model);
        }
    }

    /** Every flip of the wanted part as a table. */
    @GetMapping({DRAFT + ".csv", VERSION + ".csv"})
    void table(
            @PathVariable Optional<String> version,
            Part part,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Job job = job(part.viec(), rules.examined(version, reader), reader);
        if (!reader.may(Permission.HOUSEHOLDS)) {
            throw new NotFound(Message.of("web.impact.counts"));
        }
        Impact impact = work.found(job)
                .orElseThrow(() -> new NotFound(Message.of("web.impact.gone")))
                .impact();
        FlipList wanted = FlipList.of(impact.flips(), part.danhHieu(), part.to(), reader);
        views.record(reader.name(), ImpactWork.Asked.read(job.request()).review(), wanted.households(), VIEW);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"anh-huong.csv\"");
        wanted.listing(Shown.of(locale).language()).write(response.getWriter());
    }
}
