package vn.binhxet.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.binhxet.model.Message;

/**
 * What was done with the versions of the rules.
 *
 * @param versions as they were handed in, oldest first; the same rules with other cases are there again
 * @param activations oldest first
 */
public record RuleHistory(List<RuleVersion> versions, List<Activation> activations) {
    public RuleHistory {
        versions = List.copyOf(versions);
        activations = List.copyOf(activations);
    }

    /** @throws LedgerException that names the first event that could not have been recorded after those before it */
    static RuleHistory of(List<Event> events) {
        RuleHistory history = new RuleHistory(List.of(), List.of());
        for (Event event : events) {
            history = switch (event.kind()) {
                case SUBMISSION -> history.with(version(event));
                case ACTIVATION -> history.with(activation(event));
                case LEDGER, REVIEW, CORRECTION, ERASURE -> history;
            };
        }
        return history;
    }

    private RuleHistory with(RuleVersion version) {
        List<RuleVersion> more = new ArrayList<>(versions);
        more.add(version);
        return new RuleHistory(more, activations);
    }

    private RuleHistory with(Activation activation) {
        Optional<RuleVersion> version = version(activation.rules());
        Optional<Activation> before = activation.isRollback() ? before() : Optional.of(activation);
        boolean isSound = version.map(RuleVersion::by).equals(Optional.of(activation.author()))
                && before.map(Activation::rules).equals(Optional.of(activation.rules()))
                && !inForce().map(Activation::rules).equals(Optional.of(activation.rules()))
                && !isOwn(activation.rules(), activation.approver())
                && !activation.note().isBlank();
        if (!isSound) {
            throw LedgerException.forged(Message.of("verify.activation", activation.event()));
        }
        List<Activation> more = new ArrayList<>(activations);
        more.add(activation);
        return new RuleHistory(versions, more);
    }

    static RuleVersion version(Event event) {
        try {
            JsonNode body = event.json();
            JsonNode origin = body.path("origin");
            return new RuleVersion(
                    event.number(),
                    body.path("rules").asText(),
                    body.path("cases").asText(),
                    body.path("by").asText(),
                    instant(body.path("at")),
                    body.path("note").asText(),
                    origin.isMissingNode() ? Optional.empty() : Optional.of(RulePackage.origin(origin)));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw LedgerException.forged(Message.of("verify.event", event.number()));
        }
    }

    static Activation activation(Event event) {
        try {
            JsonNode body = event.json();
            return new Activation(
                    event.number(),
                    body.path("rules").asText(),
                    body.path("author").asText(),
                    body.path("by").asText(),
                    instant(body.path("at")),
                    body.path("note").asText(),
                    body.path("rollback").asBoolean());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw LedgerException.forged(Message.of("verify.event", event.number()));
        }
    }

    /** What is in force now. */
    public Optional<Activation> inForce() {
        List<Activation> standing = standing();
        return standing.isEmpty() ? Optional.empty() : Optional.of(standing.get(standing.size() - 1));
    }

    /** What a rollback would return to. */
    public Optional<Activation> before() {
        List<Activation> standing = standing();
        return standing.size() < 2 ? Optional.empty() : Optional.of(standing.get(standing.size() - 2));
    }

    /** Those not rolled back: a rollback takes the last one away and stands for the one below it. */
    private List<Activation> standing() {
        List<Activation> standing = new ArrayList<>();
        for (Activation activation : activations) {
            if (activation.isRollback()) {
                standing.subList(standing.size() - 2, standing.size()).clear();
            }
            standing.add(activation);
        }
        return standing;
    }

    /** The newest version whose digest begins so; empty where there is none, or several digests do. */
    public Optional<RuleVersion> version(String beginning) {
        List<RuleVersion> found = versions.stream()
                .filter(version -> version.rules().startsWith(beginning))
                .toList();
        boolean isOne = found.stream().map(RuleVersion::rules).distinct().count() == 1;
        return isOne ? Optional.of(found.get(found.size() - 1)) : Optional.empty();
    }

    /** What was done up to an event. */
    public RuleHistory until(int event) {
        return new RuleHistory(
                versions.stream().filter(version -> version.event() <= event).toList(),
                activations.stream().filter(done -> done.event() <= event).toList());
    }

    /** Versions that nobody has put in force since they were handed in, and that still may be; newest first. */
    public List<RuleVersion> waiting() {
        List<RuleVersion> waiting = new ArrayList<>();
        for (RuleVersion version : versions) {
            boolean isInForce =
                    inForce().filter(now -> now.rules().equals(version.rules())).isPresent();
            boolean isDone = activations.stream()
                    .anyMatch(done -> done.rules().equals(version.rules()) && done.event() > version.event());
            if (!isInForce && !isDone) {
                waiting.add(0, version);
            }
        }
        return waiting;
    }

    /** When a version was last put in force. */
    public Optional<Activation> approval(RuleVersion version) {
        return activations.stream()
                .filter(activation -> activation.rules().equals(version.rules()))
                .reduce((earlier, later) -> later);
    }

    Optional<RuleVersion> version(String rules, String cases) {
        return versions.stream()
                .filter(version ->
                        version.rules().equals(rules) && version.cases().equals(cases))
                .findFirst();
    }

    /** Whether somebody handed these rules in, whatever the cases beside them. */
    public boolean isOwn(String rules, String person) {
        return versions.stream()
                .anyMatch(version -> version.rules().equals(rules) && FourEyes.isSamePerson(version.by(), person));
    }

    /** Every archive that a version needs. */
    Set<String> digests() {
        Set<String> digests = new HashSet<>();
        versions.forEach(version -> digests.addAll(List.of(version.rules(), version.cases())));
        return digests;
    }

    /** When a moment of the record was; for events and packages alike. */
    static Instant instant(JsonNode node) {
        return Instant.parse(node.asText());
    }
}
