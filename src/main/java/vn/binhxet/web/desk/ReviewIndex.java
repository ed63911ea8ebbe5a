package vn.binhxet.web.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Verdict;

/**
 * Every decision of a review as it stands now, in memory: what a list of 200,000 households is searched, paged and counted
 * from. Facts are not here; names are, and go with the index when the ledger forgets them.
 */
public final class ReviewIndex {
    private static final int PAGE = 50_000;

    private final List<Campaign.JudgedTitle> titles;
    private final List<HouseholdLine> households;
    private final Map<String, List<DecisionCode>> groups;
    private final Map<String, Map<String, Tally>> byTitle = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> reasons = new LinkedHashMap<>();

    private ReviewIndex(
            List<Campaign.JudgedTitle> titles, List<HouseholdLine> households, Map<String, List<DecisionCode>> groups) {
        this.titles = titles;
        this.households = households;
        this.groups = groups;
        for (int title = 0; title < titles.size(); title++) {
            count(title);
        }
    }

    static ReviewIndex of(Ledger ledger, RecordedReview review, Dictionary dictionary) {
        Map<String, String> heads = ledger.heads(review, dictionary);
        Map<String, String> groupOf = new LinkedHashMap<>();
        Map<String, List<DecisionCode>> households = new HashMap<>();
        Map<String, List<DecisionCode>> groups = new TreeMap<>();
        Map<List<Object>, DecisionCode> known = new HashMap<>();
        for (Campaign.JudgedTitle title : review.campaign().titles()) {
            boolean isOfGroups = title.subjects() == SubjectKind.GROUP;
            each(ledger, review, title.id(), line -> {
                DecisionCode code = known.computeIfAbsent(sameness(line.code()), key -> line.code());
                if (!isOfGroups) {
                    groupOf.putIfAbsent(line.subject(), line.group());
                }
                (isOfGroups ? groups : households)
                        .computeIfAbsent(line.subject(), id -> new ArrayList<>())
                        .add(code);
            });
        }
        List<HouseholdLine> lines = new ArrayList<>(groupOf.size());
        groupOf.forEach((id, group) -> {
            String head = heads.getOrDefault(id, "");
            lines.add(new HouseholdLine(id, group, head, Folded.of(head), households.getOrDefault(id, List.of())));
        });
        return new ReviewIndex(review.campaign().titles(SubjectKind.HOUSEHOLD), lines, groups);
    }

    private static void each(
            Ledger ledger, RecordedReview review, String title, java.util.function.Consumer<Ledger.Line> consumer) {
        Ledger.Filter filter = new Ledger.Filter(
                Optional.of(title), Optional.empty(), Optional.empty(), Optional.empty(), Verdict.NOT_MET);
        Ledger.Page page;
        long from = 0;
        do {
            page = ledger.decisions(review, filter, from, PAGE);
            page.lines().forEach(consumer);
            from += PAGE;
        } while (from < page.total());
    }

    /** Most households are decided alike: one code serves them all. */
    private static List<Object> sameness(DecisionCode code) {
        return List.of(
                code.outcome(),
                code.low(),
                code.high(),
                code.mark(),
                java.nio.ByteBuffer.wrap(code.verdicts()),
                java.nio.IntBuffer.wrap(code.rules()));
    }

    private void count(int title) {
        Campaign.JudgedTitle judged = titles.get(title);
        Map<String, Tally> tallies = new TreeMap<>();
        int[] against = new int[judged.criteria().size()];
        for (HouseholdLine household : households) {
            DecisionCode code = household.codes().get(title);
            tallies.computeIfAbsent(household.group(), group -> new Tally()).add(code.outcome());
            if (code.outcome() == Outcome.FAIL || code.outcome() == Outcome.UNDETERMINED) {
                for (int criterion = 0; criterion < against.length; criterion++) {
                    against[criterion] += isAgainst(code.verdict(criterion)) ? 1 : 0;
                }
            }
        }
        byTitle.put(judged.id(), tallies);
        Map<String, Integer> counted = new LinkedHashMap<>();
        for (int criterion = 0; criterion < against.length; criterion++) {
            if (against[criterion] > 0) {
                counted.put(judged.criteria().get(criterion), against[criterion]);
            }
        }
        reasons.put(judged.id(), counted);
    }

    private static boolean isAgainst(Verdict verdict) {
        return verdict == Verdict.NOT_MET || verdict == Verdict.PARTLY_MET || verdict == Verdict.UNKNOWN;
    }

    /** Titles for households, in the plan's order: the order of {@link HouseholdLine#codes()}. */
    public List<Campaign.JudgedTitle> titles() {
        return titles;
    }

    /** The decisions on groups, by group. */
    public Map<String, List<DecisionCode>> groups() {
        return Collections.unmodifiableMap(groups);
    }

    /** The groups that households live in, by id, with the outcomes under a title. */
    public Map<String, Tally> tallies(String title) {
        return Collections.unmodifiableMap(byTitle.getOrDefault(title, Map.of()));
    }

    /** How many households that do not pass a title have each criterion against them. */
    public Map<String, Integer> reasons(String title) {
        return Collections.unmodifiableMap(reasons.getOrDefault(title, Map.of()));
    }

    /**
     * A page of a list.
     *
     * @param total how many there are on all pages
     */
    public record Page(List<HouseholdLine> lines, int total) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /** Households by group and id. */
    public Page find(Search search, long from, int size) {
        Predicate<HouseholdLine> wanted = wanted(search);
        List<HouseholdLine> page = new ArrayList<>(size);
        int total = 0;
        for (HouseholdLine household : households) {
            if (wanted.test(household)) {
                if (total >= from && page.size() < size) {
                    page.add(household);
                }
                total++;
            }
        }
        return new Page(page, total);
    }

    private Predicate<HouseholdLine> wanted(Search search) {
        String text = Folded.of(search.text().strip());
        List<String> words = Arrays.stream(text.split("\\s+")).toList();
        Predicate<HouseholdLine> wanted = household -> text.isEmpty()
                || household.id().regionMatches(true, 0, text, 0, text.length())
                || words.stream().allMatch(household.folded()::contains);
        if (!search.allowed().isEmpty()) {
            wanted = wanted.and(household -> search.allowed().contains(household.group()));
        }
        if (search.group().isPresent()) {
            wanted = wanted.and(
                    household -> household.group().equals(search.group().get()));
        }
        if (search.outcome().isPresent() || search.criterion().isPresent()) {
            wanted = wanted.and(household -> isDecided(household, search));
        }
        return wanted;
    }

    private boolean isDecided(HouseholdLine household, Search search) {
        for (int title = 0; title < titles.size(); title++) {
            Campaign.JudgedTitle judged = titles.get(title);
            DecisionCode code = household.codes().get(title);
            boolean isMeant = search.title().map(judged.id()::equals).orElse(true)
                    && search.outcome()
                            .map(outcome -> outcome == code.outcome())
                            .orElse(true)
                    && search.criterion()
                            .map(id -> hasAgainst(judged, code, id))
                            .orElse(true);
            if (isMeant) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAgainst(Campaign.JudgedTitle title, DecisionCode code, String criterion) {
        int place = title.criteria().indexOf(criterion);
        return place >= 0 && isAgainst(code.verdict(place));
    }
}
