package vn.binhxet.generate;

import java.util.List;

/** A draw that hands over to another one, depending on the row. */
sealed interface Choice extends FieldDraw {
    FieldDraw otherwise();

    @Override
    default FieldDraw usual() {
        return otherwise().usual();
    }

    /** Some cells stay blank; the truth behind them is drawn all the same. */
    record Blanked(int blank, FieldDraw otherwise) implements Choice {
        @Override
        public void draw(Row row, int place, Dice dice) {
            otherwise.draw(row, place, dice);
            if (dice.chance(blank)) {
                row.write(place, "");
            }
        }
    }

    /** Rows of weak quality draw differently. */
    record ByQuality(FieldDraw weak, FieldDraw otherwise) implements Choice {
        @Override
        public void draw(Row row, int place, Dice dice) {
            (row.isWeak() ? weak : otherwise).draw(row, place, dice);
        }
    }

    /** The code of another field decides; the draws are in the order of the codes. */
    record ByCode(int by, List<FieldDraw> draws, FieldDraw otherwise) implements Choice {
        @Override
        public void draw(Row row, int place, Dice dice) {
            long code = row.truth(by);
            (code < 0 ? otherwise : draws.get((int) code)).draw(row, place, dice);
        }
    }

    /** The age on the cut-off day decides: the last step not older than it. */
    record ByAge(int birth, List<Step> steps, FieldDraw otherwise) implements Choice {
        @Override
        public void draw(Row row, int place, Dice dice) {
            long born = row.truth(birth);
            (born == Row.NOTHING ? otherwise : Step.at(-born, steps, otherwise)).draw(row, place, dice);
        }
    }

    /** The how-manieth row of its parent it is decides. */
    record ByNumber(List<Step> steps, FieldDraw otherwise) implements Choice {
        @Override
        public void draw(Row row, int place, Dice dice) {
            Step.at(row.number(), steps, otherwise).draw(row, place, dice);
        }
    }

    /** A draw that holds from some number on. */
    record Step(long from, FieldDraw draw) {
        static FieldDraw at(long number, List<Step> steps, FieldDraw otherwise) {
            FieldDraw draw = otherwise;
            for (Step step : steps) {
                if (step.from() <= number) {
                    draw = step.draw();
                }
            }
            return draw;
        }
    }
}
