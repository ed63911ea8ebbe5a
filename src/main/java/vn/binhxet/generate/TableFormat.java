package vn.binhxet.generate;

import java.io.IOException;
import java.nio.file.Path;
import vn.binhxet.model.Entity;

/** The files that a dataset is written to. */
public enum TableFormat {
    CSV {
        @Override
        RowWriter open(Entity entity, Path folder) throws IOException {
            return CsvRows.open(entity, folder.resolve(entity.table() + ".csv"));
        }
    },
    PARQUET {
        @Override
        RowWriter open(Entity entity, Path folder) throws IOException {
            return ParquetRows.open(entity, folder.resolve(entity.table() + ".parquet"));
        }
    };

    abstract RowWriter open(Entity entity, Path folder) throws IOException;
}
