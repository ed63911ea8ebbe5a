package vn.binhxet.rulebook;

import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Takes one entry out of a mapping or a list. */
record YamlRemoval(YamlSource source, CollectionNode<?> collection) {
    String of(int index) {
        if (collection.getValue().size() == 1) {
            return emptied();
        }
        return YamlSource.isBlock(collection) ? fromBlock(index) : fromFlow(index);
    }

    private String emptied() {
        String empty = collection instanceof MappingNode ? "{}" : "[]";
        int start = source.entryStart(collection, 0);
        if (!YamlSource.isBlock(collection)) {
            return source.replaced(source.start(collection), source.end(collection), empty);
        }
        String before = source.text().substring(0, start).stripTrailing();
        boolean isRightBelowKey = before.endsWith(":");
        return source.replaced(
                isRightBelowKey ? before.length() : start,
                source.end(collection),
                isRightBelowKey ? " " + empty : empty);
    }

    private String fromBlock(int index) {
        String text = source.text();
        int entry = source.entryStart(collection, index);
        int start = source.lineStart(entry);
        if (!text.substring(start, entry).isBlank()) {
            return source.replaced(entry, source.entryStart(collection, index + 1), "");
        }
        int end = Math.min(text.length(), source.lineEnd(source.entryEnd(collection, index)) + 1);
        if (end == text.length() && text.startsWith("\n\n", start - 2)) {
            return source.replaced(start - 1, end, "");
        }
        boolean isBetweenBlanks = text.startsWith("\n", end) && (start < 2 || text.startsWith("\n\n", start - 2));
        return source.replaced(start, isBetweenBlanks ? end + 1 : end, "");
    }

    private String fromFlow(int index) {
        return index > 0
                ? source.replaced(source.entryEnd(collection, index - 1), source.entryEnd(collection, index), "")
                : source.replaced(source.entryStart(collection, 0), source.entryStart(collection, 1), "");
    }
}
