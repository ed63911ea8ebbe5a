package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import vn.binhxet.ledger.Activation;
import vn.binhxet.ledger.RuleHistory;
import vn.binhxet.ledger.RuleVersion;
import vn.binhxet.model.Message;

/** Versions of the rules: who wrote and who approved them, when, and which is in force. */
public final class VersionsText {
    private VersionsText() {}

    /**
     * Every version, newest first, with what was done with it.
     *
     * @param uses how many reviews were decided by it, by digest
     */
    public static String of(RuleHistory history, Map<String, Integer> uses, Message.Language language) {
        List<RuleVersion> versions = new ArrayList<>(history.versions());
        Collections.reverse(versions);
        List<String> lines = new ArrayList<>();
        for (RuleVersion version : versions) {
            boolean isInForce = history.inForce()
                    .filter(now -> now.rules().equals(version.rules()))
                    .isPresent();
            lines.add(Message.of(
                            isInForce ? "versions.now" : "versions.version",
                            version.name(),
                            uses.getOrDefault(version.rules(), 0))
                    .in(language));
            lines.add(Message.of("versions.submitted", version.by(), HistoryText.time(version.at()), version.note())
                    .in(language));
            version.origin().ifPresent(origin -> lines.add(origin(origin).in(language)));
            history.activations().stream()
                    .filter(activation -> activation.rules().equals(version.rules()))
                    .forEach(activation -> lines.add(activated(activation).in(language)));
        }
        return lines.isEmpty() ? Message.of("versions.none").in(language) + "\n" : String.join("\n", lines) + "\n";
    }

    private static Message origin(RuleVersion.Origin origin) {
        return Message.of(
                origin.signer().isEmpty() ? "versions.unsigned" : "versions.origin",
                origin.author(),
                origin.approver().isEmpty() ? "–" : origin.approver(),
                HistoryText.time(origin.at()),
                origin.note(),
                origin.signer());
    }

    private static Message activated(Activation activation) {
        return Message.of(
                activation.isRollback() ? "versions.rolledBack" : "versions.activated",
                activation.approver(),
                HistoryText.time(activation.at()),
                activation.note());
    }

    /** Which rules are in force, and by whom. */
    public static Message inForce(Activation activation) {
        return Message.of(
                "versions.inForce",
                RuleVersion.name(activation.rules()),
                activation.author(),
                activation.approver(),
                HistoryText.time(activation.at()));
    }
}
