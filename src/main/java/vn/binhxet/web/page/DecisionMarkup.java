package vn.binhxet.web.page;

import java.util.Locale;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Verdict;

/** A decision as HTML. */
final class DecisionMarkup {
    private final DecisionView decision;
    private final Shown shown;
    private final Markup html;

    private DecisionMarkup(DecisionView decision, Shown shown, Markup html) {
        this.decision = decision;
        this.shown = shown;
        this.html = html;
    }

    static void write(Markup html, DecisionView decision, Shown shown) {
        new DecisionMarkup(decision, shown, html).write();
    }

    /** The outcome in its colour. */
    static void outcome(Markup html, DecisionView decision) {
        html.element(
                "span",
                decision.outcomeText(),
                "class",
                "outcome is-" + decision.outcome().name().toLowerCase(Locale.ROOT));
    }

    private void write() {
        html.open(
                "section",
                "class",
                "card decision",
                "id",
                decision.title(),
                "aria-labelledby",
                "h-" + decision.title());
        head();
        if (!decision.sentence().isEmpty()) {
            html.element("p", decision.sentence(), "class", "sentence");
        }
        if (decision.outcome() == Outcome.NOT_ELIGIBLE) {
            html.element("p", shown.say("why.notEligible"));
        } else {
            score();
        }
        deciders();
        reasons();
        held();
        html.close("section");
    }

    private void head() {
        html.open("header")
                .open("h2", "id", "h-" + decision.title())
                .text(decision.titleName() + " ")
                .element("small", decision.title())
                .close("h2")
                .open("p", "class", "verdict");
        outcome(html, decision);
        html.close("p").close("header");
    }

    private void score() {
        String all = shown.say("web.scoreBar", decision.points(), decision.most(), decision.mark());
        html.open("div", "class", "score")
                .open("p")
                .element("strong", shown.say("web.score", decision.points(), decision.most()))
                .text(" " + shown.say("web.mark", decision.mark()))
                .close("p");
        bar(decision.bar(), all);
        if (!decision.standards().isEmpty()) {
            html.open("ul", "class", "chips")
                    .each(
                            decision.standards(),
                            standard -> html.open("li")
                                    .element("b", standard.id())
                                    .text(" " + standard.points() + "/" + standard.most())
                                    .close("li"))
                    .close("ul");
        }
        html.close("div");
    }

    private void bar(Bar bar, String label) {
        html.open(
                "svg",
                "class",
                "bar",
                "viewBox",
                "0 0 " + Bar.LENGTH + " 40",
                "preserveAspectRatio",
                "none",
                "role",
                "img",
                "aria-label",
                label);
        stripe("whole", 0, Bar.LENGTH);
        stripe("sure", 0, bar.sure());
        stripe("open", bar.sure(), bar.open());
        if (bar.limit() != null) {
            stripe("limit", bar.mark(), Bar.MARK);
        }
        html.close("svg");
    }

    private void stripe(String name, long from, long length) {
        html.open("rect", "class", name, "x", "" + from, "width", "" + length, "height", "40")
                .close("rect");
    }

    private void deciders() {
        if (!decision.deciders().isEmpty()) {
            html.open("div")
                    .element("h3", shown.say("web.deciders"))
                    .open("ul")
                    .each(decision.deciders(), text -> html.element("li", text))
                    .close("ul")
                    .close("div");
        }
    }

    private void reasons() {
        if (!decision.reasons().isEmpty()) {
            html.open("div")
                    .element(
                            "h3",
                            shown.say(
                                    decision.outcome() == Outcome.PASS ? "web.reasonsOfPass" : "web.reasons",
                                    decision.reasons().size()))
                    .open("ol", "class", "reasons")
                    .each(decision.reasons(), this::reason)
                    .close("ol")
                    .close("div");
        }
    }

    private void reason(DecisionView.Reason reason) {
        html.open("li", "class", "is-" + reason.verdict().name().toLowerCase(Locale.ROOT))
                .open("h4")
                .element("span", reason.criterion(), "class", "id")
                .text(" " + reason.phrase())
                .close("h4")
                .open("p", "class", "tags")
                .element("span", shown.say("web.verdict." + reason.verdict().name()), "class", "tag")
                .text(" " + reason.weight())
                .close("p")
                .each(reason.said(), text -> html.element("p", text, "class", "said"));
        if (!reason.missing().isEmpty()) {
            html.open("ul", "class", "missing")
                    .each(reason.missing(), text -> html.element("li", text))
                    .close("ul");
        }
        grounds(reason);
        reason.sameIncident()
                .ifPresent(earlier -> html.element("p", shown.say("web.sameIncident", earlier), "class", "note"));
        reason.without().ifPresent(text -> html.element("p", text, "class", "note"));
        html.close("li");
    }

    private void grounds(DecisionView.Reason reason) {
        html.open("dl");
        if (!reason.facts().isEmpty()) {
            html.element("dt", shown.say("web.facts")).each(reason.facts(), fact -> html.element("dd", fact));
        }
        html.element("dt", shown.say("web.limit"))
                .element("dd", reason.limit())
                .element("dt", shown.say("web.source"))
                .open("dd")
                .element("cite", reason.source())
                .text(" ")
                .element("span", "(" + reason.basis() + ")", "class", "basis")
                .close("dd")
                .close("dl");
    }

    private void held() {
        if (!decision.held().isEmpty()) {
            String isNotApplicable = shown.say("web.verdict." + Verdict.NOT_APPLICABLE.name());
            html.open("details")
                    .element("summary", shown.say("web.held", decision.held().size()))
                    .open("ul", "class", "held")
                    .each(decision.held(), criterion -> held(criterion, isNotApplicable))
                    .close("ul")
                    .close("details");
        }
    }

    private void held(DecisionView.Held criterion, String isNotApplicable) {
        html.open("li").element("b", criterion.criterion()).text(" " + criterion.phrase());
        if (!criterion.isApplicable()) {
            html.text(" ").element("span", isNotApplicable, "class", "tag");
        }
        html.open("br")
                .open("small")
                .text(criterion.facts() + " · ")
                .element("cite", criterion.source())
                .close("small")
                .close("li");
    }
}
