package vn.binhxet.policy.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.binhxet.model.Message;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.rulebook.TextSpan;
import vn.binhxet.rulebook.YamlEdit;
import vn.binhxet.rulebook.YamlPath;
import vn.binhxet.rulebook.YamlValue;
import vn.binhxet.rulebook.condition.Nearest;

/** The dated values of all parameters: the usual ones, and those of every plan. */
record ValueSheet(String name, List<Column> columns) implements Sheet {
    static final String PARAMETER = "parameter";
    static final String PLAN = "plan";
    static final String USUAL = "mặc định";
    static final String FILE = "parameters.yaml";
    private static final YamlPath PARAMETERS = YamlPath.of("parameters");

    static List<String> plans(RuleFiles files) {
        return files.texts().keySet().stream()
                .filter(path -> path.startsWith("plans/") && path.endsWith("/plan.yaml"))
                .map(path -> path.split("/", -1)[1])
                .toList();
    }

    private static String file(String plan) {
        return plan.equals(USUAL) ? FILE : "plans/" + plan + "/plan.yaml";
    }

    private static YamlPath list(String parameter, String plan) {
        YamlPath path = PARAMETERS.to(parameter);
        return plan.equals(USUAL) ? path.to("values_in_force") : path;
    }

    @Override
    public boolean isNumbered() {
        return true;
    }

    @Override
    public List<SheetRow> rows(RuleFiles files) {
        List<SheetRow> rows = new ArrayList<>();
        List<String> plans = new ArrayList<>(List.of(USUAL));
        plans.addAll(plans(files));
        for (String plan : plans) {
            YamlEdit edit = YamlRows.edit(files, file(plan));
            for (String parameter : edit.keys(PARAMETERS)) {
                for (String index : edit.keys(list(parameter, plan))) {
                    rows.add(row(edit, plan, parameter, index));
                }
            }
        }
        return rows;
    }

    private SheetRow row(YamlEdit edit, String plan, String parameter, String index) {
        YamlPath path = list(parameter, plan).to(index);
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(PARAMETER, parameter);
        cells.put(PLAN, plan);
        cells.put(NUMBER, Integer.toString(Integer.parseInt(index) + 1));
        cells.putAll(new YamlRows(columns).cells(edit, path));
        return new SheetRow(file(plan), path, cells);
    }

    @Override
    public Optional<TextSpan> place(RuleFiles files, SheetRow row, Column column) {
        return column.isKey() ? Optional.empty() : YamlRows.place(files, row, column);
    }

    @Override
    public Optional<TextSpan> place(RuleFiles files, SheetRow row) {
        return YamlRows.place(files, row);
    }

    @Override
    public RuleFiles set(RuleFiles files, SheetRow row, Column column, String value) {
        YamlRows rows = new YamlRows(columns);
        boolean isList = column.key().equals("value") && isList(files, row.cell(PARAMETER));
        return value.isEmpty()
                ? rows.clear(files, row, column)
                : rows.set(files, row, column, isList ? Column.items(value) : column.toYaml(value));
    }

    @Override
    public RuleFiles add(RuleFiles files, Optional<SheetRow> above, Map<String, String> cells) {
        String parameter = cells.getOrDefault(PARAMETER, "");
        String plan = cells.getOrDefault(PLAN, "");
        YamlRows rows = new YamlRows(isList(files, parameter) ? columnsOfList() : columns);
        ListRows values = new ListRows(list(parameter, plan), rows);
        Optional<Integer> index = above.map(row -> Integer.parseInt(row.path().last()));
        return files.with(
                file(plan),
                values.add(YamlRows.edit(files, file(plan)), index, cells).text());
    }

    /** The value's column as that of a parameter that takes several codes. */
    private List<Column> columnsOfList() {
        return columns.stream()
                .map(column -> column.kind() == ColumnKind.VALUE
                        ? Column.of(column.key(), column.heading(), ColumnKind.LIST, column.width(), column.help())
                        : column)
                .toList();
    }

    private static boolean isList(RuleFiles files, String parameter) {
        return YamlRows.edit(files, FILE)
                .value(PARAMETERS.to(parameter).to("type"))
                .filter(YamlValue.of("enums")::equals)
                .isPresent();
    }

    /** A list that becomes empty goes with its parameter, but the usual values stay as an empty list. */
    @Override
    public RuleFiles remove(RuleFiles files, SheetRow row) {
        YamlEdit edit = YamlRows.edit(files, row.file());
        boolean isLastOfPlan =
                !row.file().equals(FILE) && edit.keys(row.path().parent()).size() == 1;
        return isLastOfPlan
                ? files.with(row.file(), edit.remove(row.path().parent()).text())
                : YamlRows.remove(files, row);
    }

    @Override
    public String container(Map<String, String> cells) {
        return cells.getOrDefault(PARAMETER, "") + "/" + cells.getOrDefault(PLAN, "");
    }

    @Override
    public Map<String, Message> faults(RuleFiles files, Map<String, String> cells) {
        String parameter = cells.getOrDefault(PARAMETER, "");
        List<String> known = YamlRows.edit(files, FILE).keys(PARAMETERS);
        return known.contains(parameter)
                ? Map.of()
                : Map.of(PARAMETER, Message.of("parameters.unknown", parameter, Nearest.to(parameter, known)));
    }
}
