package vn.binhxet.web.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.util.UriUtils;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.accounts.Permission;

/** The page of a household, between what stands around every page. */
final class HouseholdMarkup {
    private final RecordedReview review;
    private final Reading.Subject subject;
    private final Account reader;
    private final Shown shown;
    private final Markup html;
    private final String path;
    private final String inReview;

    HouseholdMarkup(RecordedReview review, Reading.Subject subject, Account reader, Shown shown, Markup html) {
        this.review = review;
        this.subject = subject;
        this.reader = reader;
        this.shown = shown;
        this.html = html;
        this.path = "/ho/" + inAddress(subject.household().id());
        this.inReview = "dot=" + inAddress(review.id());
    }

    private static String inAddress(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    void write(List<DecisionView> decisions, List<String> history) {
        html.open("div", "class", "content");
        crumbs();
        heading();
        html.open("p", "class", "jump no-print").each(decisions, this::jump).close("p");
        decisions.forEach(this::decision);
        remedy();
        whatIf();
        if (reader.may(Permission.REVIEWS)) {
            html.open("p", "class", "actions no-print");
            quietButton("dinh-chinh", "", "web.correct");
            html.close("p");
        }
        history(history);
        html.element("p", shown.say("web.sealed", review.id(), review.root(review.revision())), "class", "note seal")
                .close("div");
    }

    private void crumbs() {
        String group = subject.group().group().id();
        html.open("nav", "class", "crumbs", "aria-label", shown.say("web.crumbs"))
                .element("a", shown.say("web.menu.households"), "href", "/ho?" + inReview)
                .text(" › ")
                .element("a", group, "href", "/to/" + inAddress(group) + "?" + inReview)
                .text(" › ")
                .element("span", subject.household().id(), "aria-current", "page")
                .close("nav");
    }

    private void heading() {
        String id = subject.household().id();
        html.element("h1", subject.head().filter(name -> !name.isEmpty()).orElse(id))
                .element(
                        "p",
                        shown.say("web.householdOf", id, subject.group().group().id()) + " · "
                                + review.campaign().planName(),
                        "class",
                        "campaign");
    }

    private void jump(DecisionView decision) {
        html.element("a", decision.titleName(), "href", "#" + decision.title()).text(" ");
        DecisionMarkup.outcome(html, decision);
        html.text(" ");
    }

    private void decision(DecisionView decision) {
        DecisionMarkup.write(html, decision, shown);
        String title = "danhHieu=" + inAddress(decision.title()) + "&";
        html.open("p", "class", "actions no-print");
        quietButton("thu", title, "web.letter");
        html.text(" ");
        quietButton("chung-minh", title, "web.proof");
        html.close("p");
    }

    private void quietButton(String page, String question, String text) {
        String address = path + "/" + page + "?" + question + inReview;
        html.element("a", shown.say(text), "class", "button quiet", "href", address);
    }

    private void remedy() {
        String address = path + "/khac-phuc?" + inReview;
        html.open("section", "class", "card", "aria-labelledby", "h-remedy")
                .element("h2", shown.say("web.remedy"), "id", "h-remedy")
                .open("div", "id", "remedy")
                .open("p", "class", "no-print")
                .open(
                        "a",
                        "class",
                        "button",
                        "href",
                        address,
                        "hx-get",
                        address,
                        "hx-target",
                        "#remedy",
                        "hx-disabled-elt",
                        "this")
                .text(shown.say("web.remedy.find"))
                .close("a")
                .close("p")
                .close("div")
                .close("section");
    }

    private void whatIf() {
        String address = path + "/thu-xem?" + inReview;
        html.open("section", "class", "card no-print", "aria-labelledby", "h-whatif")
                .element("h2", shown.say("web.whatIf"), "id", "h-whatif")
                .open("div", "id", "what-if")
                .open("p")
                .open(
                        "a",
                        "class",
                        "button",
                        "href",
                        address,
                        "hx-get",
                        address,
                        "hx-target",
                        "#what-if",
                        "hx-swap",
                        "outerHTML")
                .text(shown.say("web.whatIf.open"))
                .close("a")
                .close("p")
                .close("div")
                .close("section");
    }

    private void history(List<String> history) {
        if (!history.isEmpty()) {
            html.open("section", "class", "card", "aria-labelledby", "h-history")
                    .element("h2", shown.say("web.history"), "id", "h-history")
                    .each(history, text -> html.element("pre", text, "class", "history"))
                    .close("section");
        }
    }
}
