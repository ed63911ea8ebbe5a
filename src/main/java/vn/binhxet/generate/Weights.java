package vn.binhxet.generate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A choice among whole numbers by weight; the numbers of a range are equally likely. */
final class Weights {
    private static final Pattern RANGE = Pattern.compile("(\\d+)(?:-(\\d+))?");

    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);

    private final List<Choice> choices;
    private final long total;

    /** The numbers from least to most, chosen by draws below the bound. */
    private record Choice(long below, long least, long most) {}

    private Weights(List<Choice> choices) {
        this.choices = List.copyOf(choices);
        this.total = choices.get(choices.size() - 1).below();
    }

    /** Reads a mapping of numbers or ranges to weights. */
    static Weights of(Section section) {
        List<Choice> choices = new ArrayList<>();
        long below = 0;
        for (String key : section.keys()) {
            List<Long> range = range(section, key, key);
            below += weight(section, key);
            choices.add(new Choice(below, range.get(0), range.get(1)));
        }
        return checked(section, choices);
    }

    /** Reads a mapping of codes to weights; a number drawn is the code's place. */
    static Weights ofCodes(Section section, List<String> codes) {
        section.allow(codes);
        List<Choice> choices = new ArrayList<>();
        long below = 0;
        for (String key : section.keys()) {
            below += weight(section, key);
            choices.add(new Choice(below, codes.indexOf(key), codes.indexOf(key)));
        }
        return checked(section, choices);
    }

    static Weights uniform(long least, long most) {
        return new Weights(List.of(new Choice(1, least, most)));
    }

    static List<Long> range(Section section, String key, String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            throw section.wrong(key, "a whole number or a range like 2-5");
        }
        long least = Long.parseLong(range.group(1));
        return List.of(least, range.group(2) == null ? least : Long.parseLong(range.group(2)));
    }

    long draw(Dice dice) {
        Choice choice = choices.get(0);
        if (choices.size() > 1) {
            long drawn = dice.below(total);
            for (int i = 0; drawn >= choice.below(); ) {
                choice = choices.get(++i);
            }
        }
        return dice.between(choice.least(), choice.most());
    }

    long least() {
        return choices.stream().mapToLong(Choice::least).min().orElseThrow();
    }

    long most() {
        return choices.stream().mapToLong(Choice::most).max().orElseThrow();
    }

    /** The mean, rounded down. */
    long mean() {
        long sum = 0;
        long before = 0;
        for (Choice choice : choices) {
            sum += (choice.below() - before) * (choice.least() + choice.most());
            before = choice.below();
        }
        return sum / (total * 2);
    }

    /** In thousandths. */
    private static long weight(Section section, String key) {
        BigDecimal weight = section.decimal(key).movePointRight(3);
        if (weight.signum() < 0 || weight.compareTo(MOST) > 0) {
            throw section.wrong(key, "a weight between 0 and 10000");
        }
        return weight.longValue();
    }

    private static Weights checked(Section section, List<Choice> choices) {
        if (choices.isEmpty() || choices.get(choices.size() - 1).below() <= 0) {
            throw new IllegalArgumentException(section.path() + " needs at least one weight above 0");
        }
        return new Weights(choices);
    }
}
