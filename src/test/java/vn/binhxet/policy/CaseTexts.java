package vn.binhxet.policy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.binhxet.TestRules;
import vn.binhxet.rulebook.CaseFiles;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.WorkedCase;

/** Files of worked cases with the project's own bases and other cases. */
final class CaseTexts {
    private static final CaseFiles OWN = CaseFiles.read(TestRules.FOLDER);

    private CaseTexts() {}

    static String path(String title) {
        return "titles/" + title + "/cases.yaml";
    }

    static String own(String title) {
        return OWN.texts().getOrDefault(path(title), "");
    }

    /** The lines of a title's own file before its cases. */
    static String head(String title) {
        String own = own(title);
        return own.substring(0, own.indexOf("\ncases:") + 1);
    }

    static CaseFiles ofText(String title, String text) {
        return new CaseFiles(Map.of(path(title), text));
    }

    /** A file of these cases, each written as what differs from the base. */
    static CaseFiles file(String title, String... cases) {
        return ofText(
                title,
                head(title)
                        + "cases:\n"
                        + IntStream.range(0, cases.length)
                                .mapToObj(i -> "  - { name: ca %d, %s }\n".formatted(i, cases[i]))
                                .collect(Collectors.joining()));
    }

    /** Cases that are about more than their title; what they expect does not matter. */
    static List<WorkedCase> cases(RuleBook book, String title, String... differences) {
        String[] cases = IntStream.range(0, differences.length)
                .mapToObj(i -> "outcome: PASS, " + differences[i])
                .toArray(String[]::new);
        return file(title, cases).under(book).get(0).cases();
    }
}
