package vn.binhxet.web.page;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.binhxet.explain.GroupRemedy;
import vn.binhxet.explain.Remedy;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Household;
import vn.binhxet.model.Message;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.replay.Replay;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.accounts.Views;
import vn.binhxet.web.desk.Desk;
import vn.binhxet.web.desk.OpenReview;
import vn.binhxet.web.reviewing.CorrectionRequest;

/** What pages and API read, held to what the reader may see; every look at a household is put on record first. */
@Component
public final class Reading {
    private static final String EVERYBODY = "*";

    private final Desk desk;
    private final Views views;

    Reading(Desk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    public Desk desk() {
        return desk;
    }

    /**
     * @param id "" for the newest review
     * @throws NotFound if there is none
     */
    public OpenReview review(String id) {
        return desk.review(id)
                .orElseThrow(() ->
                        new NotFound(id.isEmpty() ? Message.of("cli.noReviews") : Message.of("web.noReview", id)));
    }

    /** A household or a group as it was read: a household stands alone in its group. */
    public record Subject(Ledger.Place place, GroupDecisions group, List<Replay.Recorded> decisions) {
        public Subject {
            decisions = List.copyOf(decisions);
        }

        public boolean isHousehold() {
            return place.household() >= 0;
        }

        /** Of the household or the group. */
        public String id() {
            return isHousehold() ? household().id() : group.group().id();
        }

        /** @throws IndexOutOfBoundsException if it is a group */
        public Household household() {
            return group.group().households().get(0);
        }

        /** What a correction of it asks for, to be kept with its job: without identifiers of persons. */
        public CorrectionRequest correction(OpenReview review, List<String> settings, String reason) {
            String of = review.recorded().id();
            return isHousehold()
                    ? CorrectionRequest.ofHousehold(of, household(), settings, reason)
                    : CorrectionRequest.ofGroup(of, id(), settings, reason);
        }

        /** The head of the household; empty where not reported or erased. */
        public Optional<String> head() {
            return household()
                    .facts()
                    .entity()
                    .field(Dictionary.HEAD_NAME)
                    .flatMap(field -> Optional.ofNullable(household().facts().text(field)));
        }
    }

    /**
     * A household, for a reader who may see it.
     *
     * @param page what is looked at, as auditors read it
     * @throws NotFound if there is none, or the reader may not see its group
     */
    public Subject household(OpenReview review, String id, Account reader, String page) {
        Optional<Subject> found =
                review.read(replay -> replay.find(SubjectKind.HOUSEHOLD, id).map(place -> {
                    GroupDecisions alone = replay.household(place);
                    return new Subject(place, alone, replay.about(place, alone));
                }));
        Subject subject = found.filter(one -> reader.maySee(one.group().group().id()))
                .orElseThrow(() -> new NotFound(Message.of("web.noHousehold", id)));
        views.record(reader.name(), review.recorded().id(), id, page);
        return subject;
    }

    /**
     * A household or a group, whichever is asked for.
     *
     * @param page as for {@link #household}
     * @throws NotFound as there
     */
    Subject subject(
            OpenReview review, Optional<String> household, Optional<String> group, Account reader, String page) {
        return household
                .map(id -> household(review, id, reader, page))
                .orElseGet(() -> group(review, group.orElseThrow(), reader));
    }

    /** Puts on record that somebody takes the reasons of all households of a review along. */
    public void takeAll(OpenReview review, Account reader, String page) {
        views.record(reader.name(), review.recorded().id(), EVERYBODY, page);
    }

    /** The same of some households. */
    public void take(OpenReview review, List<String> households, Account reader, String page) {
        views.record(reader.name(), review.recorded().id(), households, page);
    }

    /**
     * The households of a group, for a reader who may see it.
     *
     * @throws NotFound if there is none, or the reader may not see it
     */
    public List<String> households(OpenReview review, String group, Account reader) {
        return group(review, group, reader).group().group().households().stream()
                .map(Household::id)
                .toList();
    }

    /** A group, for a reader who may see it. */
    public Subject group(OpenReview review, String id, Account reader) {
        return review.read(replay -> replay.find(SubjectKind.GROUP, id)
                        .filter(place -> reader.maySee(id))
                        .map(place -> {
                            GroupDecisions group = replay.group(place.group());
                            return new Subject(place, group, replay.about(place, group));
                        }))
                .orElseThrow(() -> new NotFound(Message.of("web.noGroup", id)));
    }

    /**
     * Which households a group still wants under one title; each that is named is put on record as looked at.
     *
     * @param title place of the title among those for groups
     * @return none where there is nothing to mend
     */
    public List<GroupRemedy> remedy(OpenReview review, Subject group, int title, Account reader) {
        if (!DecisionView.isMendable(group.decisions().get(title).decision())) {
            return List.of();
        }
        List<GroupRemedy> remedies = review.decide(replay -> Remedy.group(replay, group.place(), title));
        List<String> named = remedies.stream()
                .flatMap(remedy -> remedy.chosen().stream())
                .map(candidate -> candidate.remedy().subject())
                .distinct()
                .toList();
        take(review, named, reader, "remedy");
        return remedies;
    }
}
