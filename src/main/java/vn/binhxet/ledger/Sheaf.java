package vn.binhxet.ledger;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Mark;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Points;
import vn.binhxet.model.Sha256;
import vn.binhxet.model.Verdict;

/**
 * The households of one group as they are stored: one row for all of them.
 *
 * @param ids in the group's order
 * @param facts canonical bytes of each household, compressed together
 * @param decisions codes by household title, then in the group's order, compressed together
 */
record Sheaf(int count, byte[] ids, byte[] facts, byte[] decisions) implements Serializable {
    private static final int VERDICTS = Verdict.values().length;
    /** Outcome, points and mark. */
    private static final int NUMBERS_AT_FRONT = 5;

    /**
     * @param facts by household
     * @param decisions by title, then by household
     */
    static Sheaf of(List<String> ids, List<byte[]> facts, List<List<DecisionCode>> decisions) {
        Packed.Writer names = new Packed.Writer();
        ids.forEach(names::text);
        Packed.Writer rows = new Packed.Writer();
        facts.forEach(rows::bytes);
        Packed.Writer codes = new Packed.Writer();
        decisions.forEach(title -> title.forEach(code -> write(code, codes)));
        return new Sheaf(ids.size(), names.bytes(), Packed.deflated(rows.bytes()), Packed.deflated(codes.bytes()));
    }

    /** Over every byte that is stored. */
    byte[] hash() {
        return Sha256.of(Sha256.of(ids), Sha256.of(facts), Sha256.of(decisions));
    }

    /** @throws IllegalArgumentException if there are not as many as there should be */
    List<String> readIds() {
        Packed.Reader names = new Packed.Reader(ids);
        List<String> read = new ArrayList<>();
        while (names.hasMore()) {
            read.add(names.text());
        }
        if (read.size() != count) {
            throw new IllegalArgumentException(read.size() + " ids of " + count + " households");
        }
        return read;
    }

    /** @throws IllegalArgumentException if there are not as many as there should be */
    List<byte[]> readFacts() {
        Packed.Reader rows = new Packed.Reader(Packed.inflated(facts));
        List<byte[]> read = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            read.add(rows.bytes());
        }
        refuseMore(rows);
        return read;
    }

    /**
     * By title, then by household.
     *
     * @throws IllegalArgumentException if there are not as many as there should be
     */
    List<List<DecisionCode>> readDecisions(int titles) {
        Packed.Reader codes = new Packed.Reader(Packed.inflated(decisions));
        List<List<DecisionCode>> read = new ArrayList<>();
        for (int title = 0; title < titles; title++) {
            List<DecisionCode> ofTitle = new ArrayList<>();
            for (int place = 0; place < count; place++) {
                ofTitle.add(read(codes));
            }
            read.add(ofTitle);
        }
        refuseMore(codes);
        return read;
    }

    /** One household's id. */
    String id(int place) {
        return at(new Packed.Reader(ids), place).text();
    }

    /** One household's facts. */
    byte[] facts(int place) {
        return at(new Packed.Reader(Packed.inflated(facts)), place).bytes();
    }

    private Packed.Reader at(Packed.Reader reader, int place) {
        refuseOutside(place);
        for (int before = 0; before < place; before++) {
            reader.passBytes();
        }
        return reader;
    }

    /** The decisions on one household, by title. */
    List<DecisionCode> decisions(int place, int titles) {
        refuseOutside(place);
        Packed.Reader codes = new Packed.Reader(Packed.inflated(decisions));
        List<DecisionCode> read = new ArrayList<>();
        for (int title = 0; title < titles; title++) {
            for (int other = 0; other < count; other++) {
                if (other == place) {
                    read.add(read(codes));
                } else {
                    pass(codes);
                }
            }
        }
        return read;
    }

    private void refuseOutside(int place) {
        if (place < 0 || place >= count) {
            throw new IllegalArgumentException("no such place in the row");
        }
    }

    private static void refuseMore(Packed.Reader reader) {
        if (reader.hasMore()) {
            throw new IllegalArgumentException("the row is longer than its content");
        }
    }

    static void write(DecisionCode code, Packed.Writer writer) {
        writer.number(code.outcome().ordinal());
        writer.number(code.low());
        writer.number(code.high());
        writer.number(code.mark().low().thousandths());
        writer.number(code.mark().high().thousandths());
        writer.bytes(code.verdicts());
        writer.number(code.rules().length);
        for (int rule : code.rules()) {
            writer.number(rule);
        }
    }

    /** @throws IllegalArgumentException if there is no such decision */
    static DecisionCode read(Packed.Reader reader) {
        long outcome = reader.number();
        long low = reader.number();
        long high = reader.number();
        Mark mark = new Mark(new Points(reader.number()), new Points(reader.number()));
        byte[] verdicts = reader.bytes();
        int spoke = reader.count();
        if (outcome < 0 || outcome >= Outcome.values().length || !areVerdicts(verdicts)) {
            throw new IllegalArgumentException("no decision");
        }
        int[] rules = new int[spoke];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = (int) reader.number();
        }
        return new DecisionCode(Outcome.values()[(int) outcome], mark, low, high, verdicts, rules);
    }

    private static void pass(Packed.Reader codes) {
        codes.passNumbers(NUMBERS_AT_FRONT);
        codes.passBytes();
        codes.passNumbers(codes.count());
    }

    private static boolean areVerdicts(byte[] places) {
        for (byte place : places) {
            if (place < 0 || place >= VERDICTS) {
                return false;
            }
        }
        return true;
    }
}
