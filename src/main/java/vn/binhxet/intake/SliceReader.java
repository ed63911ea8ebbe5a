package vn.binhxet.intake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import vn.binhxet.model.Dictionary;

/** Reads a slice row by row, while its parcels are asked for. */
final class SliceReader implements Iterator<Parcel> {
    private static final int HOUSEHOLDS_PER_SAMPLE = 100;

    private final Columns columns;
    private final HeadedTable table;
    private final Parcels parcels;
    private final TableReader reader;
    private final Completion completion;
    private final Consumer<Row> taker;
    private final List<String> groups = new ArrayList<>();
    private Iterator<Parcel> ready = List.<Parcel>of().iterator();
    private boolean isDone;
    private long rows;
    private long dropped;
    private long households;

    SliceReader(Slice slice, Dictionary dictionary, RowCodec codec) {
        this.columns = codec.tables().get(slice.table());
        this.table = slice.open(columns);
        this.parcels = new Parcels(slice.number());
        Problems problems = parcels.problems();
        this.reader = new TableReader(columns.entity(), problems, () -> rows++);
        this.completion = new Completion(columns.entity(), problems);
        Homes homes = new Homes(dictionary, codec, problems, parcels.on(Parcel.Way.HOUSEHOLD));
        Persons persons = new Persons(
                dictionary, codec, problems, parcels.on(Parcel.Way.PERSON), parcels.on(Parcel.Way.INCIDENT));
        this.taker = new RowTakers(persons, homes).of(columns.entity());
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext() && !isDone) {
            readRow();
            ready = parcels.take().iterator();
        }
        return ready.hasNext();
    }

    @Override
    public Parcel next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.next();
    }

    private void readRow() {
        Optional<Table.Row> row = table.next();
        if (row.isPresent()) {
            reader.read(columns, row.get(), this::take);
        } else {
            table.table().close();
            parcels.tell(new Told.Read(columns.entity().table(), rows, dropped, groups));
            isDone = true;
        }
    }

    private void take(Row row) {
        if (!completion.keeps(row)) {
            dropped++;
            return;
        }
        if (columns.entity().name().equals(Dictionary.HOUSEHOLD) && households++ % HOUSEHOLDS_PER_SAMPLE == 0) {
            groups.add(row.text("group_id"));
        }
        taker.accept(row);
    }
}
