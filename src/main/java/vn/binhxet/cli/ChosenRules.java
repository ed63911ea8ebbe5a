package vn.binhxet.cli;

import java.util.Optional;
import vn.binhxet.explain.VersionsText;
import vn.binhxet.ledger.Activation;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RuleVersion;
import vn.binhxet.ledger.RuleVersions;
import vn.binhxet.model.Message;
import vn.binhxet.rulebook.RuleBook;

/**
 * The rules that a new review is decided by: the folder that is named, else the version in force in its ledger, else the
 * program's own folder.
 *
 * @param said how they stand to the version in force; empty where none is
 */
record ChosenRules(RuleBook book, Optional<Message> said) {
    /** @throws vn.binhxet.rulebook.RulesException if they cannot be loaded */
    static ChosenRules of(CommonOptions options, String address) {
        Optional<Ledger> found = Ledger.find(address);
        if (found.isEmpty()) {
            return new ChosenRules(RuleBook.read(options.rules()), Optional.empty());
        }
        try (Ledger ledger = found.get()) {
            RuleVersions versions = ledger.ruleVersions();
            Optional<Activation> inForce = versions.history().inForce();
            RuleBook book = options.areRulesNamed() || inForce.isEmpty()
                    ? RuleBook.read(options.rules())
                    : RuleBook.of(versions.rules(inForce.get().rules()));
            return new ChosenRules(book, inForce.map(activation -> said(activation, book)));
        }
    }

    private static Message said(Activation inForce, RuleBook book) {
        Message what = VersionsText.inForce(inForce);
        return inForce.rules().equals(book.digest())
                ? what
                : Message.of("versions.other", RuleVersion.name(book.digest()), what);
    }
}
