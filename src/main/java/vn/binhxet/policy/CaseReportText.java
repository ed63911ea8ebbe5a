package vn.binhxet.policy;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.model.Message;

/** A report on worked cases in words: titles, then what is wrong, missing and unnoticed. */
public final class CaseReportText {
    private final CaseReport report;
    private final Message.Language language;
    private final int most;
    private final List<String> lines = new ArrayList<>();

    /** @param most how many lines of each list are shown */
    private CaseReportText(CaseReport report, Message.Language language, int most) {
        this.report = report;
        this.language = language;
        this.most = most;
    }

    public static List<String> lines(CaseReport report, Message.Language language, int most) {
        CaseReportText text = new CaseReportText(report, language, most);
        report.titles().forEach(text::addTitle);
        text.addFailures();
        text.addMissing();
        text.addSurvivors();
        text.addVerdict();
        return text.lines;
    }

    private void add(String code, Object... arguments) {
        lines.add(Message.of(code, arguments).in(language));
    }

    private void addTitle(CaseReport.OfTitle title) {
        int failures = title.run().failures().size();
        Coverage coverage = title.coverage();
        Message noticed = title.mutants()
                .map(mutants -> Message.of("cases.noticed", mutants.noticed(), mutants.total()))
                .orElse(Message.of("cases.notTried"));
        add(
                "cases.title",
                title.run().id(),
                title.run().trials().size(),
                failures == 0 ? Message.of("cases.allPass") : Message.of("cases.someFail", failures),
                coverage.percent(),
                coverage.shown(),
                coverage.total(),
                noticed);
    }

    private void addFailures() {
        List<String> failures = report.failures().stream()
                .map(trial -> String.join("\n", FailureText.lines(trial, language)))
                .toList();
        addList("cases.failures", failures);
    }

    private void addMissing() {
        List<String> missing = report.titles().stream()
                .flatMap(title -> title.coverage().missing().stream()
                        .map(message -> "  " + title.run().id() + "  " + message.in(language)))
                .toList();
        addList("cases.missing", missing);
    }

    private void addSurvivors() {
        List<String> survivors = report.titles().stream()
                .flatMap(title -> title.mutants().stream())
                .flatMap(mutants -> mutants.survivors().stream())
                .map(mutant -> "  " + mutant.place() + "  " + mutant.what().in(language))
                .toList();
        addList("cases.survivors", survivors);
    }

    private void addList(String heading, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        lines.add("");
        add(heading, items.size());
        items.stream().limit(most).forEach(lines::add);
        if (items.size() > most) {
            add("cases.more", items.size() - most);
        }
    }

    private void addVerdict() {
        lines.add("");
        int cases = report.titles().stream()
                .mapToInt(title -> title.run().trials().size())
                .sum();
        if (report.isAccepted()) {
            add("cases.accepted", cases, report.coverage().percent());
            return;
        }
        if (!report.failures().isEmpty()) {
            add("cases.failed", report.failures().size(), cases);
        }
        if (!report.belowGate().isEmpty()) {
            add("cases.gate", report.gate(), String.join(", ", report.belowGate()));
        }
    }
}
