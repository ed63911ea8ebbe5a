package vn.binhxet.intake;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.FactsWriter;
import vn.binhxet.model.InputDigest;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.Sha256;

/** A dataset in the order of its groups, read group by group; households that do not fit in memory stay on the disk. */
public final class GroupedDataset implements Closeable {
    private final Groups groups;
    private final Dataset beside;
    private final byte[] digest;

    GroupedDataset(Groups groups, Dataset beside) {
        this.groups = groups;
        this.beside = beside;
        this.digest = InputDigest.ofDataset(groups.digests(), FactsWriter.beside(beside));
    }

    /** SHA-256 over all facts. */
    public String digest() {
        return Sha256.hex(digest);
    }

    /** Everything but the groups. */
    public Dataset beside() {
        return beside;
    }

    public long householdCount() {
        return groups.householdCount();
    }

    /** The groups in the order of their ids; may be asked for again. */
    public Iterator<ResidentialGroup> groups() {
        return groups.iterator();
    }

    /** All of it in memory. */
    public Dataset whole() {
        List<ResidentialGroup> all = new ArrayList<>();
        groups().forEachRemaining(all::add);
        return new Dataset(all, beside.wardIds(), beside.units(), beside.indicators(), beside.intake());
    }

    /** Deletes what was put on the disk. */
    @Override
    public void close() {
        groups.close();
    }
}
