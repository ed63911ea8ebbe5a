package vn.binhxet.web.page;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhxet.explain.FactWords;
import vn.binhxet.explain.HistoryText;
import vn.binhxet.explain.Remedy;
import vn.binhxet.explain.RemedyText;
import vn.binhxet.explain.Why;
import vn.binhxet.explain.WhyLetter;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.Proof;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Message;
import vn.binhxet.replay.CorrectionException;
import vn.binhxet.replay.Replay;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.desk.OpenReview;

/** One household: why, what would change it, what was corrected, the letter, the proof. */
@Controller
final class HouseholdPage {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Reading reading;
    private final InstantSource clock;

    HouseholdPage(Reading reading, InstantSource clock) {
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping("/ho/{id}")
    String why(
            @PathVariable String id,
            @RequestParam(name = "dot", defaultValue = "") String dot,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model) {
        OpenReview review = reading.review(dot);
        Reading.Subject subject = reading.household(review, id, reader, "why");
        Shown shown = Shown.of(locale);
        about(review, subject, model);
        model.addAttribute("decisions", decisions(review, subject.decisions(), shown));
        model.addAttribute("history", history(review, subject, shown));
        return "household";
    }

    static void about(OpenReview review, Reading.Subject subject, Model model) {
        model.addAttribute("review", review.recorded());
        model.addAttribute("id", subject.household().id());
        model.addAttribute("group", subject.group().group().id());
        model.addAttribute("head", subject.head().orElse(""));
    }

    static List<DecisionView> decisions(OpenReview review, List<Replay.Recorded> recorded, Shown shown) {
        FactWords words = FactWords.of(review.dictionary(), shown.language());
        return recorded.stream()
                .map(one -> DecisionView.of(Why.of(review.unfolder(), one.decision(), one.code()), words, shown))
                .toList();
    }

    private static List<String> history(OpenReview review, Reading.Subject subject, Shown shown) {
        List<String> history = new ArrayList<>();
        for (Replay.Recorded one : subject.decisions()) {
            for (Ledger.Past past : one.past()) {
                if (past.revision() > 0) {
                    RecordedReview.Correction correction =
                            review.recorded().corrections().get(past.revision() - 1);
                    history.add(HistoryText.about(
                            correction, one.decision().subject(), one.decision().title(), shown.language()));
                }
            }
        }
        return history;
    }

    /** The facts of the household, to try others. */
    @GetMapping("/ho/{id}/thu-xem")
    String controls(
            @PathVariable String id,
            @RequestParam(name = "dot", defaultValue = "") String dot,
            @RequestHeader(name = "HX-Request", defaultValue = "") String isPart,
            @AuthenticationPrincipal Account reader,
            Model model) {
        OpenReview review = reading.review(dot);
        Reading.Subject subject = reading.household(review, id, reader, "what-if");
        about(review, subject, model);
        model.addAttribute("controls", Controls.of(review.rules(), subject.household(), Map.of()));
        return isPart.isEmpty() ? "what-if" : "what-if :: form";
    }

    /** What would come out with other facts; what is left as it was is not asked again. */
    @PostMapping("/ho/{id}/thu-xem")
    String whatIf(
            @PathVariable String id,
            @RequestParam(name = "dot", defaultValue = "") String dot,
            @RequestParam Map<String, String> form,
            @RequestHeader(name = "HX-Request", defaultValue = "") String isPart,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model) {
        OpenReview review = reading.review(dot);
        Reading.Subject subject = reading.household(review, id, reader, "what-if");
        Shown shown = Shown.of(locale);
        Controls controls = Controls.of(review.rules(), subject.household(), form);
        about(review, subject, model);
        model.addAttribute("controls", controls);
        try {
            model.addAttribute("supposed", Supposition.of(review, subject, controls.settings(), shown));
        } catch (CorrectionException wrong) {
            model.addAttribute("wrong", wrong.said().in(shown.language()));
        }
        return isPart.isEmpty() ? "what-if" : "what-if :: result";
    }

    /** The smallest change that passes, under every title that can be mended. */
    @GetMapping("/ho/{id}/khac-phuc")
    String remedy(
            @PathVariable String id,
            @RequestParam(name = "dot", defaultValue = "") String dot,
            @RequestHeader(name = "HX-Request", defaultValue = "") String isPart,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model) {
        OpenReview review = reading.review(dot);
        Reading.Subject subject = reading.household(review, id, reader, "remedy");
        about(review, subject, model);
        List<List<String>> remedies = new ArrayList<>();
        for (int title = 0; title < subject.decisions().size(); title++) {
            remedies.add(remedy(review, subject, title, Shown.of(locale).language()));
        }
        remedies.removeIf(List::isEmpty);
        model.addAttribute("remedies", remedies);
        return isPart.isEmpty() ? "remedy" : "remedy :: result";
    }

    private static List<String> remedy(
            OpenReview review, Reading.Subject subject, int title, Message.Language language) {
        if (!DecisionView.isMendable(subject.decisions().get(title).decision())) {
            return List.of();
        }
        Remedy remedy = review.decide(replay -> Remedy.household(replay, subject.group(), 0, title));
        return WhyLetter.sentences(RemedyText.of(remedy, language));
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
        about(review, subject, model);
        model.addAttribute("lines", WhyLetter.lines(why, frame, remedy(review, subject, number, Message.Language.VI)));
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
        about(review, subject, model);
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
