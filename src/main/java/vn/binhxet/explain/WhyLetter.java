package vn.binhxet.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.binhxet.model.CriterionKind;
import vn.binhxet.model.Finding;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Points;
import vn.binhxet.model.Verdict;

/**
 * The answer to a household as a letter of one page, in Vietnamese: outcome, reasons with their ground in law, what can
 * be mended, and how to object. It names at most the weightiest reasons and says how many there are.
 */
public final class WhyLetter {
    private static final int WIDTH = 78;
    private static final int REASONS = 5;
    private static final int DAYS_TO_OBJECT = 10;

    private final List<Line> lines = new ArrayList<>();

    private WhyLetter() {}

    /**
     * Who writes to whom.
     *
     * @param place the ward or city of the plan
     * @param plan what was reviewed
     * @param head name of the head of household; empty where unknown or erased
     * @param day of the letter
     * @param root printed at the foot so that the decision can be proved
     */
    public record Frame(String place, String plan, Optional<String> head, LocalDate day, String review, String root) {}

    /** A paragraph, or an empty line, with the side it stands on. */
    public record Line(Side side, String text) {
        /** Where a line stands. */
        public enum Side {
            LEFT,
            CENTRE,
            RIGHT
        }
    }

    /** @param remedy what would pass, as sentences; empty where nothing was looked for */
    public static List<Line> lines(Why why, Frame frame, List<String> remedy) {
        WhyLetter letter = new WhyLetter();
        letter.head(why, frame);
        letter.reasons(why);
        letter.remedy(remedy);
        letter.foot(frame);
        return List.copyOf(letter.lines);
    }

    /** The same for paper as wide as a screen of letters. */
    public static String of(Why why, Frame frame, List<String> remedy) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines(why, frame, remedy)) {
            switch (line.side()) {
                case LEFT -> wrap(line.text(), text);
                case CENTRE -> indent((WIDTH - line.text().length()) / 2, line.text(), text);
                case RIGHT -> indent(WIDTH - line.text().length(), line.text(), text);
            }
        }
        return text.toString();
    }

    private void head(Why why, Frame frame) {
        centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        centred("Độc lập - Tự do - Hạnh phúc");
        centred("―――――――――――――――");
        paragraph("");
        right("%s, ngày %02d tháng %02d năm %d"
                .formatted(
                        frame.place(),
                        frame.day().getDayOfMonth(),
                        frame.day().getMonthValue(),
                        frame.day().getYear()));
        paragraph("");
        centred("THÔNG BÁO");
        centred("kết quả bình xét danh hiệu " + why.decision().titleName() + " năm "
                + why.decision().period().year());
        paragraph("");
        String subject =
                "hộ " + why.decision().subject() + ", tổ " + why.decision().group();
        paragraph("Kính gửi: "
                + frame.head().map(name -> "Ông/Bà " + name + ", " + subject).orElse(subject));
        paragraph("");
        paragraph("Thực hiện " + frame.plan() + ", kỳ xét "
                + Vietnamese.of(why.decision().period())
                + ", kết quả của hộ: " + Vietnamese.of(why.decision().outcome()).toUpperCase(java.util.Locale.ROOT)
                + ", "
                + ends(why.decision().score().low(), why.decision().score().high()) + "/"
                + number(why.decision().score().max()) + " điểm (mốc đạt "
                + ends(
                        why.decision().passMark().low(),
                        why.decision().passMark().high()) + ").");
    }

    private void reasons(Why why) {
        if (why.decision().outcome() == Outcome.PASS
                || (why.reasons().isEmpty() && why.markFacts().isEmpty())) {
            return;
        }
        paragraph("");
        paragraph(why.decision().outcome() == Outcome.UNDETERMINED ? "Chưa kết luận được vì:" : "Lý do:");
        reasons(why, REASONS).forEach(this::paragraph);
    }

    /**
     * What stands against a pass, each reason as a numbered sentence with its ground in law.
     *
     * @param most how many are told in full; a last sentence says how many more there are
     */
    public static List<String> reasons(Why why, int most) {
        if (why.reasons().isEmpty()
                && why.markFacts().isEmpty()
                && why.decision().outcome() == Outcome.UNDETERMINED) {
            return List.of("Chưa rõ có thuộc diện xét danh hiệu này hay không.");
        }
        List<String> sentences = new ArrayList<>();
        if (!why.markFacts().isEmpty()) {
            return List.of(Message.of(
                            "why.markOpen",
                            number(why.decision().passMark().low()),
                            number(why.decision().passMark().high()),
                            why.markFacts().stream().map(Why.MarkFact::label).collect(Collectors.joining(", ")))
                    .in(Message.Language.VI));
        }
        why.reasons().stream()
                .limit(most)
                .forEach(reason -> sentences.add((sentences.size() + 1) + ". " + sentence(reason)));
        if (why.reasons().size() > most) {
            sentences.add("Ngoài ra còn " + (why.reasons().size() - most)
                    + " lý do khác; hộ có thể xem đầy đủ tại bộ phận tiếp nhận.");
        }
        return sentences;
    }

    private static String sentence(Why.Reason reason) {
        Finding finding = reason.finding();
        String what = finding.verdict() == Verdict.UNKNOWN
                ? "chưa đủ giấy tờ hoặc số liệu về: " + finding.criterion().phrase()
                : finding.said().isEmpty() ? finding.criterion().phrase() : String.join("; ", finding.said());
        String points = finding.criterion().kind() == CriterionKind.SCORED
                ? " (mất " + number(finding.lost()) + " điểm)"
                : " (điều kiện bắt buộc)";
        String same = reason.sameIncident()
                .map(earlier -> " Cùng vụ việc với " + earlier + ".")
                .orElse("");
        return capital(what) + points + ", theo "
                + finding.criterion().citation().source() + "." + same;
    }

    private void remedy(List<String> remedy) {
        if (!remedy.isEmpty()) {
            paragraph("");
            remedy.forEach(this::paragraph);
        }
    }

    private void foot(Frame frame) {
        paragraph("");
        paragraph(
                "Nếu có ý kiến khác hoặc có giấy tờ bổ sung, đề nghị hộ gửi tới tổ dân phố hoặc bộ phận tiếp nhận trong "
                        + DAYS_TO_OBJECT
                        + " ngày kể từ ngày nhận thông báo; khi được đính chính, kết quả sẽ được xét lại.");
        paragraph("");
        right("NGƯỜI CÓ THẨM QUYỀN");
        right("(ký, ghi rõ họ tên)");
        paragraph("");
        paragraph("");
        paragraph("Đợt xét " + frame.review() + ", mã niêm phong " + frame.root());
    }

    private void centred(String text) {
        lines.add(new Line(Line.Side.CENTRE, text));
    }

    private void right(String text) {
        lines.add(new Line(Line.Side.RIGHT, text));
    }

    private void paragraph(String text) {
        lines.add(new Line(Line.Side.LEFT, text));
    }

    private static void indent(int columns, String line, StringBuilder text) {
        text.append(" ".repeat(Math.max(0, columns))).append(line).append('\n');
    }

    private static void wrap(String paragraph, StringBuilder text) {
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        text.append(line).append('\n');
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private static String ends(Points low, Points high) {
        return low.equals(high) ? number(low) : number(low) + "–" + number(high);
    }

    private static String number(Points points) {
        return Vietnamese.of(points.value());
    }

    /** The sentences of a text, one a line. */
    public static List<String> sentences(String text) {
        return text.lines().filter(line -> !line.isBlank()).collect(Collectors.toList());
    }
}
