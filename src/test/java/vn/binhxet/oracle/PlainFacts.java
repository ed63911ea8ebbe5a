package vn.binhxet.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The facts of one dataset folder after the intake rules of semantics section 2; a missing cell is unknown. */
final class PlainFacts {
    static final String INCIDENTS = "HINH_SU|TAO_HON|HON_NHAN|TRAT_TU_CONG_CONG|DANH_BAC|TE_NAN|PCCC_CNCH|BAO_LUC_GD"
            + "|XAY_DUNG|MOI_TRUONG|ATTP|GIAO_THONG|KHIEU_KIEN_DONG_NGUOI|KHAC";
    static final String STAGES = "REPORTED|MINUTED|SANCTIONED|ANNULLED|PROSECUTED|CONVICTED|ACQUITTED|DROPPED";
    static final String REGISTERS = "HINH_SU|NVQS|THUE|HON_NHAN|XU_PHAT_HANH_CHINH|BAO_LUC_GD";
    static final String REGIONS = "QUAN_HUYEN_TP_TW|MIEN_NUI|HAI_DAO|XA_DBKK|KHAC";
    static final String UNIT_KINDS = "CO_QUAN|DON_VI|DOANH_NGHIEP|TRUONG_HOC";
    static final String SPECIAL_AREAS = "NONE|MIEN_NUI|HAI_DAO|XA_DBKK";
    static final String RESIDENCE_TYPES = "THUONG_TRU|TAM_TRU";
    static final String POVERTY = "NGHEO|CAN_NGHEO|KHONG";
    static final String HOUSING = "KIEN_CO|BAN_KIEN_CO|TAM|KHONG";
    static final String MILITARY = "NOT_SUBJECT|FULFILLED|SERVING|DEFERRED|EXEMPT|FAILED";
    static final String TAX = "NOT_SUBJECT|FULFILLED|EXTENDED|OVERDUE";
    private static final String[][] PAIRS = {
        {"bhyt_members", "member_count"},
        {"working_age_employed", "working_age_able"},
        {"at_school", "school_age"},
        {"vaccinated_under6", "children_under6"},
        {"checked_elderly60", "elderly60"},
        {"ceremonies_civil", "ceremonies_held"},
        {"meetings_attended", "meetings_held"},
        {"mediation_success", "mediation_cases"},
        {"meeting_present", "meeting_summoned"}
    };

    /** Every map is sorted by its key; lists keep the order of the file. */
    final Map<String, Map<String, String>> households;

    final Map<String, Map<String, String>> groups;
    final Map<String, Map<String, String>> wards;
    final Map<String, Map<String, String>> units;
    final Map<String, Map<String, String>> indicators;
    final List<Map<String, String>> registers;
    final Map<String, List<Map<String, String>>> membersByHousehold = new TreeMap<>();
    final Map<String, List<Map<String, String>>> incidentsByPerson = new TreeMap<>();

    PlainFacts(Path folder) {
        households = unique(rows(folder, "households", "id", "group_id"), "id", "group_id");
        groups = unique(rows(folder, "groups", "id", "ward_id"), "id", "ward_id");
        wards = unique(rows(folder, "wards", "id"), "id", null);
        List<Map<String, String>> unitRows = rows(folder, "units", "id", "kind");
        unitRows.forEach(row -> row.put("kind", code(row, "kind", UNIT_KINDS)));
        unitRows.removeIf(row -> row.get("kind") == null);
        units = unique(unitRows, "id", "kind");
        indicators = unique(rows(folder, "indicators", "code"), "code", null);
        registers = rows(folder, "registers", "category");
        for (Map<String, String> member : rows(folder, "members", "id", "household_id")) {
            if (households.containsKey(member.get("household_id"))) {
                membersByHousehold
                        .computeIfAbsent(member.get("household_id"), key -> new ArrayList<>())
                        .add(member);
            }
        }
        for (Map<String, String> incident : rows(folder, "incidents", "id", "member_id", "category", "stage")) {
            if (code(incident, "category", INCIDENTS) != null && code(incident, "stage", STAGES) != null) {
                incidentsByPerson
                        .computeIfAbsent(incident.get("member_id"), key -> new ArrayList<>())
                        .add(incident);
            }
        }
        households.values().forEach(PlainFacts::checkPairs);
        groups.values().forEach(PlainFacts::checkPairs);
        for (Map<String, String> household : households.values()) {
            BigDecimal present = whole(groups.get(household.get("group_id")), "meeting_present");
            BigDecimal votes = whole(household, "agree_votes");
            if (present != null && votes != null && votes.compareTo(present) > 0) {
                household.remove("agree_votes");
            }
        }
    }

    /** A part greater than its whole: both become unknown. */
    private static void checkPairs(Map<String, String> row) {
        for (String[] pair : PAIRS) {
            BigDecimal part = whole(row, pair[0]);
            BigDecimal whole = whole(row, pair[1]);
            if (part != null && whole != null && part.compareTo(whole) > 0) {
                row.remove(pair[0]);
                row.remove(pair[1]);
            }
        }
    }

    /** Rows by key; of rows with one key only the key and the first-sorting value of the kept field stay. */
    private static Map<String, Map<String, String>> unique(List<Map<String, String>> rows, String key, String kept) {
        Map<String, Map<String, String>> result = new TreeMap<>();
        for (Map<String, String> row : rows) {
            Map<String, String> earlier = result.get(row.get(key));
            if (earlier == null) {
                result.put(row.get(key), row);
                continue;
            }
            Map<String, String> merged = new LinkedHashMap<>();
            merged.put(key, row.get(key));
            if (kept != null) {
                String a = earlier.get(kept);
                String b = row.get(kept);
                merged.put(kept, a.compareTo(b) <= 0 ? a : b);
            }
            result.put(row.get(key), merged);
        }
        return result;
    }

    static Tri tri(Map<String, String> row, String field) {
        String text = row == null ? null : row.get(field);
        if (text == null) {
            return Tri.UNKNOWN;
        }
        return switch (Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)) {
            case "có", "x", "1", "yes", "true", "đạt" -> Tri.YES;
            case "không", "0", "no", "false" -> Tri.NO;
            default -> Tri.UNKNOWN;
        };
    }

    /** A whole number of at most 12 digits, or null. */
    static BigDecimal whole(Map<String, String> row, String field) {
        String text = row == null ? null : row.get(field);
        if (text == null || !text.matches("[0-9]{1,12}")) {
            return null;
        }
        BigDecimal value = new BigDecimal(text);
        return field.equals("member_count") && value.signum() == 0 ? null : value;
    }

    static BigDecimal decimal(Map<String, String> row, String field) {
        String text = row == null ? null : row.get(field);
        if (text == null || !text.matches("-?[0-9]+([.,][0-9]+)?")) {
            return null;
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    static BigDecimal percent(Map<String, String> row, String field) {
        BigDecimal value = decimal(row, field);
        return value == null || value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0 ? null : value;
    }

    static String code(Map<String, String> row, String field, String codes) {
        String text =
                row == null || row.get(field) == null ? null : row.get(field).toUpperCase(Locale.ROOT);
        return text != null && List.of(codes.split("\\|")).contains(text) ? text : null;
    }

    static LocalDate date(Map<String, String> row, String field) {
        String text = row == null || row.get(field) == null ? "" : row.get(field);
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                String[] part = text.split("-");
                return LocalDate.of(Integer.parseInt(part[0]), Integer.parseInt(part[1]), Integer.parseInt(part[2]));
            }
            if (text.matches("[0-9]{2}/[0-9]{2}/[0-9]{4}")) {
                String[] part = text.split("/");
                return LocalDate.of(Integer.parseInt(part[2]), Integer.parseInt(part[1]), Integer.parseInt(part[0]));
            }
            return null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** The rows of one file as trimmed, non-blank cells by field; a row that lacks a required cell is dropped. */
    private static List<Map<String, String>> rows(Path folder, String name, String... required) {
        Path file = folder.resolve(name + ".csv");
        List<Map<String, String>> result = new ArrayList<>();
        if (!Files.exists(file)) {
            return result;
        }
        List<List<String>> lines;
        try {
            lines = parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        for (List<String> line : lines.isEmpty() ? lines : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < line.size() && i < lines.get(0).size(); i++) {
                if (!line.get(i).isBlank()) {
                    row.put(lines.get(0).get(i).strip(), line.get(i).strip());
                }
            }
            if (row.keySet().containsAll(List.of(required))) {
                result.add(row);
            }
        }
        return result;
    }

    /** RFC 4180 with a comma. */
    private static List<List<String>> parse(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = text.startsWith("\uFEFF") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\n' && c != '\r') {
                cell.append(c);
            } else if (c != '\r') {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            }
        }
        if (cell.length() > 0 || !line.isEmpty()) {
            line.add(cell.toString());
            lines.add(line);
        }
        return lines;
    }
}
