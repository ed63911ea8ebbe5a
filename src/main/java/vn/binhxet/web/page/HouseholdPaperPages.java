package vn.binhxet.web.page;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhxet.explain.RemedyNote;
import vn.binhxet.explain.Why;
import vn.binhxet.explain.WhyLetter;
import vn.binhxet.ledger.Proof;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Message;
import vn.binhxet.replay.Replay;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.desk.OpenReview;

/** What somebody takes along about a household: the letter that answers it, the proof of a decision. */
@Controller
final class HouseholdPaperPages {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Reading reading;
    private final InstantSource clock;

    HouseholdPaperPages(Reading reading, InstantSource clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /** A letter to print, in Vietnamese. */
    @GetMapping("/ho/{id}/thu")
    String letter(
            @PathVariable String id,
            @RequestParam(name = "dot", defaultValue = "") String dot,
            @RequestParam(name = "danhHieu", defaultValue = "") String title,
            @AuthenticationPrincipal Account reader,
            Model model) {
        OpenReview review = reading.review(dot);
        Reading.Subject subject = reading.household(review, id, reader, "letter");
        int number = number(subject, title);
        Replay.Recorded decided = subject.decisions().get(number);
        RecordedReview recorded = review.recorded();
        WhyLetter.Frame frame = new WhyLetter.Frame(
                review.rules().plan().place(),
                recorded.campaign().planName(),
                subject.head(),
                LocalDate.ofInstant(clock.instant(), HANOI),
                recorded.id(),
                recorded.root(recorded.revision()));
        Why why = Why.of(review.unfolder(), decided.decision(), decided.code());
        Heading.show(review, subject, model);
        model.addAttribute(
                "lines", WhyLetter.lines(why, frame, RemedyPage.remedy(review, subject, number, RemedyNote::of)));
        return "letter";
    }

    private static int number(Reading.Subject subject, String title) {
        for (int number = 0; number < subject.decisions().size(); number++) {
            if (subject.decisions().get(number).decision().title().equals(title)) {
                return number;
            }
        }
        if (title.isEmpty() && !subject.decisions().isEmpty()) {
            return 0;
        }
        throw new NotFound(Message.of("web.noTitle", title));
    }

    /** The proof of one decision, to photograph or to take along. */
    @GetMapping("/ho/{id}/chung-minh")
    String proof(
            @PathVariable String id,
            @RequestParam(name = "dot", defaultValue = "") String dot,
            @RequestParam(name = "danhHieu", defaultValue = "") String title,
            @AuthenticationPrincipal Account reader,
            Model model) {
        OpenReview review = reading.review(dot);
        Reading.Subject subject = reading.household(review, id, reader, "proof");
        Proof proof = proof(review, subject, title);
        Heading.show(review, subject, model);
        model.addAttribute("proof", proof);
        model.addAttribute(
                "decided", subject.decisions().get(number(subject, title)).decision());
        model.addAttribute("code", QrCode.of(proof.text()));
        return "proof";
    }

    @GetMapping(path = "/ho/{id}/chung-minh.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> proofFile(
            @PathVariable String id,
            @RequestParam(name = "dot", defaultValue = "") String dot,
            @RequestParam(name = "danhHieu", defaultValue = "") String title,
            @AuthenticationPrincipal Account reader) {
        OpenReview review = reading.review(dot);
        Reading.Subject subject = reading.household(review, id, reader, "proof");
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"chung-minh.json\"")
                .body(proof(review, subject, title).json());
    }

    private static Proof proof(OpenReview review, Reading.Subject subject, String title) {
        String proved =
                subject.decisions().get(number(subject, title)).decision().title();
        return review.read(replay -> replay.ledger().proof(review.recorded(), subject.place(), proved));
    }
}
