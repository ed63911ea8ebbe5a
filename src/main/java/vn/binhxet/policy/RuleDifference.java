package vn.binhxet.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.binhxet.model.Message;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.rulebook.RuleBook;

/**
 * What differs between two versions, in words of the rules.
 *
 * @param changes in the order of the rules folder
 * @param otherFiles files that differ in what the changes do not tell: notes, and how things are written
 */
public record RuleDifference(List<Change> changes, List<String> otherFiles) {
    public RuleDifference {
        changes = List.copyOf(changes);
        otherFiles = List.copyOf(otherFiles);
    }

    /** What became of a place. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** A title, criterion, rule, parameter, target or fact that differs. */
    public record Change(Kind kind, Message place, List<Detail> details) {
        public Change {
            details = List.copyOf(details);
        }
    }

    /** One property of it; "" where it says nothing. */
    public record Detail(Message property, String before, String after) {}

    public static RuleDifference between(RuleBook before, RuleBook after) {
        Map<Message, RuleOutline.Entry> old = RuleOutline.of(before);
        Map<Message, RuleOutline.Entry> now = RuleOutline.of(after);
        Set<Message> places = new LinkedHashSet<>(now.keySet());
        places.addAll(old.keySet());
        List<Change> changes = new ArrayList<>();
        Set<String> others = differing(before.files(), after.files());
        RuleOutline.Entry nothing = new RuleOutline.Entry("", Map.of());
        for (Message place : places) {
            RuleOutline.Entry was = old.getOrDefault(place, nothing);
            RuleOutline.Entry is = now.getOrDefault(place, nothing);
            List<Detail> details = details(was.says(), is.says());
            if (!details.isEmpty()) {
                Kind kind = !old.containsKey(place) ? Kind.ADDED : now.containsKey(place) ? Kind.CHANGED : Kind.REMOVED;
                changes.add(new Change(kind, place, details));
                others.remove(was.file());
                others.remove(is.file());
            }
        }
        return new RuleDifference(changes, List.copyOf(others));
    }

    private static List<Detail> details(Map<Message, String> was, Map<Message, String> is) {
        Set<Message> properties = new LinkedHashSet<>(is.keySet());
        properties.addAll(was.keySet());
        return properties.stream()
                .map(property -> new Detail(property, was.getOrDefault(property, ""), is.getOrDefault(property, "")))
                .filter(detail -> !detail.before().equals(detail.after()))
                .toList();
    }

    private static Set<String> differing(RuleFiles before, RuleFiles after) {
        Set<String> files = new LinkedHashSet<>(before.texts().keySet());
        files.addAll(after.texts().keySet());
        files.removeIf(
                file -> Objects.equals(before.texts().get(file), after.texts().get(file)));
        return files;
    }

    /** For people to read: a line for each place, below it what it said and says. */
    public String text(Message.Language language) {
        List<String> lines = new ArrayList<>();
        for (Change change : changes) {
            lines.add(Message.of("diff." + change.kind(), change.place()).in(language));
            change.details().forEach(detail -> lines.add("    " + line(change.kind(), detail, language)));
        }
        otherFiles.forEach(file -> lines.add(Message.of("diff.other", file).in(language)));
        if (lines.isEmpty()) {
            lines.add(Message.of("diff.none").in(language));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(Kind kind, Detail detail, Message.Language language) {
        String property = detail.property().in(language) + ": ";
        return switch (kind) {
            case ADDED -> property + detail.after();
            case REMOVED -> property + detail.before();
            case CHANGED -> property + orDash(detail.before()) + " → " + orDash(detail.after());
        };
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
