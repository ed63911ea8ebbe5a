package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Points;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.TargetResult;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.TitleInForce;

/** A target, or a group's households, from the count down to who is near. */
public final class RollUpText {
    private static final int NEAR = 5;
    private static final int REASONS = 3;

    private final Message.Language language;
    private final List<String> lines = new ArrayList<>();

    private RollUpText(Message.Language language) {
        this.language = language;
    }

    /** Why a target came out as it did. */
    public static String of(RollUp rollUp, Message.Language language) {
        RollUpText text = new RollUpText(language);
        text.target(rollUp);
        text.groups(rollUp);
        text.nearest(rollUp);
        return String.join("\n", text.lines) + "\n";
    }

    /** The households of one group under each household title. */
    public static String of(ReviewRules rules, GroupDecisions group, Message.Language language) {
        RollUpText text = new RollUpText(language);
        List<TitleInForce> titles = rules.titles(SubjectKind.HOUSEHOLD);
        for (int place = 0; place < titles.size(); place++) {
            var outcomes = RollUp.outcomes(group.households().get(place));
            text.say(
                    "rollup.households",
                    titles.get(place).title().name(),
                    outcomes.getOrDefault(Outcome.PASS, 0L),
                    group.counts().get(0),
                    outcomes.getOrDefault(Outcome.FAIL, 0L),
                    outcomes.getOrDefault(Outcome.UNDETERMINED, 0L),
                    outcomes.getOrDefault(Outcome.NOT_ELIGIBLE, 0L));
            List<Nearest> near = Nearest.in(group, titles.get(place), place);
            near.subList(0, Math.min(NEAR, near.size())).forEach(text::near);
        }
        return String.join("\n", text.lines) + "\n";
    }

    /** How a target's base is read, in words where a plan's name for it has any. */
    public static String reading(String name, Message.Language language) {
        return new Words(language).reading(name);
    }

    private void say(String code, Object... arguments) {
        lines.add(Message.of(code, arguments).in(language));
    }

    private String outcome(Outcome outcome) {
        return Message.of("outcome." + outcome).in(language);
    }

    private void target(RollUp rollUp) {
        TargetResult target = rollUp.target();
        say(
                "rollup.target",
                target.id(),
                target.name(),
                target.op(),
                Vietnamese.of(target.limit()),
                target.unit(),
                Message.of("target.outcome." + target.outcome()).in(language).toUpperCase(java.util.Locale.ROOT));
        TargetResult.Count count = target.count();
        if (count != null && count.denominator() != null) {
            say(
                    "rollup.count",
                    count.numerator(),
                    count.denominator(),
                    count.percent() == null ? "–" : Vietnamese.of(count.percent()),
                    count.undetermined());
        } else if (count != null) {
            say("rollup.number", count.numerator());
        } else if (target.actual() != null) {
            say("rollup.actual", Vietnamese.of(target.actual()), target.unit());
        }
        if (count != null && count.shortfall() != null) {
            say("rollup.short", count.shortfall());
        }
        if (count != null && count.surplus() != null) {
            say("rollup.spare", count.surplus());
        }
        target.readings()
                .forEach((name, reading) -> say(
                        "rollup.reading",
                        reading(name, language),
                        reading.count().numerator(),
                        String.valueOf(reading.count().denominator()),
                        Message.of("target.outcome." + reading.outcome())));
        target.warnings().forEach(warning -> lines.add("  ! " + warning.in(language)));
        say("rollup.source", target.source());
    }

    private void groups(RollUp rollUp) {
        if (rollUp.groups().isEmpty()) {
            return;
        }
        lines.add("");
        say("rollup.groups");
        for (RollUp.GroupLine group : rollUp.groups()) {
            if (group.own().isPresent()) {
                say(
                        "rollup.groupOwn",
                        group.id(),
                        outcome(group.own().get()),
                        group.failed().isEmpty() ? "–" : String.join(", ", group.failed()));
            } else {
                say(
                        group.shortfall() > 0 ? "rollup.groupShort" : "rollup.group",
                        group.id(),
                        group.passes(),
                        group.whole(),
                        Vietnamese.of(vn.binhxet.model.Fraction.of(group.passes(), group.whole())
                                .asPercent()
                                .rounded(2)),
                        group.shortfall(),
                        group.open());
            }
        }
    }

    private void nearest(RollUp rollUp) {
        if (rollUp.nearest().isEmpty()) {
            return;
        }
        lines.add("");
        say("rollup.nearest");
        rollUp.nearest().forEach(this::near);
        TargetResult.Count count = rollUp.target().count();
        if (count == null || count.shortfall() == null || count.denominator() == null) {
            return;
        }
        long needed = count.shortfall().longValue();
        if (needed <= rollUp.nearest().size()) {
            say("rollup.ifPassed", needed, count.numerator() + needed, count.denominator());
        }
    }

    private void near(Nearest near) {
        List<String> lacks = new ArrayList<>();
        if (near.gap().compareTo(Points.ZERO) > 0) {
            lacks.add(
                    Message.of("rollup.gap", Vietnamese.of(near.gap().value())).in(language));
        }
        lacks.addAll(phrases("rollup.required", near.required()));
        lacks.addAll(phrases("rollup.open", near.open()));
        if (near.required().isEmpty() && near.open().isEmpty()) {
            lacks.addAll(phrases("rollup.lost", near.lost()));
        }
        if (lacks.isEmpty() && near.outcome() == Outcome.UNDETERMINED) {
            lacks.add(Message.of("rollup.scope").in(language));
        } else if (near.outcome() == Outcome.FAIL
                && near.required().isEmpty()
                && near.gap().equals(Points.ZERO)) {
            lacks.add(0, Message.of("rollup.floor").in(language));
        }
        say("rollup.near", near.household(), near.group(), outcome(near.outcome()), String.join("; ", lacks));
    }

    private List<String> phrases(String code, List<Criterion> criteria) {
        if (criteria.isEmpty()) {
            return List.of();
        }
        String shown = criteria.stream()
                .limit(REASONS)
                .map(criterion -> criterion.id() + " " + criterion.phrase())
                .collect(Collectors.joining(", "));
        String rest = criteria.size() > REASONS ? " …" : "";
        return List.of(Message.of(code, shown + rest).in(language));
    }
}
