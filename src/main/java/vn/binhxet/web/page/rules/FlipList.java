package vn.binhxet.web.page.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.binhxet.explain.Flips;
import vn.binhxet.explain.FlipsText;
import vn.binhxet.explain.Listing;
import vn.binhxet.model.Message;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.web.accounts.Account;

/** Flips by name, as far as a reader may see them and asked for them. */
record FlipList(List<Flips.Flip> flips) {

    /**
     * @param title "" for all
     * @param group "" for all
     */
    static FlipList of(Flips flips, String title, String group, Account reader) {
        return new FlipList(flips.subjects().stream()
                .filter(flip -> reader.maySee(flip.group()))
                .filter(flip -> title.isEmpty() || flip.title().equals(title))
                .filter(flip -> group.isEmpty() || flip.group().equals(group))
                .toList());
    }

    /** How many flip in each group. */
    Map<String, Long> byGroup() {
        return flips.stream().collect(Collectors.groupingBy(Flips.Flip::group, TreeMap::new, Collectors.counting()));
    }

    FlipList page(long from, int size) {
        return new FlipList(flips.stream().skip(from).limit(size).toList());
    }

    /** The households in it. */
    Set<String> households() {
        return flips.stream()
                .filter(flip -> flip.kind() == SubjectKind.HOUSEHOLD)
                .map(Flips.Flip::subject)
                .collect(Collectors.toSet());
    }

    Listing listing(Message.Language language) {
        return FlipsText.listing(new Flips(flips, List.of(), Set.of()), language);
    }
}
