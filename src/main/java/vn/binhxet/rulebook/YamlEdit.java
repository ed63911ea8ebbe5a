package vn.binhxet.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML file and changes of single places in it: everything that is not changed, comments and layout included, stays
 * letter by letter. Immutable; every change gives another.
 */
public final class YamlEdit {
    private final YamlSource source;
    private final MappingNode root;

    private YamlEdit(String text, MappingNode root) {
        this.source = new YamlSource(text);
        this.root = root;
    }

    /**
     * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException if the text is no YAML
     * @throws IllegalArgumentException if it is no mapping
     */
    public static YamlEdit of(String text) {
        LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
        Optional<Node> node = new Compose(settings).composeString(text);
        if (node.isPresent() && node.get() instanceof MappingNode mapping) {
            return new YamlEdit(text, mapping);
        }
        throw new IllegalArgumentException("no YAML mapping");
    }

    public String text() {
        return source.text();
    }

    /** What stands at a place, if anything does. */
    public Optional<YamlValue> value(YamlPath path) {
        return node(path).map(YamlEdit::read);
    }

    /** The keys of a mapping, or the places of a list; none where there is neither. */
    public List<String> keys(YamlPath path) {
        return node(path)
                .filter(CollectionNode.class::isInstance)
                .map(node -> keys((CollectionNode<?>) node))
                .orElse(List.of());
    }

    /** Where a value stands, if it does. */
    public Optional<TextSpan> place(YamlPath path) {
        return node(path).map(node -> TextSpan.in(text(), source.start(node), source.end(node)));
    }

    /** Where an entry stands with its key, if it does. */
    public Optional<TextSpan> entryPlace(YamlPath path) {
        return entry(path).map(entry -> TextSpan.in(text(), entry.start(), entry.end()));
    }

    /**
     * Writes a value, in the place and quotes of what stood there; a new key goes where the order of keys wants it, in
     * flow style.
     *
     * @param order the keys of the mapping that the first new key comes into; one that is not named goes last
     */
    public YamlEdit put(YamlPath path, YamlValue value, List<String> order) {
        Optional<Node> there = node(path);
        if (there.isPresent()) {
            return replace(there.get(), path, value, order);
        }
        YamlPath parent = path.parent();
        Optional<Node> collection = node(parent);
        if (collection.isPresent() && collection.get() instanceof CollectionNode<?> found) {
            int after = found instanceof MappingNode
                    ? after(keys(found), path.last(), order)
                    : found.getValue().size() - 1;
            return insert(parent, found, after, path.last(), value);
        }
        return put(parent, new YamlValue.Pairs(Map.of(path.last(), value)), order);
    }

    /** The same entry once more, below itself, under another key or as the next item of its list. */
    public YamlEdit copy(YamlPath path, String key) {
        Entry entry = entry(path).orElseThrow(() -> new IllegalArgumentException(path.toString()));
        String copied = text().substring(entry.start(), entry.end());
        if (entry.parent() instanceof MappingNode mapping) {
            ScalarNode old = (ScalarNode) mapping.getValue().get(entry.index()).getKeyNode();
            String oldKey = copied.substring(0, source.end(old) - source.start(old));
            String newKey = YamlText.like(old.getScalarStyle(), key);
            int shift = newKey.length() - oldKey.length();
            copied = newKey + shifted(copied.substring(oldKey.length()), shift, isOnKeyLine(mapping, entry.index()));
        }
        return of(new YamlInsertion(source, entry.parent()).after(entry.index(), copied));
    }

    /** An only entry leaves an empty mapping or list. */
    public YamlEdit remove(YamlPath path) {
        Entry entry = entry(path).orElseThrow(() -> new IllegalArgumentException(path.toString()));
        return of(new YamlRemoval(source, entry.parent()).of(entry.index()));
    }

    private YamlEdit replace(Node there, YamlPath path, YamlValue value, List<String> order) {
        if (read(there).equals(value)) {
            return this;
        }
        if (there instanceof ScalarNode scalar && value instanceof YamlValue.Text text) {
            return replaced(there, YamlText.like(scalar.getScalarStyle(), text.text()));
        }
        if (there instanceof MappingNode mapping
                && value instanceof YamlValue.Pairs pairs
                && keys(mapping).equals(List.copyOf(pairs.pairs().keySet()))) {
            YamlEdit edited = this;
            for (Map.Entry<String, YamlValue> pair : pairs.pairs().entrySet()) {
                edited = edited.put(path.to(pair.getKey()), pair.getValue(), order);
            }
            return edited;
        }
        return replaced(there, YamlText.of(value));
    }

    private YamlEdit replaced(Node there, String written) {
        int start = source.start(there);
        boolean isBelowKey = there instanceof CollectionNode<?> collection && YamlSource.isBlock(collection);
        int from = isBelowKey ? text().substring(0, start).stripTrailing().length() : start;
        return of(source.replaced(from, source.end(there), isBelowKey ? " " + written : written));
    }

    private YamlEdit insert(YamlPath path, CollectionNode<?> collection, int after, String key, YamlValue value) {
        String written = YamlText.of(value);
        String entry = collection instanceof MappingNode ? YamlText.scalar(key) + ": " + written : written;
        boolean isFirst = collection.getValue().isEmpty() && !(value instanceof YamlValue.Text);
        Optional<Entry> own = isFirst ? entry(path) : Optional.empty();
        if (own.isPresent() && YamlSource.isBlock(own.get().parent())) {
            String indent = "\n" + " ".repeat(source.column(own.get().start()) + 2);
            int colon = text().substring(0, source.start(collection))
                    .stripTrailing()
                    .length();
            String dash = collection instanceof MappingNode ? "" : "- ";
            return of(source.replaced(colon, source.end(collection), indent + dash + entry));
        }
        boolean isItem = collection instanceof SequenceNode && YamlSource.isBlock(collection);
        return of(new YamlInsertion(source, collection).after(after, isItem ? "- " + entry : entry));
    }

    private static int after(List<String> keys, String key, List<String> order) {
        if (!order.contains(key)) {
            return keys.size() - 1;
        }
        List<String> earlier = order.subList(0, order.indexOf(key));
        int after = -1;
        for (int i = 0; i < keys.size(); i++) {
            after = earlier.contains(keys.get(i)) ? i : after;
        }
        return after;
    }

    private boolean isOnKeyLine(MappingNode mapping, int index) {
        NodeTuple tuple = mapping.getValue().get(index);
        return source.lineStart(source.start(tuple.getKeyNode()))
                == source.lineStart(source.start(tuple.getValueNode()));
    }

    /** The lines below the first moved sideways, so that they stay aligned under it. */
    private static String shifted(String text, int by, boolean isAligned) {
        if (!isAligned || by == 0) {
            return text;
        }
        return by > 0 ? text.replace("\n", "\n" + " ".repeat(by)) : text.replaceAll("\n {1," + -by + "}", "\n");
    }

    private record Entry(CollectionNode<?> parent, int index, int start, int end) {}

    private Optional<Entry> entry(YamlPath path) {
        if (path.steps().isEmpty()) {
            return Optional.empty();
        }
        return node(path.parent()).filter(CollectionNode.class::isInstance).flatMap(parent -> {
            CollectionNode<?> collection = (CollectionNode<?>) parent;
            int index = keys(collection).indexOf(path.last());
            return index < 0
                    ? Optional.empty()
                    : Optional.of(new Entry(
                            collection,
                            index,
                            source.entryStart(collection, index),
                            source.entryEnd(collection, index)));
        });
    }

    private Optional<Node> node(YamlPath path) {
        Node node = root;
        for (String step : path.steps()) {
            int index = node instanceof CollectionNode<?> collection
                    ? keys(collection).indexOf(step)
                    : -1;
            if (index < 0) {
                return Optional.empty();
            }
            node = YamlSource.value((CollectionNode<?>) node, index);
        }
        return Optional.of(node);
    }

    private static List<String> keys(CollectionNode<?> collection) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < collection.getValue().size(); i++) {
            keys.add(
                    collection instanceof MappingNode mapping
                            ? key(mapping.getValue().get(i))
                            : Integer.toString(i));
        }
        return keys;
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static YamlValue read(Node node) {
        if (node instanceof SequenceNode list) {
            return new YamlValue.Items(
                    list.getValue().stream().map(YamlEdit::read).toList());
        }
        if (node instanceof MappingNode mapping) {
            Map<String, YamlValue> pairs = new LinkedHashMap<>();
            mapping.getValue().forEach(tuple -> pairs.put(key(tuple), read(tuple.getValueNode())));
            return new YamlValue.Pairs(pairs);
        }
        return new YamlValue.Text(node instanceof ScalarNode scalar ? scalar.getValue() : "");
    }
}
