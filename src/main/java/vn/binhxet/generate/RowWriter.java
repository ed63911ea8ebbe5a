package vn.binhxet.generate;

import java.io.Closeable;

/** One file of a dataset being written. */
interface RowWriter extends Closeable {
    /** @param cells in the dictionary's order; "" for not reported */
    void write(String[] cells);
}
