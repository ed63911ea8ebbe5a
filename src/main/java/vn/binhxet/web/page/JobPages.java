package vn.binhxet.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.binhxet.model.Message;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.job.Job;
import vn.binhxet.web.job.JobStream;
import vn.binhxet.web.job.Jobs;

/** How far a job is, for the page that shows it, and how to end it. */
@Controller
final class JobPages {
    /** A page of this desk, as a browser tells where a form stood. */
    private static final Pattern PATH = Pattern.compile("https?://[^/]+((?:/[a-z0-9-]+)+)(?:[?#].*)?");

    private final Jobs jobs;
    private final JobStream stream;

    JobPages(Jobs jobs, JobStream stream) {
        this.jobs = jobs;
        this.stream = stream;
    }

    @GetMapping("/viec/{id}/tien-do")
    void progress(
            @PathVariable String id,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Job job = jobs.find(id, reader).orElseThrow(() -> new NotFound(Message.of("web.noJob")));
        stream.write(job, reader, Shown.of(locale).language(), response);
    }

    /** Ends a job for somebody who may see it, and leads back to where the button was. */
    @PostMapping("/viec/{id}/dung")
    String cancel(
            @PathVariable String id,
            @RequestHeader(name = "Referer", defaultValue = "") String page,
            @AuthenticationPrincipal Account reader) {
        jobs.cancel(jobs.find(id, reader).orElseThrow(() -> new NotFound(Message.of("web.noJob"))), reader);
        Matcher path = PATH.matcher(page);
        return "redirect:" + (path.matches() ? path.group(1) : "/");
    }
}
