package vn.binhxet.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One change made to the rows of a SQLite ledger behind the program's back.
 *
 * @param kind what was done, to count by
 * @param detail the row, and the value before and after
 */
record Tampering(String kind, String detail) {
    private static final List<String> OUTCOMES = List.of("PASS", "FAIL", "INSUFFICIENT", "NOT_APPLICABLE");

    private static final String LETTERS = "0123456789abcdefXYZ .,;:\"'{}[]-\u0000\nộé";

    /** Nothing was changed, because the database takes no such row. */
    private static final Set<SQLiteErrorCode> REFUSALS =
            Set.of(SQLiteErrorCode.SQLITE_CONSTRAINT, SQLiteErrorCode.SQLITE_MISMATCH);

    private static SQLiteErrorCode code(SQLiteException failure) {
        return SQLiteErrorCode.getErrorCode(failure.getResultCode().code & 0xFF);
    }

    /** A table with its columns and keys. */
    private record Table(String name, List<String> columns, List<String> key) {}

    private record Row(Table table, Map<String, @Nullable Object> values) {
        List<@Nullable Object> key() {
            return table.key().stream().map(values::get).collect(Collectors.toCollection(ArrayList::new));
        }

        String where() {
            return table.key().stream()
                    .map(column -> column + " = ?")
                    .collect(Collectors.joining(" AND ", " WHERE ", ""));
        }
    }

    /** Makes one random change; nothing where the dice said to write the same value back, or the database refused. */
    static Optional<Tampering> random(String file, SplittableRandom random) throws SQLException {
        try (Connection connection = Store.connect(file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            statement.execute("PRAGMA synchronous = OFF");
            Dice dice = new Dice(connection, random);
            int what = random.nextInt(100);
            try {
                if (what < 70) {
                    return dice.changeField();
                }
                return what < 80
                        ? dice.deleteRow()
                        : what < 88 ? dice.duplicateRow() : what < 99 ? dice.swapRows() : dice.deleteLastEvent();
            } catch (SQLException refused) {
                if (refused instanceof SQLiteException known && REFUSALS.contains(code(known))) {
                    return Optional.empty();
                }
                throw refused;
            }
        }
    }

    private record Dice(Connection connection, SplittableRandom random) {
        private Table table() throws SQLException {
            String name = Tables.ALL.get(random.nextInt(Tables.ALL.size()));
            DatabaseMetaData data = connection.getMetaData();
            List<String> columns = new ArrayList<>();
            try (ResultSet found = data.getColumns(null, null, name, null)) {
                while (found.next()) {
                    columns.add(found.getString("COLUMN_NAME"));
                }
            }
            List<String> key = new ArrayList<>();
            try (ResultSet found = data.getPrimaryKeys(null, null, name)) {
                while (found.next()) {
                    key.add(found.getString("COLUMN_NAME"));
                }
            }
            return new Table(name, columns, key);
        }

        private Row row(Table table) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                long count;
                try (ResultSet found = statement.executeQuery("SELECT count(*) FROM " + table.name())) {
                    count = found.getLong(1);
                }
                try (ResultSet found = statement.executeQuery("SELECT * FROM " + table.name() + " ORDER BY "
                        + String.join(", ", table.key()) + " LIMIT 1 OFFSET " + random.nextLong(count))) {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>();
                    for (String column : table.columns()) {
                        values.put(column, value(found.getObject(column)));
                    }
                    return new Row(table, values);
                }
            }
        }

        /** Whole numbers of one kind, so that they can be compared. */
        private static @Nullable Object value(@Nullable Object found) {
            return found instanceof Number number ? (Object) number.longValue() : found;
        }

        private int execute(String sql, List<@Nullable Object> values) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.size(); i++) {
                    if (values.get(i) instanceof byte[] bytes) {
                        statement.setBytes(i + 1, bytes);
                    } else {
                        statement.setObject(i + 1, values.get(i));
                    }
                }
                return statement.executeUpdate();
            }
        }

        Optional<Tampering> changeField() throws SQLException {
            Row row = row(table());
            String column = row.table()
                    .columns()
                    .get(random.nextInt(row.table().columns().size()));
            Object before = row.values().get(column);
            Change change = change(column, before);
            if (Objects.deepEquals(before, change.value())) {
                return Optional.empty();
            }
            List<@Nullable Object> values = new ArrayList<>();
            values.add(change.value());
            values.addAll(row.key());
            execute("UPDATE " + row.table().name() + " SET " + column + " = ?" + row.where(), values);
            return Optional.of(new Tampering(
                    row.table().name() + "." + column,
                    row.key() + " " + change.how() + ": " + shown(before) + " → " + shown(change.value())));
        }

        private record Change(String how, @Nullable Object value) {}

        private Change change(String column, @Nullable Object before) {
            int how = random.nextInt(10);
            if (how == 0 || before == null) {
                Object value = before != null ? null : random.nextBoolean() ? (Object) 1 : new byte[] {1};
                return new Change("null", value);
            }
            if (before instanceof Number number) {
                long old = number.longValue();
                return switch (random.nextInt(6)) {
                    case 0 -> new Change("negated", -old);
                    case 1 -> new Change("any", random.nextLong());
                    case 2 -> new Change("plus 2^32", old + (1L << 32));
                    case 3 -> new Change("minus one", old - 1);
                    default -> new Change("plus one", old + 1);
                };
            }
            if (before instanceof byte[] bytes) {
                return bytes(bytes);
            }
            String text = before.toString();
            if (column.equals("outcome") && random.nextBoolean()) {
                return new Change("outcome", OUTCOMES.get(random.nextInt(OUTCOMES.size())));
            }
            if (column.equals("verdicts") && random.nextBoolean() && !text.isEmpty()) {
                int at = random.nextInt(text.length());
                return new Change(
                        "verdict", text.substring(0, at) + "MPNUA".charAt(random.nextInt(5)) + text.substring(at + 1));
            }
            return text(text);
        }

        private Change bytes(byte[] bytes) {
            int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
            return switch (bytes.length == 0 ? 3 : random.nextInt(5)) {
                case 0 -> new Change("cut", Arrays.copyOf(bytes, at));
                case 1 -> new Change("emptied", new byte[0]);
                case 2, 3 -> {
                    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
                    System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
                    longer[at] = (byte) random.nextInt(256);
                    yield new Change("byte added", longer);
                }
                default -> {
                    byte[] flipped = bytes.clone();
                    flipped[at] ^= (byte) (1 << random.nextInt(8));
                    yield new Change("bit flipped", flipped);
                }
            };
        }

        private Change text(String text) {
            int at = text.isEmpty() ? 0 : random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1);
            char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
            return switch (random.nextInt(6)) {
                case 0 -> new Change("letter removed", text.substring(0, at) + text.substring(end));
                case 1 -> new Change("letter added", text.substring(0, at) + letter + text.substring(at));
                case 2 -> new Change("letter added last", text + letter);
                case 3 ->
                    new Change(
                            "case of a letter",
                            text.substring(0, at) + swapped(text.substring(at, end)) + text.substring(end));
                case 4 -> new Change("emptied", "");
                default -> new Change("letter changed", text.substring(0, at) + letter + text.substring(end));
            };
        }

        private static String swapped(String letter) {
            String upper = letter.toUpperCase(java.util.Locale.ROOT);
            return upper.equals(letter) ? letter.toLowerCase(java.util.Locale.ROOT) : upper;
        }

        Optional<Tampering> deleteRow() throws SQLException {
            Row row = row(table());
            execute("DELETE FROM " + row.table().name() + row.where(), row.key());
            return Optional.of(new Tampering("row deleted", row.table().name() + " " + row.key()));
        }

        /** The same row once more, under a key that differs in one column. */
        Optional<Tampering> duplicateRow() throws SQLException {
            Row row = row(table());
            Map<String, @Nullable Object> values = new LinkedHashMap<>(row.values());
            String column =
                    row.table().key().get(random.nextInt(row.table().key().size()));
            values.put(column, change(column, values.get(column)).value());
            if (Objects.deepEquals(values.get(column), row.values().get(column)) || values.get(column) == null) {
                return Optional.empty();
            }
            if (row.table().name().equals("review")) {
                values.put("id", values.get("id") + "a");
            }
            insert(row.table(), values);
            return Optional.of(new Tampering(
                    "row duplicated", row.table().name() + " " + row.key() + " as " + values.get(column)));
        }

        private void insert(Table table, Map<String, @Nullable Object> values) throws SQLException {
            String marks = values.keySet().stream().map(column -> "?").collect(Collectors.joining(","));
            execute(
                    "INSERT INTO " + table.name() + " (" + String.join(",", values.keySet()) + ") VALUES (" + marks
                            + ")",
                    new ArrayList<>(values.values()));
        }

        /** Two rows change places, all but their keys. */
        Optional<Tampering> swapRows() throws SQLException {
            Table table = table();
            Row one = row(table);
            Row other = row(table);
            List<String> content = new ArrayList<>(table.columns());
            content.removeAll(table.key());
            if (content.stream()
                    .allMatch(column -> Objects.deepEquals(
                            one.values().get(column), other.values().get(column)))) {
                return Optional.empty();
            }
            execute("DELETE FROM " + table.name() + one.where(), one.key());
            execute("DELETE FROM " + table.name() + other.where(), other.key());
            Map<String, @Nullable Object> first = new LinkedHashMap<>(one.values());
            Map<String, @Nullable Object> second = new LinkedHashMap<>(other.values());
            for (String column : content) {
                first.put(column, other.values().get(column));
                second.put(column, one.values().get(column));
            }
            insert(table, first);
            insert(table, second);
            return Optional.of(new Tampering("rows swapped", table.name() + " " + one.key() + " and " + other.key()));
        }

        Optional<Tampering> deleteLastEvent() throws SQLException {
            execute("DELETE FROM event WHERE number = (SELECT max(number) FROM event)", List.of());
            return Optional.of(new Tampering("last event deleted", ""));
        }
    }

    private static String shown(@Nullable Object value) {
        String text = value instanceof byte[] bytes
                ? bytes.length + " bytes " + HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, 40)))
                : String.valueOf(value);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return utf8.length > 120 ? text.substring(0, Math.min(60, text.length())) + "…" : text;
    }
}
