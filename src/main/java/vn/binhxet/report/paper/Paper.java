package vn.binhxet.report.paper;

import java.util.List;

/**
 * One official paper, whole.
 *
 * @param name what it is, for the file's own properties
 * @param blocks from top to bottom
 * @param seal stands below the signatures, or at the end where there are none; in short at the foot of every page
 */
public record Paper(String name, List<Block> blocks, Block.Seal seal) {
    public Paper {
        blocks = List.copyOf(blocks);
    }
}
