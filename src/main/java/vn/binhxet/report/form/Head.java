package vn.binhxet.report.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.binhxet.model.Message;
import vn.binhxet.report.Formalities;
import vn.binhxet.report.paper.Block;

/** What the issuing office adds to a paper, after Decree 30/2020: number, place and day, recipients and signatures. */
record Head(Formalities formalities) {
    private static final String NONE = "-";
    private static final String OFFICIAL = "*";
    private static final Pattern ONE_DIGIT = Pattern.compile("\\d(?!\\d).*");

    /** @param parts the sign after the number, or "-" for no number; then the lines of the issuing body */
    Block.Letterhead letterhead(List<String> parts, String locality) {
        String number = parts.get(0).equals(NONE) ? "" : number(parts.get(0));
        return new Block.Letterhead(parts.subList(1, parts.size()), number, locality + ", " + day(formalities));
    }

    /** Numbers below ten begin with a 0. */
    private String number(String sign) {
        String given = formalities.number().orElse("……");
        String padded = ONE_DIGIT.matcher(given).matches() ? "0" + given : given;
        return say("paper.number", padded.contains("/") ? padded : padded + "/" + sign);
    }

    /** Days below ten and the months January and February begin with a 0. */
    static String day(Formalities formalities) {
        return formalities
                .date()
                .map(date -> say("paper.day", two(date.getDayOfMonth()), month(date), Integer.toString(date.getYear())))
                .orElseGet(() -> say("paper.day", "……", "……", "………"));
    }

    private static String month(LocalDate date) {
        return date.getMonthValue() <= 2 ? two(date.getMonthValue()) : Integer.toString(date.getMonthValue());
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String say(String code, Object... arguments) {
        return Message.of(code, arguments).in(Message.Language.VI);
    }

    /** @param lines a heading that ends in a colon and recipients, or an office; "*" stands before the official's */
    Block.Party party(List<String> lines) {
        if (lines.get(0).endsWith(":")) {
            return new Block.Party.Recipients(lines.get(0), lines.subList(1, lines.size()));
        }
        List<String> office = new ArrayList<>();
        boolean isOfficial = false;
        for (String line : lines) {
            if (line.startsWith(OFFICIAL)) {
                office.addAll(office(line.substring(OFFICIAL.length())));
                isOfficial = true;
            } else {
                office.add(line);
            }
        }
        List<String> signer = formalities.signer();
        return new Block.Party.Signatory(
                office, isOfficial && !signer.isEmpty() ? signer.get(signer.size() - 1) : Values.DOTS);
    }

    private List<String> office(String usual) {
        List<String> signer = formalities.signer();
        return signer.size() < 2 ? List.of(usual) : signer.subList(0, signer.size() - 1);
    }
}
