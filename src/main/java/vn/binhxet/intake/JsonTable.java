package vn.binhxet.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.binhxet.model.Message;

/**
 * One table of a JSON document such as {@code {"households": [{"id": "H1", "group_id": "T1"}]}}: a row for each object,
 * a column for each name that any of them has. Read object by object, so that a document may be large.
 */
final class JsonTable implements Table {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final List<String> headings;
    private final JsonParser parser;
    private int row;

    private JsonTable(String file, List<String> headings, JsonParser parser) {
        this.file = file;
        this.headings = headings;
        this.parser = parser;
    }

    /**
     * The tables of a document: its names that stand before lists of objects.
     *
     * @throws IntakeException if it is no such document
     */
    static List<Source> in(Path path) {
        return in(Sources.name(path), () -> JSON.createParser(path.toFile()));
    }

    /** The same for a document that stands in no file. */
    static List<Source> in(String file, byte[] document) {
        return in(file, () -> JSON.createParser(document));
    }

    /** Begins a document anew. */
    private interface Opening {
        JsonParser open() throws IOException;
    }

    private static List<Source> in(String file, Opening opening) {
        Map<String, Set<String>> tables = new LinkedHashMap<>();
        try (JsonParser parser = opening.open()) {
            expect(parser.nextToken() == JsonToken.START_OBJECT, file, parser);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                tables.put(parser.currentName(), headings(file, parser));
            }
            expect(parser.nextToken() == null, file, parser);
        } catch (IOException broken) {
            throw broken(file, broken);
        }
        List<Source> sources = new ArrayList<>();
        tables.forEach((name, headings) -> sources.add(new Source(
                file + Workbook.SHEET + name,
                List.of(name),
                false,
                () -> open(file, opening, name, List.copyOf(headings)))));
        return sources;
    }

    private static Set<String> headings(String file, JsonParser parser) throws IOException {
        Set<String> headings = new LinkedHashSet<>();
        expect(parser.nextToken() == JsonToken.START_ARRAY, file, parser);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(parser.currentToken() == JsonToken.START_OBJECT, file, parser);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                headings.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
        }
        return headings;
    }

    private static void expect(boolean isSo, String file, JsonParser parser) {
        if (!isSo) {
            throw new IntakeException(file, parser.currentLocation().getLineNr(), Message.of("intake.jsonShape"));
        }
    }

    private static IntakeException broken(String file, IOException failed) {
        if (failed instanceof StreamReadException wrong && wrong.getLocation() != null) {
            int line = wrong.getLocation().getLineNr();
            return new IntakeException(
                    file,
                    line,
                    Message.of("intake.json", line, wrong.getLocation().getColumnNr()));
        }
        return new IntakeException(
                file, 0, Message.of("intake.unreadable", failed.getClass().getSimpleName()));
    }

    private static JsonTable open(String file, Opening opening, String name, List<String> headings) {
        try {
            JsonParser parser = opening.open();
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME
                    && !parser.currentName().equals(name)) {
                parser.nextToken();
                parser.skipChildren();
            }
            parser.nextToken();
            return new JsonTable(file + Workbook.SHEET + name, headings, parser);
        } catch (IOException broken) {
            throw broken(file, broken);
        }
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public boolean isSheet() {
        return false;
    }

    /** The heading as row 0, then the objects from 1. */
    @Override
    public Optional<Row> next() {
        if (row == 0) {
            return Optional.of(Row.of(row++, headings));
        }
        try {
            return parser.nextToken() == JsonToken.START_OBJECT ? Optional.of(object()) : Optional.empty();
        } catch (IOException broken) {
            throw broken(file, broken);
        }
    }

    private Row object() throws IOException {
        String[] cells = new String[headings.size()];
        Arrays.fill(cells, "");
        Map<Integer, Message> wrong = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            int column = headings.indexOf(parser.currentName());
            JsonToken value = parser.nextToken();
            if (value.isStructStart()) {
                parser.skipChildren();
                cells[column] = value.asString();
                wrong.put(column, Message.of("cell.nested"));
            } else if (value != JsonToken.VALUE_NULL) {
                cells[column] = parser.getText();
            }
        }
        return new Row(row++, List.of(cells), wrong, Set.of());
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException alreadyGone) {
            // everything was read
        }
    }
}
