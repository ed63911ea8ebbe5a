package vn.binhxet.report.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import vn.binhxet.explain.Reason;
import vn.binhxet.explain.RollUp;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Message;
import vn.binhxet.report.content.ReasonCounts;
import vn.binhxet.report.content.Results;
import vn.binhxet.report.content.Tally;
import vn.binhxet.report.paper.Block;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.Target;
import vn.binhxet.rulebook.TitleInForce;

/** The drawings of a report. Each says nothing that a table beside it does not say exactly. */
final class Charts {
    private static final String PERCENT = "%";
    /** More bars than this cannot be read; the lowest rates are shown then. */
    private static final int MOST_GROUPS = 24;

    private static final int MOST_REASONS = 10;

    private final Results results;

    Charts(Results results) {
        this.results = results;
    }

    /** The rate of each group, with the plan's target as a line. */
    Block.Chart rates(TitleInForce title, String heading) {
        List<GroupDecisions> groups = shown(title);
        List<Block.Series> series = new ArrayList<>();
        series.add(new Block.Series(
                say("paper.rate"),
                groups.stream().map(group -> rate(results.tally(title, group))).toList(),
                false));
        limit(title)
                .ifPresent(limit -> series.add(new Block.Series(
                        say("paper.target"), groups.stream().map(group -> limit).toList(), true)));
        return new Block.Chart(heading, Block.Shape.BARS, PERCENT, names(groups), series);
    }

    /** Outcomes of each group, and of all together, in percent of the households. */
    Block.Chart flow(TitleInForce title, String heading) {
        List<GroupDecisions> groups = shown(title);
        List<Tally> tallies = new ArrayList<>();
        groups.forEach(group -> tallies.add(results.tally(title, group)));
        tallies.add(results.tally(title));
        List<String> names = new ArrayList<>(names(groups));
        names.add(say("paper.all"));
        return new Block.Chart(
                heading,
                Block.Shape.STACKED,
                PERCENT,
                names,
                List.of(
                        part("outcome.PASS", tallies, Tally::pass),
                        part("outcome.FAIL", tallies, Tally::fail),
                        part("outcome.UNDETERMINED", tallies, Tally::undetermined),
                        part("outcome.NOT_ELIGIBLE", tallies, Tally::notEligible)));
    }

    private static Block.Series part(String name, List<Tally> tallies, ToLongFunction<Tally> part) {
        return new Block.Series(
                say(name),
                tallies.stream()
                        .map(tally -> Tally.share(part.applyAsLong(tally), tally.total())
                                .orElse(BigDecimal.ZERO))
                        .toList(),
                false);
    }

    /** The most frequent reasons, by how many they stand against. */
    Block.Chart reasons(TitleInForce title, String heading) {
        List<Reason> reasons =
                ReasonCounts.of(results, title).stream().limit(MOST_REASONS).toList();
        return new Block.Chart(
                heading,
                Block.Shape.LYING,
                say("paper.times"),
                reasons.stream().map(reason -> reason.criterion().phrase()).toList(),
                List.of(new Block.Series(
                        say("paper.times"),
                        reasons.stream()
                                .map(reason -> BigDecimal.valueOf(reason.count()))
                                .toList(),
                        false)));
    }

    /** The rate of each title this year beside the year before; titles that were not judged then are left out. */
    Block.Chart change(List<TitleInForce> titles, Results before, String heading) {
        List<TitleInForce> both = titles.stream()
                .filter(title -> LastYear.tally(before, title).isPresent())
                .toList();
        return new Block.Chart(
                heading,
                Block.Shape.BARS,
                PERCENT,
                both.stream().map(title -> title.title().name()).toList(),
                List.of(
                        new Block.Series(
                                year(before),
                                both.stream()
                                        .map(title -> rate(
                                                LastYear.tally(before, title).orElseThrow()))
                                        .toList(),
                                false),
                        new Block.Series(
                                year(results),
                                both.stream()
                                        .map(title -> rate(results.tally(title)))
                                        .toList(),
                                false)));
    }

    private static String year(Results results) {
        return say("paper.year", results.review().campaign().period().year());
    }

    private List<GroupDecisions> shown(TitleInForce title) {
        List<GroupDecisions> judged = results.groups().stream()
                .filter(group -> results.tally(title, group).judged() > 0)
                .toList();
        return judged.size() <= MOST_GROUPS
                ? judged
                : judged.stream()
                        .sorted(Comparator.comparing(group -> rate(results.tally(title, group))))
                        .limit(MOST_GROUPS)
                        .toList();
    }

    private List<String> names(List<GroupDecisions> groups) {
        return groups.stream().map(results::name).toList();
    }

    private static BigDecimal rate(Tally tally) {
        return tally.rate().orElse(BigDecimal.ZERO);
    }

    /** The share that the plan promised of a title's passes. */
    private Optional<BigDecimal> limit(TitleInForce title) {
        ReviewRules rules = results.replay().rules();
        return rules.plan().targets().stream()
                .filter(target -> target.unit().equals(PERCENT) && target.namedGroup() == null)
                .filter(target -> RollUp.counted(rules, target).equals(Optional.of(title)))
                .findFirst()
                .map(Target::value);
    }

    private static String say(String code, Object... arguments) {
        return Message.of(code, arguments).in(Message.Language.VI);
    }
}
