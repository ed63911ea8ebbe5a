package vn.binhxet.policy.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.Word;
import vn.binhxet.rulebook.YamlEdit;
import vn.binhxet.rulebook.YamlPath;

/** The sheets of a title. */
final class TitleSheets {
    private TitleSheets() {}

    static List<Sheet> of(RuleFiles files, String folder, Set<String> newLimits) {
        String file = folder + "/title.yaml";
        return List.of(
                new FormSheet("Danh hiệu", file, titleForm()),
                new MarkSheet(
                        "Mốc đạt",
                        file,
                        List.of(
                                Columns.text(Sheet.NUMBER, "Số", 6, Columns.NUMBER_HELP)
                                        .asKey(),
                                Column.of(
                                        "mark",
                                        "Mốc đạt",
                                        ColumnKind.NUMBER,
                                        10,
                                        "Tổng điểm từ mốc này trở lên là đạt."),
                                Column.of(
                                        "when",
                                        "Áp dụng khi",
                                        ColumnKind.CONDITION,
                                        90,
                                        "Nơi hoặc hộ mà mốc này dành cho, thử lần lượt từ trên xuống; dòng cuối để trống. "
                                                + Columns.CONDITION_HELP))),
                new EntrySheet("Tiêu chuẩn", file, YamlPath.of("standards"), standards(), Map.of()),
                new EntrySheet(
                        "Tiêu chí",
                        file,
                        YamlPath.of("criteria"),
                        criteria(YamlRows.edit(files, file), newLimits),
                        Map.of()),
                new RuleSheet("Luật", folder, rules(files, folder)));
    }

    private static List<Column> titleForm() {
        return List.of(
                Columns.text("id", "Mã", 60, "Mã của danh hiệu theo một văn bản, trùng tên thư mục; không sửa.")
                        .asKey(),
                Columns.text("award", "Danh hiệu", 60, "Mã danh hiệu chung cho các văn bản; không sửa.")
                        .asKey(),
                Columns.text("name", "Tên", 60, "Tên danh hiệu như trong văn bản."),
                Columns.text("subject", "Đối tượng", 60, "Hộ hoặc tổ; không sửa.")
                        .withWords(Columns.words("household", "hộ", "group", "tổ"))
                        .asKey(),
                Columns.text("regime", "Văn bản", 60, "Văn bản quy định danh hiệu này."),
                Column.of("in_force.from", "Hiệu lực từ ngày", ColumnKind.DAY, 60, "Ngày, ví dụ 01/01/2024."),
                Column.of("in_force.until", "Đến hết ngày", ColumnKind.DAY, 60, "Để trống khi còn hiệu lực."),
                Columns.source(),
                Columns.basis(),
                Column.of(
                        "standard_floor",
                        "Điểm sàn mỗi tiêu chuẩn",
                        ColumnKind.LIMIT,
                        60,
                        "Phần điểm ít nhất của mỗi tiêu chuẩn, ví dụ 50 %; để trống khi văn bản không đòi."),
                Column.of("eligible_when", "Chỉ xét khi", ColumnKind.CONDITION, 60, Columns.CONDITION_HELP));
    }

    private static List<Column> standards() {
        return List.of(
                Columns.text("id", "Mã", 10, "Mã tiêu chuẩn; dòng mới đặt mã chưa có.")
                        .asKey(),
                Columns.text("name", "Tên tiêu chuẩn", 80, "Như trong văn bản."),
                Column.of("points", "Điểm", ColumnKind.NUMBER, 10, "Bằng tổng điểm các tiêu chí của nó."),
                Column.check(
                        "Cộng các tiêu chí",
                        14,
                        "Máy tính; không sửa.",
                        "SUMIF('Tiêu chí'!$B$2:$B$500,$A#,'Tiêu chí'!$D$2:$D$500)"),
                Column.check(
                        "Kiểm tra", 10, "Máy tính; LỆCH là phải sửa điểm.", "IF(ROUND(C#-D#,3)=0,\"khớp\",\"LỆCH\")"));
    }

    private static List<Column> criteria(YamlEdit title, Set<String> newLimits) {
        List<Column> columns = new ArrayList<>(List.of(
                Columns.text(
                                "id",
                                "Mã",
                                11,
                                "Mã tiêu chí; dòng mới đặt mã chưa có. Xóa trắng các ô khác để bỏ tiêu chí.")
                        .asKey(),
                Columns.text("standard", "Tiêu chuẩn", 10, "Mã tiêu chuẩn; tiêu chí không chấm điểm thì để trống.")
                        .withChoicesOf("Tiêu chuẩn"),
                Columns.text("kind", "Loại", 14, "Điều kiện loại, bắt buộc, hoặc chấm điểm.")
                        .withWords(Columns.words(
                                "gate", "điều kiện loại", "mandatory", "bắt buộc", "scored", "chấm điểm")),
                Column.of("points", "Điểm", ColumnKind.NUMBER, 8, "Điểm khi đạt, ví dụ 2.5"),
                Column.of("partial_points", "Điểm một phần", ColumnKind.NUMBER, 9, "Điểm khi đạt một phần, nếu có.")));
        Set<String> limits = limits(title);
        limits.addAll(newLimits);
        limits.forEach(limit -> columns.add(Column.of(
                "limits." + limit,
                limitHeading(limit),
                ColumnKind.LIMIT,
                11,
                "Số của luật mà quy tắc gọi là limit." + limit + ": 4, 2/3 hoặc 80 %.")));
        columns.addAll(List.of(
                Columns.text("phrase", "Nội dung", 50, "Tên tiêu chí, như nói với người dân."),
                Columns.text("curable", "Khắc phục được", 14, "Chưa đạt thì còn làm lại được trong năm hay không.")
                        .withWords(Columns.words("yes", "được", "paper", "nộp giấy tờ", "no", "không")),
                Columns.source(),
                Columns.basis(),
                Column.of("present_when", "Chỉ có khi", ColumnKind.CONDITION, 26, Columns.CONDITION_HELP)));
        return columns;
    }

    static String limitHeading(String limit) {
        return "Ngưỡng " + limit;
    }

    private static Set<String> limits(YamlEdit title) {
        Set<String> names = new LinkedHashSet<>();
        YamlPath criteria = YamlPath.of("criteria");
        title.keys(criteria)
                .forEach(id -> names.addAll(title.keys(criteria.to(id).to("limits"))));
        return names;
    }

    private static List<Column> rules(RuleFiles files, String folder) {
        List<String> drl = files.texts().keySet().stream()
                .filter(path -> path.startsWith(folder + "/") && path.endsWith(".drl"))
                .map(path -> path.substring(folder.length() + 1))
                .toList();
        List<String> patterns = new ArrayList<>();
        for (Rule.Pattern pattern : Rule.Pattern.values()) {
            patterns.add(pattern.written());
        }
        return List.of(
                Columns.text(
                                RuleSheet.FILE,
                                "Tệp",
                                16,
                                "Tệp chứa quy tắc; quy tắc mới đứng dưới dòng phía trên cùng tệp.")
                        .withWords(Column.asTheyAre(drl))
                        .asKey(),
                Columns.text(Sheet.NUMBER, "Số", 6, Columns.NUMBER_HELP).asKey(),
                Columns.text(RuleSheet.CRITERION, "Tiêu chí", 11, "Mã tiêu chí mà quy tắc nói về.")
                        .withChoicesOf("Tiêu chí"),
                Columns.text(RuleSheet.WORD, "Kết luận", 16, "Điều quy tắc nói khi điều kiện đúng.")
                        .withWords(words()),
                Columns.text(
                                RuleSheet.PATTERN,
                                "Xét trên",
                                12,
                                "Household hộ, Group tổ, Incident vụ việc, Register sổ.")
                        .withWords(Column.asTheyAre(patterns)),
                Column.of(
                        RuleSheet.CONDITION,
                        "Điều kiện",
                        ColumnKind.CONDITION,
                        60,
                        "Điều kiện của trường hợp này; nối bằng dấu phẩy (và), || (hoặc). Số của luật viết limit.TÊN."),
                Columns.text(RuleSheet.REASON, "Lý do", 46, "Nói như cán bộ nói với người dân; không ghi mã tiêu chí."),
                Column.of(
                        RuleSheet.CITATION,
                        "Căn cứ và cách đọc",
                        ColumnKind.LINES,
                        60,
                        "Câu của văn bản, đứng trên quy tắc; xuống dòng trong ô bằng Alt+Enter."));
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(Word.NOT_MET.written(), "không đạt");
        words.put(Word.PARTLY_MET.written(), "đạt một phần");
        words.put(Word.NOT_APPLICABLE.written(), "không áp dụng");
        words.put(Word.UNKNOWN.written(), "chưa đủ căn cứ");
        return words;
    }
}
