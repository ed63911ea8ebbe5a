package vn.binhxet.report.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.binhxet.report.paper.Block;
import vn.binhxet.report.paper.Paper;

/** Which blocks must not part at the end of a page. */
final class Runs {
    private static final String INTRODUCES = ":";

    private Runs() {}

    /** All blocks in their order, the seal below the last signatures; those of one run stay together. */
    static List<List<Block>> of(Paper paper) {
        List<Block> blocks = sealed(paper);
        List<List<Block>> runs = new ArrayList<>();
        List<Block> run = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            run.add(blocks.get(i));
            if (i == blocks.size() - 1 || !isKept(blocks.get(i), blocks.get(i + 1))) {
                runs.add(List.copyOf(run));
                run.clear();
            }
        }
        return runs;
    }

    private static List<Block> sealed(Paper paper) {
        List<Block> blocks = new ArrayList<>(paper.blocks());
        int closing = blocks.size() - 1;
        while (closing >= 0 && !(blocks.get(closing) instanceof Block.Closing)) {
            closing--;
        }
        blocks.add(closing < 0 ? blocks.size() : closing + 1, paper.seal());
        return blocks;
    }

    /** A heading, what introduces something, and the last words before the signatures. */
    private static boolean isKept(Block block, Block next) {
        if (next instanceof Block.Seal) {
            return block instanceof Block.Closing || block instanceof Block.Text;
        }
        return block instanceof Block.Text text
                && !(next instanceof Block.Part)
                && (isHeading(text) || introduces(text) || !(next instanceof Block.Text));
    }

    /** A section's, or one in bold letters for the most part. */
    private static boolean isHeading(Block.Text text) {
        return text.style() == Block.Style.SECTION
                || 2 * length(text.spans().stream().filter(Block.Span::isBold)) > length(text.spans().stream());
    }

    private static int length(Stream<Block.Span> spans) {
        return spans.mapToInt(span -> span.text().length()).sum();
    }

    private static boolean introduces(Block.Text text) {
        return !text.spans().isEmpty()
                && text.spans().get(text.spans().size() - 1).text().endsWith(INTRODUCES);
    }
}
