package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.replay.Replay;

/**
 * Who passed on an award in every one of several consecutive review years, so that a higher award can be proposed.
 *
 * @param award the award
 * @param first the first year of the window
 * @param last the last year of the window
 * @param runs those who passed every year, by id
 * @param breaks of those who passed in the last year and not in every one: how many, by the latest other year and what it
 *     came to, "" where they are not on record
 */
public record Streak(String award, int first, int last, List<Run> runs, Map<Integer, Map<String, Long>> breaks) {
    private static final byte ABSENT = -1;

    /**
     * A subject that passed in every year of the window.
     *
     * @param group in the last year
     * @param used the last year of an earlier award that lies in the window; empty where the whole window is free
     */
    public record Run(String subject, String group, Optional<Integer> used) {
        /** Whether the window overlaps no earlier award. */
        public boolean isFree() {
            return used.isEmpty();
        }
    }

    public Streak {
        runs = List.copyOf(runs);
    }

    /**
     * The reviews that count: of each plan and year in the window the newest one.
     *
     * @param all oldest first
     * @return in their order
     */
    public static List<RecordedReview> counting(List<RecordedReview> all, int first, int last) {
        Map<String, RecordedReview> newest = new TreeMap<>();
        for (RecordedReview review : all) {
            int year = review.campaign().period().year();
            if (year >= first && year <= last) {
                newest.put(year + " " + review.campaign().plan(), review);
            }
        }
        return all.stream().filter(newest.values()::contains).toList();
    }

    /** The years of reviews that judge an award. */
    public static Set<Integer> years(List<Replay> reviews, String award) {
        Set<Integer> years = new TreeSet<>();
        for (Replay review : reviews) {
            if (title(review, award).isPresent()) {
                years.add(review.review().campaign().period().year());
            }
        }
        return years;
    }

    private static Optional<String> title(Replay review, String award) {
        return review.rules().titles().stream()
                .map(title -> title.title())
                .filter(title -> title.award().equals(award))
                .map(title -> title.id())
                .findFirst();
    }

    /**
     * Looks for streaks over the years first to last.
     *
     * @param reviews those that count, in order; where two of one year judge a subject, the later one stands
     * @param awarded by subject, the last year that was used for an earlier award
     * @throws IllegalArgumentException if a year has no review that judges the award
     */
    public static Streak of(List<Replay> reviews, String award, int first, int last, Map<String, Integer> awarded) {
        for (int year = first; year <= last; year++) {
            if (!years(reviews, award).contains(year)) {
                throw new IllegalArgumentException("no review of " + award + " in " + year);
            }
        }
        Map<String, byte[]> outcomes = new TreeMap<>();
        Map<String, String> groups = new TreeMap<>();
        for (Replay review : reviews) {
            int year = review.review().campaign().period().year();
            Optional<String> title = title(review, award);
            if (title.isEmpty() || year < first || year > last) {
                continue;
            }
            StandingDecisions.each(review, title.get(), Optional.empty(), Optional.empty(), line -> {
                byte[] own = outcomes.computeIfAbsent(line.subject(), id -> absent(last - first + 1));
                own[year - first] = (byte) line.code().outcome().ordinal();
                if (year == last) {
                    groups.put(line.subject(), line.group());
                }
            });
        }
        List<Run> runs = new ArrayList<>();
        Map<Integer, Map<String, Long>> breaks = new TreeMap<>();
        outcomes.forEach((subject, own) -> {
            int broken = own.length - 1;
            while (broken >= 0 && own[broken] == Outcome.PASS.ordinal()) {
                broken--;
            }
            if (broken < 0) {
                Optional<Integer> used =
                        Optional.ofNullable(awarded.get(subject)).filter(year -> year >= first);
                runs.add(new Run(subject, groups.getOrDefault(subject, ""), used));
            } else if (broken < own.length - 1) {
                String came = own[broken] == ABSENT ? "" : Outcome.values()[own[broken]].name();
                breaks.computeIfAbsent(first + broken, year -> new TreeMap<>()).merge(came, 1L, Long::sum);
            }
        });
        return new Streak(award, first, last, runs, breaks);
    }

    private static byte[] absent(int years) {
        byte[] outcomes = new byte[years];
        Arrays.fill(outcomes, ABSENT);
        return outcomes;
    }

    /** How many can be proposed. */
    public long freeCount() {
        return runs.stream().filter(Run::isFree).count();
    }

    /** Those who passed every year as a table. */
    public Listing listing(Message.Language language) {
        Words words = new Words(language);
        return Listing.of(
                "streak.head",
                language,
                Set.of(),
                runs.stream()
                        .map(run -> List.of(
                                run.subject(),
                                run.group(),
                                award,
                                first + "–" + last,
                                run.used()
                                        .map(year -> words.say("streak.used", year))
                                        .orElseGet(() -> words.say("streak.free"))))
                        .toList());
    }

    /** What broke the streaks of the others, as lines of text. */
    public List<String> broken(Message.Language language) {
        Words words = new Words(language);
        List<String> lines = new ArrayList<>();
        breaks.forEach((year, counts) -> counts.forEach((outcome, count) -> lines.add(words.say(
                "streak.broken",
                year,
                outcome.isEmpty() ? words.say("listing.absent") : words.of(Outcome.valueOf(outcome)),
                words.of(count)))));
        return lines;
    }
}
