package vn.binhxet.web.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.LedgerException;
import vn.binhxet.ledger.Proof;
import vn.binhxet.ledger.Verification;
import vn.binhxet.model.Progress;

/** The ledger: its events, whether everything in it is as it was recorded, and proofs that were brought along. */
@Controller
final class LedgerPage {
    private final Reading reading;
    private final Semaphore oneAtATime = new Semaphore(1);

    LedgerPage(Reading reading) {
        this.reading = reading;
    }

    @GetMapping("/so-cai")
    String events(Model model) {
        List<Ledger.Entry> entries = reading.desk().read(Ledger::entries).stream()
                .sorted(Comparator.comparingInt(Ledger.Entry::number).reversed())
                .toList();
        model.addAttribute("entries", entries);
        model.addAttribute("reviews", reading.desk().reviews());
        return "ledger";
    }

    /** Recomputes every hash; one at a time, because it reads everything. */
    @PostMapping("/so-cai/kiem-tra")
    String verify(Locale locale, Model model) {
        Shown shown = Shown.of(locale);
        if (oneAtATime.tryAcquire()) {
            try {
                verify(shown, model);
            } finally {
                oneAtATime.release();
            }
        } else {
            model.addAttribute("wrong", shown.say("web.verifyBusy"));
        }
        return events(model);
    }

    private void verify(Shown shown, Model model) {
        try {
            Verification found =
                    reading.desk().read(ledger -> ledger.verify(Optional.empty(), Optional.empty(), Progress.SILENT));
            model.addAttribute("verified", shown.say("web.verified", shown.number(found.events())));
        } catch (LedgerException forged) {
            model.addAttribute("wrong", forged.said().in(shown.language()));
        }
    }

    /** Checks a proof in either form, and whether its root is one of this ledger's. */
    @PostMapping("/so-cai/doi-chieu")
    String check(@RequestParam(name = "ma", defaultValue = "") String text, Locale locale, Model model) {
        Shown shown = Shown.of(locale);
        model.addAttribute("asked", text);
        try {
            Proof proof = Proof.read(text);
            Proof.Proved proved = proof.check();
            boolean isOurs = reading.desk().reviews().stream()
                    .anyMatch(review -> review.root(review.revision()).equals(proof.root())
                            || review.root().equals(proof.root()));
            model.addAttribute(
                    isOurs ? "proved" : "wrong",
                    shown.say(
                            isOurs ? "web.proved" : "web.provedElsewhere",
                            proved.subject(),
                            proved.title(),
                            shown.outcome(proved.outcome())));
        } catch (LedgerException wrong) {
            model.addAttribute("wrong", wrong.said().in(shown.language()));
        }
        return events(model);
    }
}
