package vn.binhxet.report.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.binhxet.explain.HistoryText;
import vn.binhxet.explain.Vietnamese;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Household;
import vn.binhxet.model.Message;
import vn.binhxet.model.Progress;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.replay.Replay;
import vn.binhxet.report.Form;
import vn.binhxet.report.PaperException;
import vn.binhxet.report.Request;
import vn.binhxet.report.content.Results;
import vn.binhxet.report.content.Scope;
import vn.binhxet.report.paper.Block;
import vn.binhxet.report.paper.Paper;
import vn.binhxet.rulebook.Plan;

/** Makes the papers of a request: one, or one for each group or household. */
public final class Press {
    private static final int SHORT = 12;
    /** A plan whose source gives its sign without the number: "Kế hoạch /KH-UBND". */
    private static final String NO_NUMBER = " /";

    private final Replay replay;
    private final Optional<Replay> before;
    private final Request request;
    private final Template template;

    /** @throws PaperException if a title is none of the review's, or the template cannot be read */
    public Press(Replay replay, Optional<Replay> before, Request request, Templates templates) {
        this.replay = replay;
        this.before = before;
        this.request = request;
        this.template = templates.of(request.form());
        request.title().ifPresent(this::refuseUnknown);
    }

    private void refuseUnknown(String title) {
        boolean isHousehold = replay.review().campaign().titles().stream()
                .filter(judged -> judged.id().equals(title))
                .map(Campaign.JudgedTitle::subjects)
                .findFirst()
                .orElseThrow(() -> new PaperException(
                        Message.of("paper.noTitle", title, replay.review().id())))
                .equals(SubjectKind.HOUSEHOLD);
        if (!isHousehold && request.form().copies() == Form.Copies.EACH_HOUSEHOLD) {
            throw new PaperException(Message.of("paper.groupTitle", title));
        }
    }

    /**
     * @param progress is told of the papers made, or of the rows of each list where it is one paper
     * @throws PaperException if nobody lies in the scope, or the template asks for what there is not
     */
    public List<Paper> papers(Progress progress) {
        if (request.subject().isPresent()) {
            return List.of(ofHousehold(request.subject().get()));
        }
        Scope scope = new Scope(request.group(), request.ward());
        Results results = Results.of(replay, scope);
        return switch (request.form().copies()) {
            case ONE ->
                List.of(paper(results, before.map(then -> Results.of(then, scope)), values(results), -1, progress));
            case EACH_GROUP ->
                told(
                        results.groups().stream().map(results::within).map(this::ofGroup),
                        results.groups().size(),
                        progress);
            case EACH_HOUSEHOLD ->
                told(
                        results.groups().stream().map(results::within).flatMap(this::households),
                        results.households(),
                        progress);
        };
    }

    private static List<Paper> told(Stream<Paper> papers, long total, Progress progress) {
        List<Paper> made = new ArrayList<>();
        papers.forEachOrdered(paper -> {
            made.add(paper);
            progress.at(Progress.Phase.COMPOSE, made.size(), total);
        });
        return made;
    }

    private Paper ofHousehold(String id) {
        Ledger.Place place = replay.ledger().places(replay.review(), id).stream()
                .filter(found -> found.household() >= 0)
                .findFirst()
                .orElseThrow(() -> new PaperException(
                        Message.of("paper.nobody", id, replay.review().id())));
        String group = replay.group(place.group()).group().id();
        Results results = Results.of(replay, new Scope(Optional.of(group), Optional.empty()));
        return ofHousehold(results, place.household());
    }

    private Stream<Paper> households(Results group) {
        int count = group.groups().get(0).group().households().size();
        return IntStream.range(0, count).mapToObj(place -> ofHousehold(group, place));
    }

    private Paper ofGroup(Results results) {
        return paper(results, Optional.empty(), ofGroupValues(results), -1, Progress.SILENT);
    }

    private Paper ofHousehold(Results results, int place) {
        GroupDecisions group = results.groups().get(0);
        Household household = group.group().households().get(place);
        Values values = ofGroupValues(results)
                .with(Map.of("household", household.id(), "head", results.name(group, place)))
                .withFacts(Dictionary.HOUSEHOLD, household.facts());
        return paper(results, Optional.empty(), values, place, Progress.SILENT);
    }

    private Values ofGroupValues(Results results) {
        GroupDecisions group = results.groups().get(0);
        return values(results).withFacts(Dictionary.GROUP, group.group().facts());
    }

    private Paper paper(Results results, Optional<Results> earlier, Values values, int household, Progress progress) {
        List<Block> blocks = new Composer(template, request, results, earlier, progress).compose(values, household);
        return new Paper(Message.of("form." + request.form()).in(Message.Language.VI), blocks, seal(results.review()));
    }

    private Values values(Results results) {
        RecordedReview review = results.review();
        Plan plan = replay.rules().plan();
        String body = results.wardName()
                .orElseGet(() -> plan.place().split(",", -1)[0].strip());
        Map<String, String> texts = new HashMap<>();
        texts.put("plan", plan.name());
        texts.put("document", plan.document().replace(NO_NUMBER, " số " + Values.DOTS + "/"));
        texts.put("year", Integer.toString(review.campaign().period().year()));
        texts.put("period", Vietnamese.of(review.campaign().period()));
        texts.put("body", body);
        texts.put("locality", request.formalities().place().orElseGet(() -> withoutKind(body)));
        texts.put("day", Head.day(request.formalities()));
        boolean isOneGroup = !results.isWhole() && results.groups().size() == 1;
        texts.put("group", isOneGroup ? results.name(results.groups().get(0)) : "");
        texts.put("groups", Vietnamese.of(results.groups().size()));
        texts.put("households", Vietnamese.of(results.households()));
        texts.put(
                "before",
                before.map(then -> Integer.toString(
                                then.review().campaign().period().year()))
                        .orElse(""));
        texts.put("whole", results.isWhole() ? "1" : "");
        return new Values(texts, Map.of());
    }

    /** "phường Minh Tân" is signed in Minh Tân. */
    private static String withoutKind(String body) {
        String kinds = Message.of("paper.kinds").in(Message.Language.VI);
        return Pattern.compile("^(" + kinds + ")[\\s,]+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(body)
                .replaceFirst("");
    }

    private static Block.Seal seal(RecordedReview review) {
        String root = review.root(review.revision());
        String rules = review.campaign().rules();
        List<String> lines = new ArrayList<>();
        lines.add(say("paper.sealReview", review.id()));
        lines.add(say("paper.sealRules", rules.substring(0, SHORT)));
        lines.add(say("paper.sealRoot", root));
        if (review.revision() > 0) {
            lines.add(say(
                    "paper.sealRevision",
                    review.revision(),
                    HistoryText.time(
                            review.corrections().get(review.revision() - 1).at())));
        }
        lines.add(say("paper.sealVerify"));
        return new Block.Seal(
                "binhxet verify --review " + review.id() + " --root " + root,
                lines,
                say("paper.foot", review.id(), rules.substring(0, SHORT), root.substring(0, SHORT)));
    }

    private static String say(String code, Object... arguments) {
        return Message.of(code, arguments).in(Message.Language.VI);
    }
}
