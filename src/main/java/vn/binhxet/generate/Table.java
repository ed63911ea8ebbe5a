package vn.binhxet.generate;

import java.io.Closeable;
import java.io.IOException;
import vn.binhxet.model.Entity;

/** One file of the dataset: how its rows are drawn, and where they are written. */
final class Table implements Closeable {
    private final Entity entity;
    private final RowDraw draw;
    private final Row group;
    private final RowWriter writer;

    Table(Entity entity, RowDraw draw, Row group, RowWriter writer) {
        this.entity = entity;
        this.draw = draw;
        this.group = group;
        this.writer = writer;
    }

    Entity entity() {
        return entity;
    }

    int place(String field) {
        return entity.fields().indexOf(entity.require(field));
    }

    /** A new row to draw into, in the group at hand. */
    Row row() {
        return new Row(entity.fields().size(), group);
    }

    /** Decides, for a new group, which fields are the same everywhere in it. */
    void settle(Dice dice) {
        draw.settle(dice);
    }

    /** Draws the how-manieth row of its parent, of good or weak quality. */
    void draw(Row row, long number, boolean isWeak, Dice dice) {
        row.begin(number, isWeak);
        draw.draw(row, dice);
    }

    void write(Row row) {
        writer.write(row.cells());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
