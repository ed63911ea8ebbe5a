package vn.binhxet.policy.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.rulebook.YamlEdit;
import vn.binhxet.rulebook.YamlPath;
import vn.binhxet.rulebook.YamlValue;
import vn.binhxet.rulebook.condition.Parameter;

/** The sheets of the parameters. */
final class ParameterSheets {
    private ParameterSheets() {}

    static List<Sheet> of(RuleFiles files) {
        List<String> types = new ArrayList<>();
        for (Parameter.Type type : Parameter.Type.values()) {
            types.add(type.name().toLowerCase(Locale.ROOT));
        }
        List<Column> columns = new ArrayList<>(List.of(
                Columns.text(
                                "name",
                                "Tham số",
                                24,
                                "Tên dùng trong điều kiện: chữ thường không dấu, nối bằng gạch dưới.")
                        .asKey(),
                Columns.text("type", "Kiểu", 12, "enum một mã, enums nhiều mã, percent tỷ lệ, flag có/không, text chữ.")
                        .withWords(Column.asTheyAre(types))));
        others(files)
                .forEach((key, heading) -> columns.add(Columns.text(key, heading, 16, "Giá trị của " + key + ".")));
        columns.addAll(List.of(
                Column.of("values", "Các giá trị", ColumnKind.PAIRS, 50, "Với enum, enums: mỗi dòng MÃ: nghĩa."),
                Columns.text("label", "Tên gọi", 40, "Tên ngắn bằng tiếng Việt."),
                Columns.text("meaning", "Ý nghĩa", 70, "Tham số quyết định điều gì.")));
        Map<String, YamlValue> untouched = Map.of("values_in_force", new YamlValue.Items(List.of()));
        List<String> plans = new ArrayList<>(List.of(ValueSheet.USUAL));
        plans.addAll(ValueSheet.plans(files));
        return List.of(
                new EntrySheet("Tham số", ValueSheet.FILE, YamlPath.of(RuleSheets.PARAMETERS), columns, untouched),
                new ValueSheet(
                        "Giá trị",
                        List.of(
                                Columns.text(ValueSheet.PARAMETER, "Tham số", 24, "Tên tham số ở trang Tham số.")
                                        .asKey()
                                        .withChoicesOf("Tham số"),
                                Columns.text(ValueSheet.PLAN, "Kế hoạch", 24, "Mã kế hoạch, hoặc mặc định.")
                                        .withWords(Column.asTheyAre(plans))
                                        .asKey(),
                                Columns.text(Sheet.NUMBER, "Số", 6, Columns.NUMBER_HELP)
                                        .asKey(),
                                Column.of("from", "Từ ngày", ColumnKind.DAY, 13, "Ngày giá trị bắt đầu có hiệu lực."),
                                Column.of(
                                        "value",
                                        "Giá trị",
                                        ColumnKind.VALUE,
                                        18,
                                        "80 %, một mã, true hoặc false; nhiều mã cách nhau bằng dấu phẩy."),
                                Columns.source(),
                                Columns.basis())));
    }

    /** Keys of parameters that have no column of their own, such as a unit. */
    private static Map<String, String> others(RuleFiles files) {
        Set<String> known = Set.of("type", "values", "label", "meaning", "values_in_force");
        YamlPath parameters = YamlPath.of(RuleSheets.PARAMETERS);
        YamlEdit edit = YamlRows.edit(files, ValueSheet.FILE);
        Map<String, String> others = new TreeMap<>();
        for (String name : edit.keys(parameters)) {
            edit.keys(parameters.to(name)).stream()
                    .filter(key -> !known.contains(key))
                    .forEach(key -> others.put(key, key.equals("unit") ? "Đơn vị" : key));
        }
        return others;
    }
}
