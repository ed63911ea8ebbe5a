package vn.binhxet.rulebook;

import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Puts one entry into a mapping or a list, laid out like its neighbours. */
record YamlInsertion(YamlSource source, CollectionNode<?> collection) {
    private static final int WIDEST = 140;

    /** @param index the entry it comes after; -1 for the first */
    String after(int index, String entry) {
        if (collection.getValue().isEmpty()) {
            String only = collection instanceof MappingNode ? "{ " + entry + " }" : "[ " + entry + " ]";
            return source.replaced(source.start(collection), source.end(collection), only);
        }
        return YamlSource.isBlock(collection) ? inBlock(index, entry) : inFlow(index, entry);
    }

    private String inBlock(int index, String entry) {
        int first = source.entryStart(collection, 0);
        String indent = " ".repeat(source.column(first));
        String gap = source.isSpaced(collection) ? "\n\n" : "\n";
        if (index < 0) {
            return source.replaced(first, first, entry + gap + indent);
        }
        int end = source.lineEnd(source.entryEnd(collection, index));
        return source.replaced(end, end, gap + indent + entry);
    }

    private String inFlow(int index, String entry) {
        int first = source.entryStart(collection, 0);
        if (index < 0) {
            return source.replaced(first, first, entry + ", ");
        }
        int end = source.entryEnd(collection, index);
        boolean isBroken = source.isTooLong(end, ", " + entry, WIDEST);
        String gap = isBroken ? ",\n" + " ".repeat(source.column(first)) : ", ";
        return source.replaced(end, end, gap + entry);
    }
}
