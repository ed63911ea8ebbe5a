package vn.binhxet.peers.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.model.Verdict;
import vn.binhxet.peers.table.CriterionTable;
import vn.binhxet.peers.table.RuleTables;

/** What an engine says about one household: of two verdicts on a criterion the stronger stands, and silence is "met". */
public final class Ruling {
    private final Map<String, Integer> places;
    private final Verdict[] verdicts;

    private Ruling(Map<String, Integer> places) {
        this.places = places;
        this.verdicts = new Verdict[places.size()];
        java.util.Arrays.fill(verdicts, Verdict.MET);
    }

    /** Makes rulings on the same criteria. */
    public static java.util.function.Supplier<Ruling> on(List<CriterionTable> tables) {
        Map<String, Integer> places = new HashMap<>();
        tables.forEach(table -> places.put(table.id(), places.size()));
        return () -> new Ruling(places);
    }

    /** @throws IllegalArgumentException if there is no such verdict or criterion */
    public void say(String criterion, String verdict) {
        Integer place = places.get(criterion);
        if (place == null) {
            throw new IllegalArgumentException("no criterion " + criterion);
        }
        Verdict said = Verdict.valueOf(verdict);
        if (RuleTables.strength(said) > RuleTables.strength(verdicts[place])) {
            verdicts[place] = said;
        }
    }

    /** By the criteria's order, each as its place among {@link Verdict#values()}. */
    public byte[] verdicts() {
        byte[] codes = new byte[verdicts.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) verdicts[i].ordinal();
        }
        return codes;
    }
}
