package vn.binhxet.intake;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.FactsReader;
import vn.binhxet.model.FactsWriter;

/**
 * What every machine must know of a dataset to take part in its intake.
 *
 * @param tables the headings of tables, by number
 * @param rows the rows that are in no household, by entity
 */
public record Blueprint(List<Columns.Heading> tables, Map<String, List<byte[]>> rows) implements Serializable {
    static Blueprint of(RowCodec codec, Map<String, List<Row>> rows) {
        Map<String, List<byte[]>> written = new HashMap<>();
        rows.forEach((entity, own) ->
                written.put(entity, own.stream().map(row -> bytes(codec, row)).toList()));
        return new Blueprint(codec.tables().stream().map(Columns::heading).toList(), written);
    }

    private static byte[] bytes(RowCodec codec, Row row) {
        FactsWriter writer = new FactsWriter();
        codec.write(row, writer);
        return writer.bytes();
    }

    /** What is wrong with the headings was told by whoever made the blueprint. */
    List<Columns> columns(Dictionary dictionary) {
        return tables.stream()
                .map(table -> Columns.match(table, dictionary.entity(table.entity()), new Problems()))
                .toList();
    }

    Surroundings surroundings(Dictionary dictionary, RowCodec codec) {
        Map<String, List<Row>> read = new HashMap<>();
        rows.forEach((name, own) -> {
            Entity entity = dictionary.entity(name);
            read.put(
                    name,
                    own.stream()
                            .map(row -> codec.read(entity, new FactsReader(dictionary, row)))
                            .toList());
        });
        return new Surroundings(dictionary, read, new Problems());
    }
}
