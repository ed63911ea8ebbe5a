package vn.binhxet.intake;

import java.nio.file.Path;

/**
 * Where rows are put in order.
 *
 * @param folder for what does not fit in memory
 * @param room how many bytes each of them may keep in memory
 */
record Sorters(Path folder, long room) {
    private static final int SHARE = 40;
    private static final int MOST = 96 << 20;

    /** Sorters that take a fixed share of the memory that this program may have. */
    static Sorters in(Path folder) {
        return new Sorters(folder, Math.min(MOST, Runtime.getRuntime().maxMemory() / SHARE));
    }

    Sorter next() {
        return new Sorter(folder, room);
    }
}
