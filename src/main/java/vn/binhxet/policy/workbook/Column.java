package vn.binhxet.policy.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.binhxet.model.Message;
import vn.binhxet.rulebook.YamlPath;
import vn.binhxet.rulebook.YamlValue;
import vn.binhxet.rulebook.condition.Nearest;

/**
 * One column of a sheet.
 *
 * @param key its name in the text; dots lead into mappings
 * @param width in characters
 * @param help what to write there, shown as a comment
 * @param isKey whether it says which row is which; then it is locked
 * @param words what is shown for each code of the text; empty for free text
 * @param choicesOf the sheet whose first column lists what may be written, or empty
 * @param formula of a column for the eye, {@code #} being the row; or empty
 */
record Column(
        String key,
        String heading,
        ColumnKind kind,
        int width,
        String help,
        boolean isKey,
        Map<String, String> words,
        String choicesOf,
        String formula) {
    Column {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    static Column of(String key, String heading, ColumnKind kind, int width, String help) {
        return new Column(key, heading, kind, width, help, false, Map.of(), "", "");
    }

    static Column check(String heading, int width, String help, String formula) {
        return new Column("", heading, ColumnKind.CHECK, width, help, false, Map.of(), "", formula);
    }

    Column asKey() {
        return new Column(key, heading, kind, width, help, true, words, choicesOf, formula);
    }

    Column withWords(Map<String, String> shown) {
        return new Column(key, heading, ColumnKind.CODE, width, help, isKey, shown, choicesOf, formula);
    }

    Column withChoicesOf(String sheet) {
        return new Column(key, heading, kind, width, help, isKey, words, sheet, formula);
    }

    /** Codes that are shown as they are. */
    static Map<String, String> asTheyAre(List<String> codes) {
        Map<String, String> words = new LinkedHashMap<>();
        codes.forEach(code -> words.put(code, code));
        return words;
    }

    YamlPath below(YamlPath entry) {
        return entry.to(List.of(key.split("\\.", -1)));
    }

    /** @throws CellException if the cell does not say what the column needs */
    String read(RawCell cell) throws CellException {
        String text = kind.read(cell);
        if (text.isEmpty() || words.isEmpty()) {
            return text;
        }
        for (Map.Entry<String, String> word : words.entrySet()) {
            if (word.getKey().equalsIgnoreCase(text) || word.getValue().equalsIgnoreCase(text)) {
                return word.getKey();
            }
        }
        String lower = text.toLowerCase(Locale.ROOT);
        throw new CellException(Message.of(
                "workbook.word", text, Nearest.to(lower, words.values()), String.join(", ", words.values())));
    }

    RawCell show(String text) {
        return kind.show(words.getOrDefault(text, text));
    }

    /** A text of the rules as it would come back from a cell that nobody changed. */
    String canonical(String text) {
        try {
            return read(show(text));
        } catch (CellException unusual) {
            return text;
        }
    }

    String fromYaml(YamlValue value) {
        if (value instanceof YamlValue.Items list) {
            return list.items().stream().map(this::fromYaml).collect(Collectors.joining(", "));
        }
        if (value instanceof YamlValue.Pairs pairs) {
            return pairs.pairs().entrySet().stream()
                    .map(pair -> pair.getKey() + ": " + fromYaml(pair.getValue()))
                    .collect(Collectors.joining("\n"));
        }
        return canonical(((YamlValue.Text) value).text());
    }

    YamlValue toYaml(String text) {
        return switch (kind) {
            case LIST -> items(text);
            case PAIRS -> pairs(text);
            default -> YamlValue.of(text);
        };
    }

    static YamlValue items(String text) {
        return new YamlValue.Items(Arrays.stream(text.split(",", -1))
                .map(item -> YamlValue.of(item.strip()))
                .toList());
    }

    private static YamlValue pairs(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (!lines.stream().allMatch(line -> line.matches("\\w+: .+"))) {
            return YamlValue.of(text.replace('\n', ' '));
        }
        Map<String, YamlValue> pairs = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            pairs.put(
                    line.substring(0, colon),
                    YamlValue.of(line.substring(colon + 1).strip()));
        }
        return new YamlValue.Pairs(pairs);
    }
}
