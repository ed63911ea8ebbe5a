package vn.binhxet.explain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.binhxet.explain.TextTable.Align;
import vn.binhxet.model.Intake;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Problem;
import vn.binhxet.model.ReviewSummary;
import vn.binhxet.model.TargetResult;

/** A review's result as an officer reads it: titles by outcome, targets with their counts, the state of the input. */
public final class SummaryText {
    private static final int MOST_PROBLEMS = 8;
    private static final int DIGEST_SHOWN = 16;

    private final ReviewSummary summary;
    private final List<String> lines = new ArrayList<>();

    private SummaryText(ReviewSummary summary) {
        this.summary = summary;
    }

    public static String of(ReviewSummary summary) {
        SummaryText text = new SummaryText(summary);
        text.head();
        text.titles();
        text.targets();
        text.indicators();
        text.input();
        text.foot();
        return String.join("\n", text.lines) + "\n";
    }

    private void head() {
        lines.add("KẾT QUẢ BÌNH XÉT");
        lines.add(summary.planName());
        lines.add("Kỳ xét: " + Vietnamese.of(summary.period()));
    }

    private void titles() {
        section("Danh hiệu");
        List<Align> aligns = new ArrayList<>(List.of(Align.LEFT));
        List<String> headings = new ArrayList<>(List.of(""));
        for (Outcome outcome : Outcome.values()) {
            headings.add(Vietnamese.of(outcome));
            aligns.add(Align.RIGHT);
        }
        headings.add("tổng");
        aligns.add(Align.RIGHT);
        TextTable table = new TextTable(aligns, headings);
        for (ReviewSummary.TitleCount title : summary.titles()) {
            List<String> row = new ArrayList<>(List.of(title.name() + " (" + title.id() + ")"));
            for (Outcome outcome : Outcome.values()) {
                row.add(Vietnamese.of(title.outcomes().getOrDefault(outcome, 0L)));
            }
            row.add(Vietnamese.of(title.total()));
            table.row(row);
        }
        lines.addAll(table.lines());
    }

    private void targets() {
        List<TargetResult> counted = summary.targets().stream()
                .filter(target -> target.count() != null)
                .toList();
        if (counted.isEmpty()) {
            return;
        }
        section("Chỉ tiêu của kế hoạch");
        TextTable table = new TextTable(
                List.of(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT),
                List.of("", "", "chỉ tiêu", "số đạt / tổng", "tỷ lệ", "kết quả"));
        for (TargetResult target : counted) {
            table.row(row(target.id(), target.name(), target, target.count(), target.outcome()));
            target.readings()
                    .forEach((name, reading) ->
                            table.row(row("", reading(name), target, reading.count(), reading.outcome())));
        }
        lines.addAll(table.lines());
        warnings(counted);
    }

    private static String reading(String name) {
        return "  cách đọc “" + RollUpText.reading(name, Message.Language.VI) + "”";
    }

    private static List<String> row(
            String id,
            String name,
            TargetResult target,
            TargetResult.@org.jspecify.annotations.Nullable Count count,
            TargetResult.Outcome outcome) {
        if (count == null) {
            return List.of(id, name, "", "", "", Vietnamese.of(outcome));
        }
        BigDecimal percent = count.percent();
        boolean isShare = target.unit().equals("%");
        return List.of(
                id,
                name,
                limit(target),
                Vietnamese.of(count.numerator())
                        + (count.denominator() == null ? "" : "/" + Vietnamese.of(count.denominator())),
                percent == null || !(isShare || target.places().isEmpty()) ? "" : Vietnamese.of(percent) + " %",
                result(outcome, count, target));
    }

    /** How the count stands to what was promised: kept or not, by how many, and how many are still open. */
    public static String result(TargetResult.Outcome outcome, TargetResult.Count count, TargetResult target) {
        StringBuilder text = new StringBuilder(Vietnamese.of(outcome));
        BigInteger shortfall = count.shortfall();
        BigInteger surplus = count.surplus();
        if (shortfall != null) {
            text.append(", thiếu ").append(Vietnamese.of(shortfall.longValue()));
            text.append(target.places().isEmpty() ? "" : " nơi");
        } else if (surplus != null && surplus.signum() > 0) {
            text.append(", dư ").append(Vietnamese.of(surplus.longValue()));
        }
        if (count.undetermined() > 0) {
            text.append(" (còn ").append(Vietnamese.of(count.undetermined())).append(" chưa đủ căn cứ)");
        }
        return text.toString();
    }

    /** What was promised: "≥ 95 %". */
    public static String limit(TargetResult target) {
        return sign(target.op()) + " " + Vietnamese.of(target.limit()) + " " + target.unit();
    }

    private static String sign(String op) {
        return switch (op) {
            case ">=" -> "≥";
            case "<=" -> "≤";
            default -> op;
        };
    }

    private void indicators() {
        List<TargetResult> reported = summary.targets().stream()
                .filter(target -> target.count() == null)
                .toList();
        if (reported.isEmpty()) {
            return;
        }
        section("Chỉ tiêu theo số liệu báo cáo");
        TextTable table = new TextTable(
                List.of(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.LEFT),
                List.of("", "", "chỉ tiêu", "thực hiện", "kết quả"));
        for (TargetResult target : reported) {
            BigDecimal actual = target.actual();
            table.row(List.of(
                    target.id(),
                    target.name(),
                    limit(target),
                    actual == null ? "–" : Vietnamese.of(actual),
                    Vietnamese.of(target.outcome())));
        }
        lines.addAll(table.lines());
        warnings(reported);
    }

    private void warnings(List<TargetResult> targets) {
        for (TargetResult target : targets) {
            for (Message warning : target.warnings()) {
                lines.add("  ! " + target.id() + ": " + warning.in(Message.Language.VI));
            }
        }
    }

    private void input() {
        Intake intake = summary.intake();
        section("Số liệu đầu vào");
        lines.add("Đọc %s dòng, bỏ %s dòng thiếu mã, sửa %s dòng có ô không đọc được."
                .formatted(
                        Vietnamese.of(intake.rowsRead()),
                        Vietnamese.of(intake.rowsDropped()),
                        Vietnamese.of(intake.rowsRepaired())));
        Map<String, Long> kinds = new TreeMap<>();
        for (Problem problem : intake.problems()) {
            kinds.merge(
                    problem.file() + ": "
                            + Message.of(innermost(problem.message()).code() + ".kind")
                                    .in(Message.Language.VI),
                    1L,
                    Long::sum);
        }
        kinds.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_PROBLEMS)
                .forEach(kind -> lines.add("  %6s × %s".formatted(Vietnamese.of(kind.getValue()), kind.getKey())));
        if (!intake.problems().isEmpty()) {
            lines.add("Chi tiết từng dòng, từng cột: problems.jsonl");
        }
    }

    /** What is said about a place in the end, without the words around it. */
    private static Message innermost(Message message) {
        for (Object argument : message.arguments()) {
            if (argument instanceof Message inner) {
                return innermost(inner);
            }
        }
        return message;
    }

    private void foot() {
        lines.add("");
        lines.add("%s quyết định trong %s giây (%s quyết định/giây, %d luồng)."
                .formatted(
                        Vietnamese.of(summary.decisions()),
                        Vietnamese.of(summary.seconds()),
                        Vietnamese.of(summary.decisionsPerSecond()),
                        summary.threads()));
        lines.add("Quy định: %s…  Số liệu: %s…"
                .formatted(
                        summary.rules().substring(0, DIGEST_SHOWN),
                        summary.dataset().substring(0, DIGEST_SHOWN)));
        lines.add("Mã niêm phong (gốc Merkle): " + summary.root());
    }

    private void section(String name) {
        lines.add("");
        lines.add(name.toUpperCase(java.util.Locale.ROOT));
    }
}
