package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Decision;
import vn.binhxet.model.Finding;
import vn.binhxet.model.Fraction;
import vn.binhxet.model.Mark;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Points;
import vn.binhxet.model.Score;
import vn.binhxet.model.StandardScore;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Verdict;

/** Why a subject came to its outcome: what stands against it first, each with facts, limit and citation; then the rest. */
public final class WhyText {
    private final Decision decision;
    private final FactWords words;
    private final List<String> lines = new ArrayList<>();

    private WhyText(Decision decision, FactWords words) {
        this.decision = decision;
        this.words = words;
    }

    public static String of(Decision decision, FactWords words) {
        WhyText text = new WhyText(decision, words);
        text.head();
        List<Finding> reasons = decision.reasons();
        text.section("Không đạt", reasons, Verdict.NOT_MET);
        text.section("Đạt một phần", reasons, Verdict.PARTLY_MET);
        text.section("Chưa đủ căn cứ", reasons, Verdict.UNKNOWN);
        text.rest();
        text.foot();
        return String.join("\n", text.lines) + "\n";
    }

    private void head() {
        String kind = decision.subjectKind() == SubjectKind.HOUSEHOLD ? "Hộ " : "Tổ ";
        String group = decision.subjectKind() == SubjectKind.HOUSEHOLD ? " (tổ " + decision.group() + ")" : "";
        lines.add("%s%s%s — %s %d (%s)"
                .formatted(
                        kind,
                        decision.subject(),
                        group,
                        decision.titleName(),
                        decision.period().year(),
                        decision.title()));
        lines.add("%s — %s, mốc đạt %s"
                .formatted(
                        Vietnamese.of(decision.outcome()).toUpperCase(Locale.ROOT),
                        score(decision.score()),
                        mark(decision.passMark())));
        for (StandardScore standard : decision.standards()) {
            Fraction floor = standard.floor();
            lines.add("  Tiêu chuẩn %s: %s%s"
                    .formatted(
                            standard.standard().id(),
                            score(standard.score()),
                            floor == null
                                    ? ""
                                    : " (tối thiểu "
                                            + Vietnamese.of(floor.rounded(2).stripTrailingZeros()) + ")"));
        }
        if (decision.outcome() == Outcome.NOT_ELIGIBLE) {
            lines.add("Không thuộc diện xét; các tiêu chí dưới đây chỉ để tham khảo.");
        }
    }

    private static String score(Score score) {
        return ends(score.low(), score.high()) + "/" + number(score.max()) + " điểm";
    }

    private static String mark(Mark mark) {
        return ends(mark.low(), mark.high());
    }

    private static String ends(Points low, Points high) {
        return low.equals(high) ? number(low) : "từ " + number(low) + " đến " + number(high);
    }

    private static String number(Points points) {
        return Vietnamese.of(points.value());
    }

    private void section(String name, List<Finding> reasons, Verdict verdict) {
        List<Finding> found =
                reasons.stream().filter(finding -> finding.verdict() == verdict).toList();
        if (found.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("%s (%d tiêu chí)".formatted(name, found.size()));
        found.forEach(this::reason);
    }

    private void reason(Finding finding) {
        lines.add("  %s %s %s%s"
                .formatted(
                        finding.verdict() == Verdict.UNKNOWN ? "?" : "✗",
                        finding.criterion().id(),
                        finding.criterion().phrase(),
                        weight(finding)));
        finding.said().forEach(said -> lines.add("      Lý do: " + said));
        List<String> missing = missing(finding);
        if (!missing.isEmpty()) {
            lines.add("      Còn thiếu: " + String.join(", ", missing));
        }
        finding.facts().forEach((name, value) -> lines.add("      " + words.of(decision.subjectKind(), name, value)));
        lines.add("      Yêu cầu: " + finding.limit());
        lines.add("      Căn cứ: " + finding.criterion().citation().source() + basis(finding));
    }

    private List<String> missing(Finding finding) {
        return finding.verdict() != Verdict.UNKNOWN
                ? List.of()
                : finding.missing().stream()
                        .map(name -> words.of(decision.subjectKind(), name, null))
                        .map(text -> text.substring(0, text.indexOf(':')))
                        .toList();
    }

    private static String weight(Finding finding) {
        Points points = finding.criterion().points();
        String required = switch (finding.criterion().kind()) {
            case GATE -> " [điều kiện loại trừ]";
            case MANDATORY -> " [bắt buộc]";
            case SCORED -> "";
        };
        return points.equals(Points.ZERO)
                ? required
                : " [%s/%s điểm]%s".formatted(ends(finding.low(), finding.high()), number(points), required);
    }

    private static String basis(Finding finding) {
        @Nullable String basis = finding.criterion().citation().basis();
        return " ("
                + basis.replace("criterion", "tiêu chí")
                        .replace("points", "điểm")
                        .replace("law", "luật")
                        .replace("draft", "dự thảo")
                        .replace("model", "mô hình")
                        .replace("reading", "cách hiểu")
                        .replace("reported", "theo thông tin công bố")
                        .replace("plan", "kế hoạch")
                + ")";
    }

    private void rest() {
        List<Finding> rest = decision.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.MET || finding.verdict() == Verdict.NOT_APPLICABLE)
                .toList();
        if (rest.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Đã đạt hoặc không áp dụng (%d tiêu chí)".formatted(rest.size()));
        for (Finding finding : rest) {
            String facts = finding.facts().entrySet().stream()
                    .map(fact -> words.of(decision.subjectKind(), fact.getKey(), fact.getValue()))
                    .collect(Collectors.joining("; "));
            lines.add("  %s %s %s%s"
                    .formatted(
                            finding.verdict() == Verdict.MET ? "✓" : "–",
                            finding.criterion().id(),
                            finding.criterion().phrase(),
                            weight(finding)));
            lines.add("      " + facts + " · " + finding.criterion().citation().source());
        }
    }

    private void foot() {
        lines.add("");
        lines.add("Kỳ xét %s · quy định %s… · số liệu %s…"
                .formatted(
                        Vietnamese.of(decision.period()),
                        decision.rules().substring(0, 16),
                        decision.input().substring(0, 16)));
    }
}
