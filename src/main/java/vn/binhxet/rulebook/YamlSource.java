package vn.binhxet.rulebook;

import java.util.List;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Where the nodes of a YAML text stand in it. */
record YamlSource(String text) {
    int start(Node node) {
        return text.offsetByCodePoints(0, node.getStartMark().orElseThrow().getIndex());
    }

    /** After the last character that says something: not counting the blank lines and comments that follow. */
    int end(Node node) {
        if (node instanceof CollectionNode<?> collection && isBlock(collection)) {
            return end(value(collection, collection.getValue().size() - 1));
        }
        int end = text.offsetByCodePoints(0, node.getEndMark().orElseThrow().getIndex());
        return start(node) + text.substring(start(node), end).stripTrailing().length();
    }

    static boolean isBlock(CollectionNode<?> collection) {
        return collection.getFlowStyle() == FlowStyle.BLOCK
                && !collection.getValue().isEmpty();
    }

    static Node value(CollectionNode<?> collection, int index) {
        return collection instanceof MappingNode mapping
                ? mapping.getValue().get(index).getValueNode()
                : ((SequenceNode) collection).getValue().get(index);
    }

    /** Where an entry begins: its key, or the dash of a block list. */
    int entryStart(CollectionNode<?> collection, int index) {
        if (collection instanceof MappingNode mapping) {
            NodeTuple tuple = mapping.getValue().get(index);
            return start(tuple.getKeyNode());
        }
        int start = start(value(collection, index));
        return isBlock(collection) ? text.lastIndexOf('-', start - 1) : start;
    }

    int entryEnd(CollectionNode<?> collection, int index) {
        return end(value(collection, index));
    }

    int lineStart(int position) {
        return text.lastIndexOf('\n', position - 1) + 1;
    }

    int lineEnd(int position) {
        int end = text.indexOf('\n', position);
        return end < 0 ? text.length() : end;
    }

    int column(int position) {
        return position - lineStart(position);
    }

    /** The length of the line's text before a position and of what would be written there. */
    boolean isTooLong(int position, String written, int widest) {
        return column(position) + written.length() > widest;
    }

    String replaced(int start, int end, String by) {
        return text.substring(0, start) + by + text.substring(end);
    }

    /** Whether an empty line stands between the entries. */
    boolean isSpaced(CollectionNode<?> collection) {
        List<?> entries = collection.getValue();
        return entries.size() > 1
                && text.substring(entryEnd(collection, 0), entryStart(collection, 1))
                        .contains("\n\n");
    }
}
