package vn.binhxet.generate;

import java.math.BigDecimal;
import java.util.List;

/** How one field of a row gets its value. */
sealed interface FieldDraw
        permits Choice,
                FieldDraw.Flag,
                FieldDraw.Code,
                FieldDraw.Count,
                FieldDraw.Part,
                FieldDraw.OfHouseholds,
                FieldDraw.Tally,
                FieldDraw.Day,
                FieldDraw.DayAfter,
                FieldDraw.Amount,
                FieldDraw.Words {
    /** Puts a value into the row at the place of the field. */
    void draw(Row row, int place, Dice dice);

    /** The draw when nothing speaks for another one and nothing is blank. */
    default FieldDraw usual() {
        return this;
    }

    /** The value in a group where the field is the same everywhere, a common row having been drawn for the group. */
    default void even(Row row, int place, Row common) {
        row.copy(place, common);
    }

    /** Yes or no. */
    record Flag(int yes) implements FieldDraw {
        @Override
        public void draw(Row row, int place, Dice dice) {
            boolean isYes = dice.chance(yes);
            row.put(place, isYes ? "yes" : "no", isYes ? 1 : 0);
        }

        @Override
        public void even(Row row, int place, Row common) {
            row.put(place, "yes", 1);
        }
    }

    /** One code of a list. */
    record Code(List<String> codes, Weights weights) implements FieldDraw {
        @Override
        public void draw(Row row, int place, Dice dice) {
            int code = (int) weights.draw(dice);
            row.put(place, codes.get(code), code);
        }
    }

    /** A number by itself. */
    record Count(Weights weights) implements FieldDraw {
        @Override
        public void draw(Row row, int place, Dice dice) {
            row.putCount(place, weights.draw(dice));
        }
    }

    /**
     * A part of another field of the row, or of the group's row: the whole with some chance, otherwise a share of it
     * within limits, but less than the whole.
     */
    record Part(int of, boolean isOfGroup, int whole, int from, int to) implements FieldDraw {
        @Override
        public void draw(Row row, int place, Dice dice) {
            long all = all(row);
            if (all == 0 || dice.chance(whole)) {
                row.putCount(place, all);
                return;
            }
            long share = dice.between(from, to);
            row.putCount(place, Math.min(all - 1, all * share / Section.ALL));
        }

        @Override
        public void even(Row row, int place, Row common) {
            row.putCount(place, all(row));
        }

        private long all(Row row) {
            return Math.max(0, (isOfGroup ? row.group() : row).truth(of));
        }
    }

    /** A share of the group's households. */
    record OfHouseholds(int from, int to) implements FieldDraw {
        @Override
        public void draw(Row row, int place, Dice dice) {
            row.putCount(place, row.size() * dice.between(from, to) / Section.ALL);
        }
    }

    /** How many of a household's members on the cut-off day have a day within limits, each counted with some chance. */
    record Tally(int day, long from, long to, int share) implements FieldDraw {
        @Override
        public void draw(Row row, int place, Dice dice) {
            long count = 0;
            for (Row member : row.members()) {
                long truth = member.truth(day);
                if (member.isPresent() && truth >= from && truth <= to && dice.chance(share)) {
                    count++;
                }
            }
            row.putCount(place, count);
        }
    }

    /** A day within limits, or with some chance none at all. */
    record Day(int filled, long from, long to, Days days) implements FieldDraw {
        @Override
        public void draw(Row row, int place, Dice dice) {
            if (dice.chance(filled)) {
                long day = dice.between(from, to);
                row.put(place, days.text(day), day);
            } else {
                row.put(place, "");
            }
        }
    }

    /** A day some days after another field's; where that has none, a day as otherwise. */
    record DayAfter(int filled, int after, Weights later, Days days, FieldDraw otherwise) implements FieldDraw {
        @Override
        public void draw(Row row, int place, Dice dice) {
            long first = row.truth(after);
            if (first == Row.NOTHING) {
                otherwise.draw(row, place, dice);
            } else if (dice.chance(filled)) {
                long day = first + later.draw(dice);
                row.put(place, days.text(day), day);
            } else {
                row.put(place, "");
            }
        }
    }

    /** A decimal number within limits, given in its last decimals; with some chance exactly the upper one. */
    record Amount(long from, long to, int decimals, int top) implements FieldDraw {
        @Override
        public void draw(Row row, int place, Dice dice) {
            long amount = dice.chance(top) ? to : dice.between(from, to);
            row.put(place, BigDecimal.valueOf(amount, decimals).toPlainString());
        }
    }

    /** A text made from a pattern. */
    record Words(Pattern pattern) implements FieldDraw {
        @Override
        public void draw(Row row, int place, Dice dice) {
            row.put(place, pattern.text(row, dice));
        }
    }
}
