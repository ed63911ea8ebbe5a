package vn.binhxet.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhxet.ledger.Author;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Decision;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Facts;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Intake;
import vn.binhxet.model.Message;
import vn.binhxet.model.Progress;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.TargetResult;
import vn.binhxet.model.Ward;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.review.Reviewer;
import vn.binhxet.review.Unfolder;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.engine.CompiledRules;

/** One recorded review, read with the rules that it was made under. Belongs to the ledger's thread. */
public final class Replay {
    private final Ledger ledger;
    private final RecordedReview review;
    private final ReviewRules rules;
    private final Unfolder unfolder;
    private @Nullable Reviewer reviewer;

    /** @throws vn.binhxet.ledger.LedgerException if the stored rules are not what they were */
    public Replay(Ledger ledger, RecordedReview review) {
        this.ledger = ledger;
        this.review = review;
        this.rules = RuleBook.of(ledger.rules(review), review.campaign().plan())
                .forReview(review.campaign().plan(), review.campaign().period());
        this.unfolder = new Unfolder(rules);
    }

    private Replay(Ledger ledger, Replay other) {
        this.ledger = ledger;
        this.review = other.review;
        this.rules = other.rules;
        this.unfolder = other.unfolder;
        this.reviewer = other.reviewer;
    }

    /** The same review read through another connection; rules, once read or compiled, are shared. */
    public Replay through(Ledger other) {
        return new Replay(other, this);
    }

    public RecordedReview review() {
        return review;
    }

    public ReviewRules rules() {
        return rules;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Unfolder unfolder() {
        return unfolder;
    }

    /** Decides anew under the review's own rules; they are compiled when first asked for. */
    public Reviewer reviewer() {
        Reviewer known = reviewer;
        if (known == null) {
            known = new Reviewer(CompiledRules.of(rules));
            reviewer = known;
        }
        return known;
    }

    /** What stands now in one group. */
    public GroupDecisions group(int place) {
        return ledger.group(review, dictionary(), place, review.revision());
    }

    /** What stands now in every group, in the order of their ids. */
    public List<GroupDecisions> groups() {
        return ledger.groups(review, dictionary(), review.revision());
    }

    /** The targets as they stand now. */
    public List<TargetResult> targets() {
        return ledger.targets(review, review.revision());
    }

    /** What stands now about one household: a group of it alone, at place 0. */
    public GroupDecisions household(Ledger.Place place) {
        return ledger.household(review, dictionary(), place, review.revision());
    }

    /** The vocabulary that the review's facts are told in. */
    public Dictionary dictionary() {
        return rules.book().vocabulary().dictionary();
    }

    /**
     * A decision on record, and how it came to stand.
     *
     * @param code the decision as it is stored
     * @param past the decisions under the same title, oldest first; the last one stands
     */
    public record Recorded(Decision decision, DecisionCode code, Ledger.Place place, List<Ledger.Past> past) {
        public Recorded {
            past = List.copyOf(past);
        }
    }

    /**
     * Where a household or a group is.
     *
     * @param subject its id; before it "household:" or "group:" where both have the same
     * @throws CorrectionException if there is none, or it is not clear which is meant
     */
    public Ledger.Place place(String subject) {
        List<Ledger.Place> places = ledger.places(review, subject);
        for (SubjectKind kind : SubjectKind.values()) {
            String prefix = kind.name().toLowerCase(Locale.ROOT) + ":";
            if (places.isEmpty() && subject.startsWith(prefix)) {
                return place(kind, subject.substring(prefix.length()));
            }
        }
        if (places.size() > 1) {
            throw new CorrectionException(Message.of("correct.ambiguous", subject));
        }
        return places.stream()
                .findFirst()
                .orElseThrow(() -> new CorrectionException(Message.of("correct.noSubject", subject)));
    }

    /** @throws CorrectionException if there is none of that kind */
    public Ledger.Place place(SubjectKind kind, String id) {
        return find(kind, id).orElseThrow(() -> new CorrectionException(Message.of("correct.noSubject", id)));
    }

    /** The household, or the group, of that id. */
    public Optional<Ledger.Place> find(SubjectKind kind, String id) {
        return ledger.places(review, id).stream()
                .filter(place -> (place.household() >= 0) == (kind == SubjectKind.HOUSEHOLD))
                .findFirst();
    }

    /** The decisions that stand now about a household or a group, in the plan's order; empty where it is unknown. */
    public List<Recorded> about(String subject) {
        List<Recorded> found = new ArrayList<>();
        for (Ledger.Place place : ledger.places(review, subject)) {
            found.addAll(about(place, place.household() >= 0 ? household(place) : group(place.group())));
        }
        return found;
    }

    /**
     * The same for a subject that was read already.
     *
     * @param group as {@link #household} gives it for a household, as {@link #group} for a group
     */
    public List<Recorded> about(Ledger.Place place, GroupDecisions group) {
        boolean isHousehold = place.household() >= 0;
        List<Campaign.JudgedTitle> titles =
                review.campaign().titles(isHousehold ? SubjectKind.HOUSEHOLD : SubjectKind.GROUP);
        Optional<Ward> ward = isHousehold
                ? Optional.empty()
                : Optional.ofNullable(ledger.wards(review, review.revision()).get(group.ward()));
        List<Recorded> found = new ArrayList<>();
        Map<String, List<Ledger.Past>> history = ledger.history(review, place, group);
        int decided = isHousehold ? titles.size() : group.own().size();
        for (int title = 0; title < decided; title++) {
            Decision decision = isHousehold
                    ? unfolder.household(group, title, 0)
                    : unfolder.group(group, title, ward.orElseThrow());
            found.add(new Recorded(
                    decision,
                    isHousehold
                            ? group.households().get(title).get(0)
                            : group.own().get(title),
                    place,
                    history.getOrDefault(titles.get(title).id(), List.of())));
        }
        return found;
    }

    /** The name to write to a household by; empty where none was reported, or it was erased. */
    public Optional<String> addressee(Ledger.Place place) {
        if (place.household() < 0) {
            return Optional.empty();
        }
        Facts household = household(place).group().households().get(0).facts();
        return household.entity().field(Dictionary.HEAD_NAME).map(household::text);
    }

    /** Every fact of the review as of a revision. */
    public Dataset dataset(int revision) {
        List<ResidentialGroup> groups = ledger.groups(review, dictionary(), revision).stream()
                .map(GroupDecisions::group)
                .toList();
        return ledger.dataset(review, dictionary(), groups);
    }

    /**
     * Decides everything again from the stored facts and rules and compares it, to the byte, with what is on record: the
     * day of the review and every correction.
     *
     * @throws vn.binhxet.ledger.LedgerException that names the first decision that differs
     */
    public void verify(int threads, Progress progress) {
        for (int revision = 0; revision <= review.revision(); revision++) {
            ReviewResult again = reviewer().review(dataset(revision), threads, progress);
            ledger.compare(review, revision, again.groups());
        }
    }

    /**
     * Decides the whole review with other facts of one subject, or other parameters; nothing is recorded.
     *
     * @param settings as for {@link #correct}; empty for the facts as they are
     * @param parameters "name=value" of the plan, "pass_mark.TITLE=85" or "target.ID=92"
     * @throws CorrectionException if a name or a value is none
     */
    public ReviewResult suppose(
            String subject, List<String> settings, List<String> parameters, int threads, Progress progress) {
        Dataset before = dataset(review.revision());
        Dataset after = settings.isEmpty()
                ? before
                : Correction.of(dictionary(), before, place(subject), settings).dataset();
        Reviewer judge =
                parameters.isEmpty() ? reviewer() : new Reviewer(CompiledRules.of(Supposition.of(rules, parameters)));
        return judge.review(after, threads, progress);
    }

    /**
     * Decides one household, or one group with all its households, with other facts of its own; nothing is recorded, and
     * nobody else is decided again.
     *
     * @param settings as for {@link #correct}
     * @throws CorrectionException if a fact cannot be set so
     */
    public WhatIf whatIf(Ledger.Place place, List<String> settings) {
        boolean isHousehold = place.household() >= 0;
        ResidentialGroup before = (isHousehold ? household(place) : group(place.group())).group();
        Intake nothing = new Intake(Map.of(), Map.of(), List.of());
        Dataset alone = new Dataset(List.of(before), List.of(), List.of(), Map.of(), nothing);
        Ledger.Place there = new Ledger.Place(0, isHousehold ? 0 : -1);
        ResidentialGroup after = Correction.of(dictionary(), alone, there, settings)
                .dataset()
                .groups()
                .get(0);
        GroupDecisions decided = reviewer().decided(after);
        return isHousehold ? household(decided) : group(place, decided);
    }

    private WhatIf household(GroupDecisions alone) {
        List<Supposed> decisions = new ArrayList<>();
        for (int title = 0; title < alone.households().size(); title++) {
            decisions.add(new Supposed(
                    unfolder,
                    unfolder.household(alone, title, 0),
                    alone.households().get(title).get(0)));
        }
        return new WhatIf(decisions, alone);
    }

    private WhatIf group(Ledger.Place place, GroupDecisions households) {
        Ward ward = ledger.ward(review, review.revision(), place, households);
        GroupDecisions decided = reviewer().decided(households, ward);
        List<Supposed> decisions = new ArrayList<>();
        for (int title = 0; title < decided.own().size(); title++) {
            decisions.add(new Supposed(
                    unfolder,
                    unfolder.group(decided, title, ward),
                    decided.own().get(title)));
        }
        return new WhatIf(decisions, decided);
    }

    /**
     * Decides the whole review under other rules; nothing is recorded. The period stays that of the facts. What the
     * other rules' dictionary does not know is left out, what it has more is unknown.
     *
     * @param parameters as for {@link #suppose}
     * @throws CorrectionException if a name or a value is none
     */
    public ReviewResult under(ReviewRules other, List<String> parameters, int threads, Progress progress) {
        ReviewRules judging =
                Supposition.of(other, parameters).over(rules.settings().period());
        Translation translation =
                new Translation(dictionary(), other.book().vocabulary().dictionary());
        Dataset facts = translation.dataset(dataset(review.revision()));
        return new Reviewer(CompiledRules.of(judging)).review(facts, threads, progress);
    }

    /**
     * Corrects facts of a household or a group, decides the whole review anew and records what changed.
     *
     * @param settings "field=value", "member:ID.field=value", "member#2.field=value" (the second of the household),
     *     "incident:ID.field=value" or "register:CODE=value"
     * @throws CorrectionException if a fact cannot be set so
     */
    public void correct(
            Ledger.Place place,
            List<String> settings,
            String reason,
            Author author,
            String program,
            int threads,
            Runnable whileWaiting,
            Progress progress) {
        Dataset before = dataset(review.revision());
        Correction correction = Correction.of(dictionary(), before, place, settings);
        ResidentialGroup group = before.groups().get(place.group());
        String subject = place.household() < 0
                ? group.id()
                : group.households().get(place.household()).id();
        ReviewResult after = reviewer().review(correction.dataset(), threads, progress);
        ledger.correct(
                review,
                new Ledger.CorrectionDetails(subject, correction.changes(), reason),
                Contents.of(after, program),
                author,
                whileWaiting);
    }
}
