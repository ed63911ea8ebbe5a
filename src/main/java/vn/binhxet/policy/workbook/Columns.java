package vn.binhxet.policy.workbook;

import java.util.LinkedHashMap;
import java.util.Map;

/** Columns that several sheets have, and how to make the others. */
final class Columns {
    static final String SOURCE_HELP = "Căn cứ: văn bản, điều, khoản, mục. Không được để trống.";
    static final String BASIS_HELP =
            "Giá trị lấy từ đâu: law luật, draft dự thảo, model mô hình, plan kế hoạch, reading cách đọc, reported đã công bố."
                    + " Nhiều phần thì mỗi dòng một phần, ví dụ criterion: law";
    static final String CONDITION_HELP = "Điều kiện như trong quy tắc; trong danh sách viết in ( \"A\", \"B\" ).";
    static final String NUMBER_HELP = "Số thứ tự trong văn bản, không sửa. Dòng mới để trống ô này.";

    private Columns() {}

    static Column text(String key, String heading, int width, String help) {
        return Column.of(key, heading, ColumnKind.TEXT, width, help);
    }

    static Column source() {
        return text("source", "Căn cứ", 36, SOURCE_HELP);
    }

    static Column basis() {
        return Column.of("basis", "Nguồn gốc", ColumnKind.PAIRS, 18, BASIS_HELP);
    }

    static Map<String, String> words(String... codesAndWords) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < codesAndWords.length; i += 2) {
            words.put(codesAndWords[i], codesAndWords[i + 1]);
        }
        return words;
    }
}
