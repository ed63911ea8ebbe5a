package vn.binhxet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.parquet.io.LocalOutputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.TestRules;
import vn.binhxet.generate.DatasetGenerator;
import vn.binhxet.generate.Profile;
import vn.binhxet.generate.TableFormat;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.FactsWriter;
import vn.binhxet.model.Household;
import vn.binhxet.model.Problem;
import vn.binhxet.model.Progress;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.oracle.RandomDatasets;

/** A dataset put in order on the disk is the one that was read in memory, down to every problem. */
class GroupedDatasetTest {
    private static final String PLAN = "minh-tan-2024";
    /** So little that nearly every row goes to the disk. */
    private static final long ROOM = 5_000;

    private static final Dictionary DICTIONARY = TestRules.book().vocabulary().dictionary();

    @TempDir
    Path folder;

    private Dataset whole(Path data) {
        return new DatasetReader(DICTIONARY, Progress.SILENT).read(data);
    }

    private GroupedDataset sorted(Path data) {
        return new DatasetReader(DICTIONARY, Progress.SILENT)
                .open(data.toString(), new Sorters(folder.resolve("sorting"), ROOM));
    }

    private static List<String> facts(Dataset dataset) {
        List<String> facts = new ArrayList<>();
        for (ResidentialGroup group : dataset.groups()) {
            facts.add(group.id() + hex(FactsWriter.surroundings(group)));
            for (Household household : group.households()) {
                facts.add(household.id() + hex(FactsWriter.household(household)));
                FactsWriter.personal(household).forEach(part -> facts.add(hex(part)));
            }
        }
        facts.add(hex(FactsWriter.beside(dataset)));
        return facts;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static List<String> problems(Dataset dataset) {
        return dataset.intake().problems().stream()
                .map(problem -> problem + problem.message().toString())
                .toList();
    }

    @Test
    void everyKindOfBrokenInputComesToTheSame() {
        for (int seed = 1; seed <= 6; seed++) {
            Path data = folder.resolve("random" + seed);
            RandomDatasets.write(PLAN, seed, 5, 20, data);
            Dataset expected = whole(data);
            try (GroupedDataset sorted = sorted(data)) {
                for (int time = 1; time <= 2; time++) {
                    Dataset read = sorted.whole();
                    assertThat(facts(read)).isEqualTo(facts(expected));
                    assertThat(problems(read)).isEqualTo(problems(expected));
                    assertThat(read.intake().rows()).isEqualTo(expected.intake().rows());
                    assertThat(read.intake().dropped())
                            .isEqualTo(expected.intake().dropped());
                }
                assertThat(sorted.householdCount()).isEqualTo(expected.householdCount());
                assertThat(folder.resolve("sorting")).isNotEmptyDirectory();
            }
            assertThat(folder.resolve("sorting")).isEmptyDirectory();
        }
    }

    @Test
    void theOrderOfRowsMakesNoDifference() throws IOException {
        Path data = generated(TableFormat.CSV);
        List<String> expected = facts(whole(data));
        try (Stream<Path> tables = Files.list(data)) {
            for (Path table : tables.toList()) {
                List<String> rows = new ArrayList<>(Files.readAllLines(table));
                Collections.shuffle(rows.subList(1, rows.size()), new Random(7));
                Files.write(table, rows);
            }
        }
        try (GroupedDataset sorted = sorted(data)) {
            assertThat(facts(sorted.whole())).isEqualTo(expected);
        }
    }

    @Test
    void parquetComesToTheSameFactsAsCsv() throws IOException {
        Dataset csv = whole(generated(TableFormat.CSV));
        Dataset parquet = whole(generated(TableFormat.PARQUET));
        assertThat(facts(parquet)).isEqualTo(facts(csv));
        assertThat(parquet.intake().rows()).isEqualTo(csv.intake().rows());
        assertThat(parquet.intake().dropped()).isEqualTo(csv.intake().dropped());
        assertThat(parquet.intake().problems())
                .isNotEmpty()
                .extracting(Problem::file)
                .allMatch(file -> file.endsWith(".parquet"));
    }

    @Test
    void aParquetFileCutShortIsRefused() throws IOException {
        Path data = generated(TableFormat.PARQUET);
        Path table = data.resolve("households.parquet");
        byte[] bytes = Files.readAllBytes(table);
        Files.write(table, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(IntakeException.class, () -> whole(data)))
                .hasMessageContaining("households.parquet");
    }

    /** As programs of many machines write a table: a folder of parts, with what they leave for themselves. */
    @Test
    void aFolderOfPartsIsOneTable() throws IOException {
        Path csv = generated(TableFormat.CSV);
        Dataset expected = whole(csv);
        Path parts = inParts(csv, "households.csv");
        Dataset read = whole(parts);
        assertThat(facts(read)).isEqualTo(facts(expected));
        assertThat(read.intake().rows()).isEqualTo(expected.intake().rows());
        assertThat(read.intake().problems())
                .extracting(Problem::row, Problem::field, Problem::value)
                .isEqualTo(expected.intake().problems().stream()
                        .map(told -> tuple(
                                told.file().equals("households.csv") ? told.row() - 1 : told.row(),
                                told.field(),
                                told.value()))
                        .toList());
    }

    @Test
    void partsWithOtherColumnsAreRefusedByName() throws IOException {
        Path parts = inParts(generated(TableFormat.CSV), "households.csv");
        Path other = Files.writeString(folder.resolve("other.csv"), "id,group_id\nH9,T1\n");
        TextParquet.write(other, 10, new LocalOutputFile(parts.resolve("households.parquet/part-9.parquet")));
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(IntakeException.class, () -> whole(parts)))
                .hasMessageContaining("households.parquet/part-9.parquet");
    }

    /** The same dataset with the rows of one table in a folder of two files. */
    private Path inParts(Path csv, String table) throws IOException {
        List<String> rows = Files.readAllLines(csv.resolve(table));
        Path parts = Files.createDirectories(csv.resolve("households.parquet"));
        int half = rows.size() / 2;
        List<List<String>> halves = List.of(rows.subList(1, half), rows.subList(half, rows.size()));
        for (int part = 0; part < halves.size(); part++) {
            List<String> own = new ArrayList<>(List.of(rows.get(0)));
            own.addAll(halves.get(part));
            Path text = Files.write(folder.resolve("part.csv"), own);
            TextParquet.write(text, 100, new LocalOutputFile(parts.resolve("part-" + part + ".parquet")));
        }
        Files.writeString(parts.resolve("_SUCCESS"), "");
        Files.writeString(parts.resolve(".part-0.parquet.crc"), "");
        Files.delete(csv.resolve(table));
        return csv;
    }

    private Path generated(TableFormat format) throws IOException {
        Path data = folder.resolve("data-" + format);
        Profile profile = Profile.read(Path.of("fixtures", "synthetic.yaml"));
        new DatasetGenerator(TestRules.book(), TestRules.book().plan(PLAN), profile)
                .write(format, 1_500, 11, data, done -> {});
        return data;
    }
}
