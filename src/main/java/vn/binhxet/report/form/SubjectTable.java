package vn.binhxet.report.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.binhxet.explain.RemedyNote;
import vn.binhxet.explain.Vietnamese;
import vn.binhxet.explain.WhyLetter;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Facts;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Points;
import vn.binhxet.model.Progress;
import vn.binhxet.report.Form;
import vn.binhxet.report.PaperException;
import vn.binhxet.report.content.Results;
import vn.binhxet.report.content.Subject;
import vn.binhxet.report.paper.Block;
import vn.binhxet.report.paper.Cell;
import vn.binhxet.rulebook.TitleInForce;

/** The list of those who came to some outcomes under one title, group by group. */
final class SubjectTable {
    /** All that a public paper may say of a household. */
    private static final Set<String> PUBLIC = Set.of(ColumnSpec.NUMBER, "name", "outcome", "blank");

    private static final int REASONS = 8;

    private final Results results;
    private final TitleInForce title;
    private final List<ColumnSpec> specs;
    private final Values.Place place;
    private final Map<String, Function<Subject, Cell>> makers = new HashMap<>();
    private int number;

    SubjectTable(Results results, TitleInForce title, List<ColumnSpec> specs, Values.Place place) {
        this.results = results;
        this.title = title;
        this.specs = specs;
        this.place = place;
        makers.put(ColumnSpec.NUMBER, subject -> Cell.of(Integer.toString(number)));
        makers.put("name", subject -> Cell.of(subject.name()));
        makers.put("id", subject -> Cell.of(subject.id()));
        makers.put("outcome", subject -> Cell.of(Vietnamese.of(subject.code().outcome())));
        makers.put("blank", subject -> Cell.of(""));
        makers.put("score", SubjectTable::score);
        makers.put("reasons", subject -> Cell.of(reasons(subject)));
        makers.put("remedy", subject -> Cell.of(remedy(subject)));
        specs.stream().map(ColumnSpec::key).filter(key -> key.indexOf('.') > 0).forEach(this::fact);
    }

    /** @throws PaperException if a public paper would show what is nobody's business */
    static void refusePrivate(List<ColumnSpec> specs, Form form, Values.Place place) {
        specs.stream()
                .map(ColumnSpec::key)
                .filter(key -> form.audience() == Form.Audience.PUBLIC && !PUBLIC.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new PaperException(Message.of("paper.private", place.file(), place.line(), key));
                });
    }

    Block.Table of(Set<Outcome> outcomes, Progress progress) {
        List<Block.Row> rows = new ArrayList<>();
        long total = results.groups().stream()
                .mapToLong(group -> wanted(group, outcomes).size())
                .sum();
        for (GroupDecisions group : results.groups()) {
            List<Subject> wanted = wanted(group, outcomes);
            boolean isHeaded = results.groups().size() > 1 && wanted.stream().anyMatch(Subject::isHousehold);
            if (isHeaded) {
                rows.add(new Block.Row.Band(Message.of("paper.band", results.name(group), wanted.size())
                        .in(Message.Language.VI)));
            }
            for (Subject subject : distinct(wanted)) {
                number++;
                rows.add(ColumnSpec.row(specs, makers, subject, place));
                progress.at(Progress.Phase.COMPOSE, number, total);
            }
        }
        return ColumnSpec.table(specs, rows);
    }

    private List<Subject> wanted(GroupDecisions group, Set<Outcome> outcomes) {
        return results.subjects(title, group).stream()
                .filter(subject -> outcomes.contains(subject.code().outcome()))
                .toList();
    }

    /** Namesakes in a group are told apart by their ids. */
    private static List<Subject> distinct(List<Subject> subjects) {
        Map<String, Long> names =
                subjects.stream().collect(Collectors.groupingBy(Subject::name, Collectors.counting()));
        return subjects.stream()
                .map(subject -> names.getOrDefault(subject.name(), 0L) == 1
                        ? subject
                        : new Subject(
                                subject.id(),
                                subject.name() + " (" + subject.id() + ")",
                                subject.group(),
                                subject.place(),
                                subject.code()))
                .toList();
    }

    private static Cell score(Subject subject) {
        if (subject.code().outcome() == Outcome.NOT_ELIGIBLE) {
            return Cells.orDash(Optional.empty());
        }
        Points low = new Points(subject.code().low());
        Points high = new Points(subject.code().high());
        String shown = Cells.ends(low, high);
        return low.equals(high) ? new Cell.Figure(low.value(), shown) : Cell.of(shown);
    }

    private String reasons(Subject subject) {
        return subject.code().outcome() == Outcome.NOT_ELIGIBLE
                ? Message.of("paper.notEligible").in(Message.Language.VI)
                : String.join("\n", WhyLetter.reasons(results.why(title, subject), REASONS));
    }

    /** What a household must do at least; a group's remedies are other households' and stand elsewhere. */
    private String remedy(Subject subject) {
        boolean isOpen =
                subject.code().outcome() == Outcome.FAIL || subject.code().outcome() == Outcome.UNDETERMINED;
        return isOpen && subject.isHousehold() ? RemedyNote.of(results.remedy(title, subject)) : "";
    }

    private void fact(String key) {
        int dot = key.indexOf('.');
        String field = key.substring(dot + 1);
        boolean isOfHousehold = key.substring(0, dot).equals(Dictionary.HOUSEHOLD);
        makers.put(key, subject -> Cells.fact(isOfHousehold ? own(subject) : of(subject), field));
    }

    private static Facts own(Subject subject) {
        return subject.isHousehold()
                ? subject.group().group().households().get(subject.place()).facts()
                : of(subject);
    }

    private static Facts of(Subject subject) {
        return subject.group().group().facts();
    }
}
