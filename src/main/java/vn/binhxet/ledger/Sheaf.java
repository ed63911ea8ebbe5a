package vn.binhxet.ledger;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
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
 * @param facts canonical bytes of each household, compressed in pieces of {@value #PIECE} households
 * @param decisions codes, compressed in such pieces; in each by household title, then in the group's order
 */
record Sheaf(int count, byte[] ids, byte[] facts, byte[] decisions) implements Serializable {
    /** So that one household is read without unpacking a whole group; larger pieces would hardly be smaller in all. */
    private static final int PIECE = 64;

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
        Packed.Writer codes = new Packed.Writer();
        try (Packed.Deflating deflating = new Packed.Deflating()) {
            for (int from = 0; from < ids.size(); from += PIECE) {
                int to = Math.min(from + PIECE, ids.size());
                Packed.Writer rowsOfPiece = new Packed.Writer();
                facts.subList(from, to).forEach(rowsOfPiece::bytes);
                rows.bytes(deflating.apply(rowsOfPiece.bytes()));
                Packed.Writer codesOfPiece = new Packed.Writer();
                for (List<DecisionCode> title : decisions) {
                    title.subList(from, to).forEach(code -> write(code, codesOfPiece));
                }
                codes.bytes(deflating.apply(codesOfPiece.bytes()));
            }
        }
        return new Sheaf(ids.size(), names.bytes(), rows.bytes(), codes.bytes());
    }

    /** Over every byte that is stored. */
    byte[] hash() {
        return Sha256.of(Sha256.of(ids), Sha256.of(facts), Sha256.of(decisions));
    }

    /** The first and the last id in the order of their bytes; empty where there is no household. */
    record Ends(byte[] first, byte[] last) {}

    Ends ends() {
        Packed.Reader names = new Packed.Reader(ids);
        byte[] first = names.hasMore() ? names.bytes() : new byte[0];
        byte[] last = first;
        while (names.hasMore()) {
            byte[] next = names.bytes();
            first = Arrays.compareUnsigned(next, first) < 0 ? next : first;
            last = Arrays.compareUnsigned(next, last) > 0 ? next : last;
        }
        return new Ends(first, last);
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
        List<byte[]> read = new ArrayList<>(count);
        readPieces(facts, (piece, households) -> {
            for (int place = 0; place < households; place++) {
                read.add(piece.bytes());
            }
        });
        return read;
    }

    /**
     * By title, then by household.
     *
     * @throws IllegalArgumentException if there are not as many as there should be
     */
    List<List<DecisionCode>> readDecisions(int titles) {
        List<List<DecisionCode>> read = new ArrayList<>(titles);
        for (int title = 0; title < titles; title++) {
            read.add(new ArrayList<>(count));
        }
        readPieces(decisions, (piece, households) -> {
            for (List<DecisionCode> title : read) {
                for (int place = 0; place < households; place++) {
                    title.add(read(piece));
                }
            }
        });
        return read;
    }

    /** Reads what a piece holds of so many households. */
    private interface PieceReader {
        void read(Packed.Reader piece, int households);
    }

    private void readPieces(byte[] bytes, PieceReader reader) {
        Packed.Reader pieces = new Packed.Reader(bytes);
        try (Packed.Inflating inflating = new Packed.Inflating()) {
            for (int from = 0; from < count; from += PIECE) {
                Packed.Reader piece = inflating.apply(pieces.bytes());
                reader.read(piece, Math.min(PIECE, count - from));
                refuseMore(piece);
            }
        }
        refuseMore(pieces);
    }

    /** Whether another holds the same: another version of Java may compress the same bytes otherwise. */
    boolean holds(Sheaf other) {
        return count == other.count
                && Arrays.equals(ids, other.ids)
                && Arrays.equals(unpacked(facts), other.unpacked(other.facts))
                && Arrays.equals(unpacked(decisions), other.unpacked(other.decisions));
    }

    private byte[] unpacked(byte[] bytes) {
        Packed.Writer all = new Packed.Writer();
        readPieces(bytes, (piece, households) -> all.bytes(piece.rest()));
        return all.bytes();
    }

    /** One household's id. */
    String id(int place) {
        return passed(new Packed.Reader(ids), place).text();
    }

    /** One household's facts. */
    byte[] facts(int place) {
        return passed(piece(facts, place), place % PIECE).bytes();
    }

    /** The decisions on one household, by title. */
    List<DecisionCode> decisions(int place, int titles) {
        Packed.Reader codes = piece(decisions, place);
        int inPiece = Math.min(PIECE, count - (place - place % PIECE));
        List<DecisionCode> read = new ArrayList<>();
        for (int title = 0; title < titles; title++) {
            for (int other = 0; other < inPiece; other++) {
                if (other == place % PIECE) {
                    read.add(read(codes));
                } else {
                    pass(codes);
                }
            }
        }
        return read;
    }

    /** The piece that a household stands in. */
    private Packed.Reader piece(byte[] pieces, int place) {
        if (place < 0 || place >= count) {
            throw new IllegalArgumentException("no such place in the row");
        }
        try (Packed.Inflating inflating = new Packed.Inflating()) {
            return inflating.apply(
                    passed(new Packed.Reader(pieces), place / PIECE).bytes());
        }
    }

    private static Packed.Reader passed(Packed.Reader reader, int count) {
        for (int before = 0; before < count; before++) {
            reader.passBytes();
        }
        return reader;
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
