package vn.binhxet.report.form;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.binhxet.explain.RemedyNote;
import vn.binhxet.explain.Vietnamese;
import vn.binhxet.explain.Why;
import vn.binhxet.explain.WhyLetter;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Points;
import vn.binhxet.model.Progress;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.report.Request;
import vn.binhxet.report.content.ReasonCounts;
import vn.binhxet.report.content.Results;
import vn.binhxet.report.content.Subject;
import vn.binhxet.report.content.Tally;
import vn.binhxet.report.paper.Block;
import vn.binhxet.rulebook.TitleInForce;

/** Composes one paper: goes through the template and adds what each line asks for. */
final class Composer {
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern BARS = Pattern.compile("\\s*\\|\\|\\s*");
    private static final Pattern BOLD = Pattern.compile("\\*\\*");
    private static final int REASONS = 5;

    private final Template template;
    private final Request request;
    private final Results results;
    private final Optional<Results> before;
    private final Progress progress;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * @param before what was decided a year earlier in the same scope
     * @param progress is told of the rows of each list of subjects
     */
    Composer(Template template, Request request, Results results, Optional<Results> before, Progress progress) {
        this.template = template;
        this.request = request;
        this.results = results;
        this.before = before;
        this.progress = progress;
    }

    /**
     * Where the composer stands: what the names mean there, and the title and household it is about.
     *
     * @param household its place in the only group; -1 for none
     */
    private record Spot(Values values, Optional<TitleInForce> title, int household) {}

    /** @param household its place in the only group of the results; -1 where the paper is about no single one */
    List<Block> compose(Values values, int household) {
        all(template.nodes(), new Spot(values, Optional.empty(), household));
        return blocks;
    }

    private void all(List<Template.Node> nodes, Spot spot) {
        for (Template.Node node : nodes) {
            if (node instanceof Template.Node.Loop loop) {
                loop(loop, spot);
            } else if (node instanceof Template.Node.Line line && spot.values().holds(line.condition(), place(line))) {
                line(line, place(line), spot);
            }
        }
    }

    private Values.Place place(Template.Node.Line line) {
        return new Values.Place(template.file(), line.number());
    }

    private void loop(Template.Node.Loop loop, Spot spot) {
        if (!spot.values().holds(loop.head().condition(), place(loop.head()))) {
            return;
        }
        int count = 0;
        for (TitleInForce title : titles(loop.over(), place(loop.head()))) {
            count++;
            Values values = spot.values().with(ofTitle(title)).with(Map.of("count", Integer.toString(count)));
            Values told = spot.household() < 0 ? values : values.with(ofOutcome(subject(title, spot)));
            all(loop.nodes(), new Spot(told, Optional.of(title), spot.household()));
        }
    }

    /** Titles of one kind, or of both; the one title asked for where one was. */
    private List<TitleInForce> titles(String over, Values.Place place) {
        return switch (over) {
            case "title" -> results.titles(request.title(), SubjectKind.HOUSEHOLD);
            case "group_title" ->
                request.title().isPresent() ? List.of() : results.titles(Optional.empty(), SubjectKind.GROUP);
            case "any_title" ->
                Stream.concat(titles("title", place).stream(), titles("group_title", place).stream())
                        .toList();
            default -> throw place.unknown(over);
        };
    }

    private Map<String, String> ofTitle(TitleInForce title) {
        Tally tally = results.tally(title);
        return Map.ofEntries(
                entry("title", title.title().name()),
                entry("title_id", title.title().id()),
                entry("award", title.title().award()),
                entry("regime", title.title().regime()),
                entry("max", Vietnamese.of(title.title().maximum().value())),
                entry("of_groups", flag(title.title().subject() == SubjectKind.GROUP)),
                entry("pass", Vietnamese.of(tally.pass())),
                entry("fail", Vietnamese.of(tally.fail())),
                entry("undetermined", Vietnamese.of(tally.undetermined())),
                entry("not_eligible", Vietnamese.of(tally.notEligible())),
                entry("judged", Vietnamese.of(tally.judged())),
                entry("rate", Cells.percent(tally.rate()).shown()));
    }

    private Subject subject(TitleInForce title, Spot spot) {
        return results.household(title, results.groups().get(0), spot.household());
    }

    private static Map<String, String> ofOutcome(Subject subject) {
        Outcome outcome = subject.code().outcome();
        return Map.of(
                "outcome", Vietnamese.of(outcome),
                "passed", flag(outcome == Outcome.PASS),
                "failed", flag(outcome == Outcome.FAIL),
                "open", flag(outcome == Outcome.UNDETERMINED),
                "outside", flag(outcome == Outcome.NOT_ELIGIBLE),
                "score",
                        Cells.ends(
                                new Points(subject.code().low()),
                                new Points(subject.code().high())),
                "mark",
                        Cells.ends(
                                subject.code().mark().low(),
                                subject.code().mark().high()));
    }

    private static String flag(boolean isSet) {
        return isSet ? "1" : "";
    }

    private void line(Template.Node.Line line, Values.Place place, Spot spot) {
        Filled filled = new Filled(line.text(), spot.values(), place);
        switch (line.word()) {
            case Template.PARAGRAPH -> text(Block.Style.BODY, filled);
            case "ground" -> text(Block.Style.GROUND, filled);
            case "centred" -> text(Block.Style.CENTRED, filled);
            case "section" -> text(Block.Style.SECTION, filled);
            case "note" -> text(Block.Style.NOTE, filled);
            case "mark" -> text(Block.Style.MARK, filled);
            case "letterhead" ->
                blocks.add(new Head(request.formalities()).letterhead(filled.parts(), locality(spot, place)));
            case "heading" -> heading(filled.parts());
            case "part" -> blocks.add(new Block.Part(filled.whole()));
            case "closing" -> closing(filled);
            case "table" -> table(filled.parts(), place, spot);
            case "chart" -> chart(filled.whole(), place, spot);
            case "reasons" -> reasons(place, spot);
            case "remedy" -> remedy(place, spot);
            default -> throw place.unknown("@" + line.word());
        }
    }

    /** The text of a line: cut where the template cuts it, and only then filled in. */
    private record Filled(String text, Values values, Values.Place place) {
        String whole() {
            return values.fill(text, place);
        }

        List<String> parts() {
            return parts(BAR);
        }

        List<String> parts(Pattern between) {
            return between.splitAsStream(text)
                    .map(part -> values.fill(part, place))
                    .toList();
        }

        List<Filled> cut(Pattern between) {
            return between.splitAsStream(text)
                    .map(part -> new Filled(part, values, place))
                    .toList();
        }
    }

    private static String locality(Spot spot, Values.Place place) {
        return spot.values().fill("{locality}", place);
    }

    private void text(Block.Style style, Filled filled) {
        List<Block.Span> spans = new ArrayList<>();
        List<String> parts = filled.parts(BOLD);
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).isEmpty()) {
                spans.add(new Block.Span(parts.get(i), i % 2 == 1));
            }
        }
        blocks.add(new Block.Text(style, spans));
    }

    private void heading(List<String> parts) {
        blocks.add(new Block.Heading(parts.get(0), parts.size() > 1 ? parts.get(1) : ""));
    }

    private void closing(Filled filled) {
        Head head = new Head(request.formalities());
        blocks.add(new Block.Closing(filled.cut(BARS).stream()
                .map(party -> head.party(party.parts()))
                .toList()));
    }

    private void table(List<String> parts, Values.Place place, Spot spot) {
        List<ColumnSpec> specs = parts.stream()
                .skip(1)
                .map(written -> ColumnSpec.of(written, place))
                .toList();
        String[] wanted = parts.get(0).split(" ", 2);
        blocks.add(
                switch (wanted[0]) {
                    case "subjects" -> subjects(outcomes(wanted, place), specs, place, spot);
                    case "groups" -> new CountTable(specs, place).byGroup(results, title(place, spot));
                    case "titles" -> new CountTable(specs, place).byTitle(results, titles("any_title", place), before);
                    case "targets" -> targets(specs, place).of(results.replay().targets(), true);
                    case "indicators" ->
                        targets(specs, place).of(results.replay().targets(), false);
                    case "reasons" -> ReasonTable.of(ReasonCounts.of(results, title(place, spot)), specs, place);
                    default -> throw place.unknown(wanted[0]);
                });
    }

    private TargetTable targets(List<ColumnSpec> specs, Values.Place place) {
        return new TargetTable(specs, place, before);
    }

    private Block.Table subjects(Set<Outcome> outcomes, List<ColumnSpec> specs, Values.Place place, Spot spot) {
        SubjectTable.refusePrivate(specs, request.form(), place);
        return new SubjectTable(results, title(place, spot), specs, place).of(outcomes, progress);
    }

    /** The outcomes named after the table's kind, or all. */
    private static Set<Outcome> outcomes(String[] wanted, Values.Place place) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (String name : wanted.length > 1 ? wanted[1].strip().split("\\s+") : new String[0]) {
            outcomes.add(Arrays.stream(Outcome.values())
                    .filter(outcome -> outcome.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> place.unknown(name)));
        }
        return outcomes.isEmpty() ? EnumSet.allOf(Outcome.class) : outcomes;
    }

    private static TitleInForce title(Values.Place place, Spot spot) {
        return spot.title().orElseThrow(() -> place.unknown("title"));
    }

    private void chart(String text, Values.Place place, Spot spot) {
        String[] wanted = text.split(" ", 2);
        String heading = wanted.length > 1 ? wanted[1] : "";
        Charts charts = new Charts(results);
        Block.Chart chart = switch (wanted[0]) {
            case "rates" -> charts.rates(title(place, spot), heading);
            case "flow" -> charts.flow(title(place, spot), heading);
            case "reasons" -> charts.reasons(title(place, spot), heading);
            case "change" ->
                charts.change(titles("any_title", place), before.orElseThrow(() -> place.unknown("before")), heading);
            default -> throw place.unknown(wanted[0]);
        };
        if (!chart.categories().isEmpty()) {
            blocks.add(chart);
        }
    }

    private void reasons(Values.Place place, Spot spot) {
        TitleInForce title = title(place, spot);
        Why why = results.why(title, subject(title, spot));
        WhyLetter.reasons(why, REASONS).forEach(this::sentence);
    }

    private void remedy(Values.Place place, Spot spot) {
        TitleInForce title = title(place, spot);
        sentence(RemedyNote.of(results.remedy(title, subject(title, spot))));
    }

    private void sentence(String words) {
        blocks.add(new Block.Text(Block.Style.BODY, List.of(new Block.Span(words, false))));
    }
}
