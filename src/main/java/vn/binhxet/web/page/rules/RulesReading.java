package vn.binhxet.web.page.rules;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.binhxet.ledger.RuleVersion;
import vn.binhxet.model.Message;
import vn.binhxet.model.RulesWithCases;
import vn.binhxet.policy.RuleDifference;
import vn.binhxet.policy.RuleTextDifference;
import vn.binhxet.rulebook.RulesException;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.page.NotFound;
import vn.binhxet.web.rules.Draft;
import vn.binhxet.web.rules.Drafts;
import vn.binhxet.web.rules.RulesDesk;

/** Finds the rules that a page is about. */
@Component
final class RulesReading {
    private final RulesDesk rules;
    private final Drafts drafts;

    RulesReading(RulesDesk rules, Drafts drafts) {
        this.rules = rules;
        this.drafts = drafts;
    }

    RulesDesk rules() {
        return rules;
    }

    Drafts drafts() {
        return drafts;
    }

    /**
     * A version by the beginning of its digest.
     *
     * @throws NotFound if there is none
     */
    RuleVersion version(String beginning) {
        return rules.history()
                .version(beginning)
                .orElseThrow(() -> new NotFound(Message.of("web.rules.noVersion", beginning)));
    }

    /**
     * The files of a version.
     *
     * @param beginning of its digest; "" for what is in force
     * @throws NotFound if there is none
     */
    RulesWithCases files(String beginning) {
        return beginning.isEmpty() ? rules.standing().files() : rules.files(version(beginning));
    }

    /**
     * Somebody's own draft.
     *
     * @throws NotFound if there is none
     */
    Draft draft(Account editor) {
        return drafts.find(editor.name()).orElseThrow(() -> new NotFound(Message.of("draft.none")));
    }

    /**
     * The reader's draft, or a version.
     *
     * @throws NotFound if there is none
     */
    Examined examined(Optional<String> version, Account reader) {
        if (version.isEmpty()) {
            return new Examined(Examined.DRAFT, "", true, draft(reader).files());
        }
        RuleVersion found = version(version.get());
        return new Examined(Examined.APPROVAL + "/" + found.name(), found.name(), false, rules.files(found));
    }

    /** What differs, in words where both can be read, and line by line. */
    DifferenceView difference(RulesWithCases before, RulesWithCases after, Message.Language language) {
        List<String> lines = RuleTextDifference.between(before, after);
        try {
            RuleDifference words = RuleDifference.between(rules.book(before.rules()), rules.book(after.rules()));
            return DifferenceView.of(words, lines, language);
        } catch (RulesException unreadable) {
            return DifferenceView.of(new RuleDifference(List.of(), List.of()), lines, language);
        }
    }
}
