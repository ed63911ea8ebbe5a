package vn.binhxet.report.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.binhxet.explain.Remedy;
import vn.binhxet.explain.Why;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Decision;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Household;
import vn.binhxet.model.Message;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Ward;
import vn.binhxet.replay.Replay;
import vn.binhxet.report.PaperException;
import vn.binhxet.rulebook.TitleInForce;

/** What a review decided within a scope, as it stands now. */
public final class Results {
    private static final String NAME = "name";

    private final Replay replay;
    private final Scope scope;
    private final List<GroupDecisions> groups;
    private final IdentityHashMap<GroupDecisions, Integer> places;
    private final Set<Ledger.Place> erased;
    private final Map<String, Ward> wards;

    private Results(
            Replay replay,
            Scope scope,
            IdentityHashMap<GroupDecisions, Integer> places,
            Set<Ledger.Place> erased,
            Map<String, Ward> wards) {
        this.replay = replay;
        this.scope = scope;
        this.places = places;
        this.erased = erased;
        this.wards = wards;
        this.groups = places.keySet().stream()
                .filter(scope::holds)
                .sorted(Comparator.comparing(places::get))
                .toList();
    }

    /** @throws PaperException if nothing of the review lies in the scope */
    public static Results of(Replay replay, Scope scope) {
        RecordedReview review = replay.review();
        IdentityHashMap<GroupDecisions, Integer> places = new IdentityHashMap<>();
        for (int place = 0; place < review.groupCount(); place++) {
            GroupDecisions group = replay.group(place);
            if (scope.holds(group)) {
                places.put(group, place);
            }
        }
        if (places.isEmpty()) {
            throw new PaperException(Message.of("paper.nobody", scope.named(), review.id()));
        }
        return new Results(
                replay,
                scope,
                places,
                replay.ledger().erased(review),
                replay.ledger().wards(review, review.revision()));
    }

    /** The same review within one of its groups. */
    public Results within(GroupDecisions group) {
        return new Results(replay, Scope.ofGroup(group.group().id()), places, erased, wards);
    }

    public Replay replay() {
        return replay;
    }

    public RecordedReview review() {
        return replay.review();
    }

    public boolean isWhole() {
        return scope.isWhole();
    }

    /** In the order of their ids. */
    public List<GroupDecisions> groups() {
        return groups;
    }

    /** How many households there are in scope, judged or not. */
    public long households() {
        return groups.stream()
                .mapToLong(group -> group.group().households().size())
                .sum();
    }

    /** The titles wanted: one, or all of the plan for one kind of subjects. */
    public List<TitleInForce> titles(Optional<String> only, SubjectKind kind) {
        return only.isPresent()
                ? replay.rules().titles().stream()
                        .filter(title -> title.title().id().equals(only.get()))
                        .toList()
                : replay.rules().titles(kind);
    }

    /** Over every group in scope. */
    public Tally tally(TitleInForce title) {
        return groups.stream().map(group -> tally(title, group)).reduce(Tally.NOTHING, Tally::plus);
    }

    public Tally tally(TitleInForce title, GroupDecisions group) {
        return Tally.of(codes(title, group));
    }

    private List<DecisionCode> codes(TitleInForce title, GroupDecisions group) {
        int place = place(title);
        if (title.title().subject() == SubjectKind.HOUSEHOLD) {
            return group.households().get(place);
        }
        return group.own().isEmpty() ? List.of() : List.of(group.own().get(place));
    }

    private int place(TitleInForce title) {
        return replay.rules().titles(title.title().subject()).indexOf(title);
    }

    /** Everybody in a group who was decided about under a title, by id. */
    public List<Subject> subjects(TitleInForce title, GroupDecisions group) {
        List<DecisionCode> codes = codes(title, group);
        List<Subject> subjects = new ArrayList<>(codes.size());
        for (int i = 0; i < codes.size(); i++) {
            boolean isHousehold = title.title().subject() == SubjectKind.HOUSEHOLD;
            subjects.add(isHousehold ? household(group, i, codes.get(i)) : itself(group, codes.get(i)));
        }
        return subjects;
    }

    /** A household of a group under a title for households. */
    public Subject household(TitleInForce title, GroupDecisions group, int place) {
        return household(group, place, group.households().get(place(title)).get(place));
    }

    private Subject household(GroupDecisions group, int place, DecisionCode code) {
        Household household = group.group().households().get(place);
        return new Subject(household.id(), name(group, place), group, place, code);
    }

    private Subject itself(GroupDecisions group, DecisionCode code) {
        return new Subject(group.group().id(), name(group), group, Subject.ITSELF, code);
    }

    /** A household by the name of its head, or what stands for it. */
    public String name(GroupDecisions group, int place) {
        Household household = group.group().households().get(place);
        if (erased.contains(new Ledger.Place(Objects.requireNonNull(places.get(group)), place))) {
            return Message.of("paper.erased", household.id()).in(Message.Language.VI);
        }
        return text(household.facts(), Dictionary.HEAD_NAME)
                .orElseGet(() -> Message.of("paper.nameless", household.id()).in(Message.Language.VI));
    }

    /** A group by its name, or its id where none was reported. */
    public String name(GroupDecisions group) {
        return text(group.group().facts(), NAME).orElse(group.group().id());
    }

    /** The name of the only ward in a narrowed scope; empty where the plan's own place is meant. */
    public Optional<String> wardName() {
        boolean isOneWard = groups.stream().map(GroupDecisions::ward).distinct().count() == 1;
        return scope.isWhole() || !isOneWard
                ? Optional.empty()
                : text(groups.get(0).group().ward(), NAME);
    }

    private static Optional<String> text(Facts facts, String field) {
        return facts.entity().field(field).map(facts::text).filter(text -> !text.isBlank());
    }

    /** A fact as it stands on paper; empty where it was not reported. */
    public static Optional<String> fact(Facts facts, String name) {
        Optional<Field> field = facts.entity().field(name);
        return field.map(facts::value).map(value -> {
            int code = field.get().codes().indexOf(String.valueOf(value));
            return code < 0 ? String.valueOf(value) : field.get().labels().get(code);
        });
    }

    /** Why a subject came to its outcome. */
    public Why why(TitleInForce title, Subject subject) {
        GroupDecisions group = subject.group();
        Decision decision = subject.isHousehold()
                ? replay.unfolder().household(group, place(title), subject.place())
                : replay.unfolder().group(group, place(title), Objects.requireNonNull(wards.get(group.ward())));
        return Why.of(replay.unfolder(), decision, subject.code());
    }

    /** The smallest change that would make a household pass. */
    public Remedy remedy(TitleInForce title, Subject household) {
        return Remedy.household(replay, household.group(), household.place(), place(title));
    }
}
