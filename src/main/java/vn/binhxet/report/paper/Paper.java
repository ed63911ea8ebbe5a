package vn.binhxet.report.paper;

import java.util.List;

/**
 * One official paper, whole.
 *
 * @param name what it is, for the file's own properties
 * @param blocks from top to bottom
 * @param seal ends it and stands at the foot of every page
 */
public record Paper(String name, List<Block> blocks, Seal seal) {
    public Paper {
        blocks = List.copyOf(blocks);
    }

    /**
     * What ties a paper to the record it was made from.
     *
     * @param code the text of the QR code: how to verify the review
     * @param lines printed beside the code
     * @param foot the same, short, for the foot of every page
     */
    public record Seal(String code, List<String> lines, String foot) {
        public Seal {
            lines = List.copyOf(lines);
        }
    }
}
