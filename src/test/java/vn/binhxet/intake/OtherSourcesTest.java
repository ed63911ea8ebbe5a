package vn.binhxet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.TestRules;
import vn.binhxet.ledger.Store;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;
import vn.binhxet.model.Progress;
import vn.binhxet.oracle.RandomDatasets;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.review.Reviewer;
import vn.binhxet.rulebook.engine.CompiledRules;

/** The same facts are the same dataset, whether they come as CSV files, as a JSON document or from a database. */
class OtherSourcesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PLAN = "minh-tan-2024";
    private static final CompiledRules RULES = CompiledRules.of(
            TestRules.book().forReview(PLAN, TestRules.book().plan(PLAN).period()));

    @TempDir
    Path folder;

    private static Dataset read(String place) {
        return new DatasetReader(TestRules.book().vocabulary().dictionary(), Progress.SILENT).read(place);
    }

    private static String digest(Dataset dataset) {
        ReviewResult review = new Reviewer(RULES).review(dataset, 2, Progress.SILENT);
        return review.datasetDigest();
    }

    /** Rows of cells by table; the first row is the heading. */
    private static Map<String, List<List<String>>> tables(Path data) throws IOException {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.sorted().toList()) {
                try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
                    String name = file.getFileName().toString().replace(".csv", "");
                    tables.put(name, reader.stream().map(CsvRecord::getFields).toList());
                }
            }
        }
        return tables;
    }

    private String document(Map<String, List<List<String>>> tables) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        tables.forEach((name, rows) -> {
            ArrayNode array = root.putArray(name);
            for (List<String> row : rows.subList(1, rows.size())) {
                ObjectNode object = array.addObject();
                for (int i = 0; i < Math.min(row.size(), rows.get(0).size()); i++) {
                    String cell = row.get(i);
                    if (cell.equals("true") || cell.equals("false")) {
                        object.put(rows.get(0).get(i), Boolean.parseBoolean(cell));
                    } else if (!cell.isEmpty()) {
                        object.put(rows.get(0).get(i), cell);
                    }
                }
            }
        });
        Path file = folder.resolve("du-lieu.json");
        JSON.writeValue(file.toFile(), root);
        return file.toString();
    }

    private static void fill(String address, Map<String, List<List<String>>> tables) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, List<List<String>>> table : tables.entrySet()) {
                List<String> heading = table.getValue().get(0);
                statement.execute("CREATE TABLE " + table.getKey()
                        + heading.stream()
                                .map(name -> '"' + name + "\" TEXT")
                                .collect(Collectors.joining(",", "(", ")")));
                String marks = String.join(",", Collections.nCopies(heading.size(), "?"));
                try (PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO " + table.getKey() + " VALUES (" + marks + ")")) {
                    for (List<String> row :
                            table.getValue().subList(1, table.getValue().size())) {
                        for (int i = 0; i < heading.size(); i++) {
                            insert.setString(i + 1, i < row.size() ? row.get(i) : null);
                        }
                        insert.addBatch();
                    }
                    insert.executeBatch();
                }
            }
            statement.execute("CREATE TABLE of_another_program (note TEXT)");
        }
    }

    private Path data(long seed) {
        Path data = folder.resolve("data");
        RandomDatasets.write(PLAN, seed, 4, 20, data);
        return data;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aDocumentIsTheSameDataset(long seed) throws IOException {
        Path data = data(seed);
        Dataset fromFiles = read(data.toString());
        Dataset fromDocument = read(document(tables(data)));
        assertThat(digest(fromDocument)).isEqualTo(digest(fromFiles));
        assertThat(fromDocument.intake().rows()).isEqualTo(fromFiles.intake().rows());
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseIsTheSameDataset(Store store) throws IOException, SQLException {
        Path data = data(4);
        String fresh = store.fresh(folder);
        String address = fresh.startsWith("jdbc:") ? fresh : "jdbc:sqlite:" + fresh;
        fill(address, tables(data));
        Dataset fromDatabase = read(address);
        assertThat(digest(fromDatabase)).isEqualTo(digest(read(data.toString())));
        assertThat(fromDatabase.intake().problems())
                .extracting(Problem::file)
                .as("other tables are left alone")
                .noneMatch(file -> file.contains("of_another_program"));
    }

    @Test
    void numbersAndYesOrNoAreValuesAndAnObjectIsNone() throws IOException {
        Path file = folder.resolve("ho.json");
        Files.writeString(file, """
                {"groups": [{"id": "T1", "ward_id": "P1"}],
                 "households": [
                   {"id": "H1", "group_id": "T1", "clean_water": true, "member_count": 4},
                   {"id": "H2", "group_id": "T1", "clean_water": {"a": 1}, "member_count": null, "Nhà ở": "nhà tạm"}]}
                """);
        Dataset dataset = read(file.toString());
        assertThat(dataset.householdCount()).isEqualTo(2);
        assertThat(dataset.intake().problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("ho.json!households");
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.message().in(Message.Language.VI)).contains("không phải một giá trị");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1, 2]",
                "{\"households\": {\"id\": \"H1\"}}",
                "{\"households\": [\"H1\"]}",
                "{\"households\": [{\"id\": \"H1\", \"id\": \"H2\"}]}",
                "{\"households\": [{\"id\": \"H1\"}",
                "{\"households\": []} thừa",
                "không phải JSON",
                ""
            })
    void aDocumentOfAnotherShapeIsRefused(String text) throws IOException {
        Path file = folder.resolve("sai.json");
        Files.writeString(file, text);
        assertThatThrownBy(() -> read(file.toString()))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("sai.json");
    }

    @Test
    void aDatabaseOutOfReachIsToldWithoutItsPassword() {
        String address = "jdbc:postgresql://officer:secret@127.0.0.1:1/none?password=secret";
        assertThatThrownBy(() -> read(address))
                .isInstanceOf(IntakeException.class)
                .hasMessageNotContaining("secret")
                .hasMessageContaining("127.0.0.1");
        assertThatThrownBy(() -> read("jdbc:sqlite:" + folder.resolve("none.db")))
                .isInstanceOf(IntakeException.class);
        assertThat(folder.resolve("none.db")).doesNotExist();
    }
}
