package vn.binhxet.policy.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.rulebook.DrlEdit;
import vn.binhxet.rulebook.RuleText;
import vn.binhxet.rulebook.TextSpan;
import vn.binhxet.rulebook.YamlPath;

/**
 * The decision table of a title: a row for each rule of its rule files.
 *
 * @param folder the title's
 */
record RuleSheet(String name, String folder, List<Column> columns) implements Sheet {
    static final String FILE = "file";
    static final String CRITERION = "criterion";
    static final String WORD = "word";
    static final String PATTERN = "pattern";
    static final String CONDITION = "condition";
    static final String REASON = "reason";
    static final String CITATION = "citation";

    private static final Map<String, RuleText.Part> PARTS = Map.of(
            CRITERION, RuleText.Part.CRITERION,
            WORD, RuleText.Part.WORD,
            PATTERN, RuleText.Part.PATTERN,
            CONDITION, RuleText.Part.CONDITION,
            REASON, RuleText.Part.NAME,
            CITATION, RuleText.Part.CITATION);

    @Override
    public boolean isNumbered() {
        return true;
    }

    @Override
    public List<SheetRow> rows(RuleFiles files) {
        List<SheetRow> rows = new ArrayList<>();
        for (String file : files.texts().keySet()) {
            if (file.startsWith(folder + "/") && file.endsWith(".drl")) {
                List<RuleText> rules = edit(files, file).rules();
                for (int i = 0; i < rules.size(); i++) {
                    rows.add(row(file, i, rules.get(i)));
                }
            }
        }
        return rows;
    }

    private SheetRow row(String file, int number, RuleText rule) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(FILE, file.substring(folder.length() + 1));
        cells.put(NUMBER, Integer.toString(number + 1));
        cells.put(CRITERION, rule.criterion());
        cells.put(WORD, rule.word());
        cells.put(PATTERN, rule.pattern());
        cells.put(CONDITION, column(CONDITION).canonical(rule.condition()));
        cells.put(REASON, column(REASON).canonical(reason(rule)));
        cells.put(CITATION, column(CITATION).canonical(rule.citation()));
        cells.values().removeIf(String::isEmpty);
        return new SheetRow(file, YamlPath.of(Integer.toString(number)), cells);
    }

    private static String reason(RuleText rule) {
        return rule.name().startsWith(rule.criterion() + " ")
                ? rule.name().substring(rule.criterion().length() + 1)
                : rule.name();
    }

    private static DrlEdit edit(RuleFiles files, String file) {
        return DrlEdit.of(Objects.requireNonNull(files.texts().get(file), file));
    }

    private static int number(SheetRow row) {
        return Integer.parseInt(row.path().last());
    }

    @Override
    public Optional<TextSpan> place(RuleFiles files, SheetRow row, Column column) {
        return Optional.ofNullable(PARTS.get(column.key()))
                .map(part -> edit(files, row.file()).place(number(row), part));
    }

    @Override
    public Optional<TextSpan> place(RuleFiles files, SheetRow row) {
        return Optional.of(edit(files, row.file()).place(number(row)));
    }

    @Override
    public RuleFiles set(RuleFiles files, SheetRow row, Column column, String value) {
        DrlEdit edit = edit(files, row.file());
        RuleText old = edit.rules().get(number(row));
        String criterion = column.key().equals(CRITERION) ? value : old.criterion();
        RuleText changed = new RuleText(
                column.key().equals(CITATION) ? value : old.citation(),
                criterion + " " + (column.key().equals(REASON) ? value : reason(old)),
                column.key().equals(PATTERN) ? value : old.pattern(),
                column.key().equals(CONDITION) ? value : old.condition(),
                column.key().equals(WORD) ? value : old.word(),
                criterion);
        return files.with(row.file(), edit.replace(number(row), changed).text());
    }

    @Override
    public RuleFiles add(RuleFiles files, Optional<SheetRow> above, Map<String, String> cells) {
        String file = file(cells);
        String criterion = cells.getOrDefault(CRITERION, "");
        RuleText rule = new RuleText(
                cells.getOrDefault(CITATION, ""),
                criterion + " " + cells.getOrDefault(REASON, ""),
                cells.getOrDefault(PATTERN, ""),
                cells.getOrDefault(CONDITION, ""),
                cells.getOrDefault(WORD, ""),
                criterion);
        DrlEdit edit = DrlEdit.of(files.texts().getOrDefault(file, ""));
        return files.with(
                file, edit.insert(above.map(RuleSheet::number).orElse(-1), rule).text());
    }

    @Override
    public RuleFiles remove(RuleFiles files, SheetRow row) {
        return files.with(
                row.file(), edit(files, row.file()).remove(number(row)).text());
    }

    private String file(Map<String, String> cells) {
        return folder + "/" + cells.getOrDefault(FILE, "");
    }

    @Override
    public String container(Map<String, String> cells) {
        return file(cells);
    }
}
