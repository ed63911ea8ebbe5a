package vn.binhxet.rulebook;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import vn.binhxet.model.Limit;
import vn.binhxet.model.Message;
import vn.binhxet.model.Points;
import vn.binhxet.rulebook.condition.Nearest;

/**
 * A place in a YAML file. Whatever is missing or wrong there is reported with its line and column and replaced by an
 * empty value, so that reading goes on and finds the other mistakes too.
 */
final class Yaml {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,12})?");

    private static final int LONGEST_POINTS = 20;

    private final String file;
    private final Node node;
    private final RuleProblems problems;

    private Yaml(String file, Node node, RuleProblems problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
    }

    /** Empty where the text is no YAML mapping; then that is reported. */
    static Optional<Yaml> read(String file, String text, RuleProblems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            Optional<Node> node = new Compose(settings).composeReader(new StringReader(text));
            if (node.isPresent() && node.get() instanceof MappingNode) {
                return Optional.of(new Yaml(file, node.get(), problems));
            }
            problems.add(file, 1, 1, Message.of("yaml.mapping"));
        } catch (MarkedYamlEngineException wrong) {
            problems.add(
                    file,
                    wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0),
                    wrong.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(0),
                    Message.of("yaml.syntax", wrong.getProblem()));
        } catch (YamlEngineException wrong) {
            Optional<Mark> alias = alias(settings, text);
            problems.add(
                    file,
                    alias.map(mark -> mark.getLine() + 1).orElse(1),
                    alias.map(mark -> mark.getColumn() + 1).orElse(1),
                    alias.isPresent()
                            ? Message.of("yaml.alias")
                            : Message.of("yaml.syntax", String.valueOf(wrong.getMessage())));
        } catch (StackOverflowError deep) {
            problems.add(file, 1, 1, Message.of("yaml.deep"));
        }
        return Optional.empty();
    }

    /** Where the file first repeats another part of itself, which could grow without end. */
    private static Optional<Mark> alias(LoadSettings settings, String text) {
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                if (event.getEventId() == Event.ID.Alias) {
                    return event.getStartMark();
                }
            }
        } catch (YamlEngineException unreadable) {
            // then something else is wrong with it
        }
        return Optional.empty();
    }

    String file() {
        return file;
    }

    int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    int column() {
        return node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
    }

    void report(Message message) {
        problems.add(file, line(), column(), message);
    }

    /** A mistake some characters into this text. */
    void reportAt(int position, Message message) {
        problems.add(file, line(), column() + 1L + position, message);
    }

    /** Reports every key that is not one of these. */
    void allow(Set<String> keys) {
        for (Map.Entry<String, Yaml> entry : entries().entrySet()) {
            if (!keys.contains(entry.getKey())) {
                entry.getValue()
                        .report(Message.of(
                                "yaml.unknownKey",
                                entry.getKey(),
                                Nearest.to(entry.getKey(), keys),
                                String.join(", ", new java.util.TreeSet<>(keys))));
            }
        }
    }

    Map<String, Yaml> entries() {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            report(Message.of("yaml.mapping"));
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            Yaml value = new Yaml(file, tuple.getValueNode(), problems);
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                value.report(Message.of("yaml.key"));
            } else if (entries.putIfAbsent(key.getValue(), value) != null) {
                new Yaml(file, key, problems).report(Message.of("yaml.duplicateKey", key.getValue()));
            }
        }
        return entries;
    }

    List<Yaml> items() {
        List<Yaml> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> items.add(new Yaml(file, item, problems)));
        } else {
            report(Message.of("yaml.list"));
        }
        return items;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    Optional<Yaml> child(String key) {
        if (!(node instanceof MappingNode mapping)) {
            report(Message.of("yaml.mapping"));
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .map(tuple -> new Yaml(file, tuple.getValueNode(), problems))
                .findFirst();
    }

    /** The child, which must be there; when it is not, that is reported. */
    Optional<Yaml> need(String key) {
        Optional<Yaml> child = child(key);
        if (child.isEmpty()) {
            report(Message.of("yaml.missing", key));
        }
        return child;
    }

    /** The scalar's text; empty, and reported, where this is none. */
    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        report(Message.of("yaml.text"));
        return "";
    }

    String text(String key) {
        Optional<Yaml> child = need(key);
        if (child.isEmpty()) {
            return "";
        }
        String text = child.get().text();
        if (text.isEmpty()) {
            child.get().report(Message.of("yaml.empty", key));
        }
        return text;
    }

    String textOr(String key, String otherwise) {
        return child(key).map(Yaml::text).orElse(otherwise);
    }

    List<String> texts(String key) {
        return child(key)
                .map(list -> list.items().stream().map(Yaml::text).toList())
                .orElse(List.of());
    }

    boolean flag(String key) {
        return child(key)
                .map(value -> {
                    String text = value.text();
                    if (!text.equals("true") && !text.equals("false")) {
                        value.report(Message.of("yaml.flag", text));
                    }
                    return text.equals("true");
                })
                .orElse(false);
    }

    LocalDate day(String key) {
        return need(key).map(Yaml::day).orElse(LocalDate.EPOCH);
    }

    LocalDate day() {
        String text = text();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            report(Message.of("yaml.day", text));
            return LocalDate.EPOCH;
        }
    }

    /** A number of the law. */
    Limit limit() {
        String text = text();
        try {
            return Limit.parse(text);
        } catch (NumberFormatException wrong) {
            report(Message.of("yaml.number", text));
            return new Limit(vn.binhxet.model.Fraction.ONE, text);
        }
    }

    Points points() {
        String text = text();
        try {
            Points points = Points.of(new BigDecimal(text.length() > LONGEST_POINTS ? "" : text));
            if (points.compareTo(Points.ZERO) >= 0) {
                return points;
            }
        } catch (ArithmeticException | NumberFormatException wrong) {
            // told below, like a negative number
        }
        report(Message.of("yaml.points", text));
        return Points.ZERO;
    }

    BigDecimal decimal(String key) {
        Optional<Yaml> child = need(key);
        String text = child.map(Yaml::text).orElse("0");
        if (DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        child.ifPresent(value -> value.report(Message.of("yaml.number", text)));
        return BigDecimal.ZERO;
    }

    /** One of an enum's constants, written in any case; the first where it is none of them. */
    <E extends Enum<E>> E oneOf(String key, Class<E> type) {
        Optional<Yaml> child = need(key);
        return child.map(value -> value.oneOf(type)).orElse(type.getEnumConstants()[0]);
    }

    <E extends Enum<E>> E oneOf(Class<E> type) {
        String text = text();
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
            names.add(constant.name().toLowerCase(Locale.ROOT));
        }
        report(Message.of("yaml.oneOf", text, Nearest.to(text, names), String.join(", ", names)));
        return type.getEnumConstants()[0];
    }
}
