package vn.binhxet.policy.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.binhxet.rulebook.YamlPath;
import vn.binhxet.rulebook.condition.Comparison;

/** The sheets of a plan. */
final class PlanSheets {
    private PlanSheets() {}

    static List<Sheet> of(String file) {
        return List.of(
                new FormSheet(
                        "Kế hoạch",
                        file,
                        List.of(
                                Columns.text("id", "Mã", 60, "Mã kế hoạch, trùng tên thư mục; không sửa.")
                                        .asKey(),
                                Columns.text("name", "Tên", 60, "Tên kế hoạch như trong văn bản."),
                                Columns.text("place", "Nơi", 60, "Phường, thành phố, tỉnh."),
                                Column.of("year", "Năm", ColumnKind.NUMBER, 60, "Năm của kế hoạch."),
                                Column.of("period.start", "Kỳ xét từ ngày", ColumnKind.DAY, 60, "Ngày đầu kỳ."),
                                Column.of(
                                        "period.end",
                                        "Đến hết ngày",
                                        ColumnKind.DAY,
                                        60,
                                        "Ngày cuối kỳ, là ngày chốt."),
                                Columns.text("document", "Văn bản", 60, "Số, ngày và nơi ban hành."),
                                Column.of(
                                        "titles",
                                        "Các danh hiệu",
                                        ColumnKind.LIST,
                                        60,
                                        "Mã các danh hiệu theo thứ tự xét, cách nhau bằng dấu phẩy."))),
                new EntrySheet("Chỉ tiêu", file, YamlPath.of("targets"), targets(), Map.of()),
                new EntrySheet("Số liệu theo dõi", file, YamlPath.of("indicators"), indicators(), Map.of()));
    }

    private static List<Column> targets() {
        List<Column> columns = new ArrayList<>(List.of(
                Columns.text("id", "Mã", 10, "Mã chỉ tiêu; dòng mới đặt mã chưa có.")
                        .asKey(),
                Columns.text("name", "Chỉ tiêu", 40, "Tên ngắn."),
                Columns.text("group", "Tổ nêu bởi tham số", 16, "Tham số nêu tên tổ, nếu chỉ tiêu của riêng một tổ."),
                Columns.text("each", "Tính cho mỗi", 12, "group: mỗi tổ; ward: mỗi phường; để trống: cả kế hoạch.")
                        .withWords(Columns.words("group", "tổ", "ward", "phường", "plan", "kế hoạch")),
                Columns.text("count", "Đếm", 12, "Đếm hộ, tổ hay đơn vị.")
                        .withWords(Columns.words("households", "hộ", "groups", "tổ", "units", "đơn vị")),
                Columns.text("measure", "Số đếm của tổ", 16, "Trường số đếm của tổ, thay cho Đếm."),
                Column.of("where", "Điều kiện được đếm", ColumnKind.CONDITION, 36, Columns.CONDITION_HELP),
                Column.of("of", "Trên tổng số", ColumnKind.CONDITION, 30, "all là tất cả, hoặc một điều kiện."),
                Column.of("readings", "Các cách đọc", ColumnKind.PAIRS, 32, "Mỗi dòng MÃ: all hoặc điều kiện."),
                Columns.text("reading", "Tham số chọn cách đọc", 18, "Tên tham số.")));
        columns.addAll(indicators().subList(2, indicators().size()));
        columns.add(Columns.basis());
        return columns;
    }

    private static List<Column> indicators() {
        List<String> symbols = new ArrayList<>(List.of("="));
        for (Comparison comparison : Comparison.values()) {
            symbols.add(comparison.symbol());
        }
        return List.of(
                Columns.text("id", "Mã", 10, "Mã số liệu; dòng mới đặt mã chưa có.")
                        .asKey(),
                Columns.text("name", "Tên", 44, "Tên ngắn."),
                Columns.text("op", "So sánh", 9, "“đạt”, “từ”, “trở lên” là >=; “trên” là >.")
                        .withWords(Column.asTheyAre(symbols)),
                Column.of("value", "Mức", ColumnKind.NUMBER, 12, "Con số của kế hoạch."),
                Columns.text("unit", "Đơn vị", 16, "%, hộ, mô hình …"),
                Columns.text("quote", "Nguyên văn", 44, "Câu của kế hoạch."),
                Columns.text("source", "Mục", 22, "Mục của kế hoạch."),
                Columns.text("note", "Ghi chú", 40, "Điều cần biết thêm."));
    }
}
