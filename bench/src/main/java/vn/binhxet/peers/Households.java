package vn.binhxet.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.binhxet.ScratchFolder;
import vn.binhxet.generate.DatasetGenerator;
import vn.binhxet.generate.Profile;
import vn.binhxet.intake.DatasetReader;
import vn.binhxet.model.Household;
import vn.binhxet.model.Progress;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.oracle.RandomDatasets;
import vn.binhxet.rulebook.RuleBook;

/**
 * Who is decided.
 *
 * @param sample every tenth household of a synthetic ward, as one group: these are timed
 * @param nasty random households with blanks, boundaries and broken rows: these are only compared
 */
record Households(ResidentialGroup sample, List<ResidentialGroup> nasty) {
    private static final int WARD = 3_100;
    private static final int SAMPLE = 300;
    private static final int EVERY = 10;
    private static final int SEED = 1;
    /** Between them every criterion comes to every verdict that it can. */
    private static final List<Integer> NASTY_SEEDS = List.of(1, 7);

    private static final int NASTY_GROUPS = 9;
    private static final int NASTY_HOUSEHOLDS = 25;

    static Households of(RuleBook book, Path home) throws IOException {
        try (ScratchFolder folder = ScratchFolder.create()) {
            Profile profile = Profile.read(home.resolve("fixtures/synthetic.yaml"));
            Path ward = folder.path().resolve("ward");
            new DatasetGenerator(book, book.plan(Criteria.PLAN), profile).write(WARD, SEED, ward, done -> {});
            List<ResidentialGroup> nasty = new ArrayList<>();
            for (int seed : NASTY_SEEDS) {
                Path random = folder.path().resolve("random-" + seed);
                RandomDatasets.write(Criteria.PLAN, seed, NASTY_GROUPS, NASTY_HOUSEHOLDS, random);
                nasty.addAll(groups(book, random));
            }
            return new Households(sample(groups(book, ward)), List.copyOf(nasty));
        }
    }

    private static List<ResidentialGroup> groups(RuleBook book, Path folder) {
        return new DatasetReader(book.vocabulary().dictionary(), Progress.SILENT)
                .read(folder)
                .groups();
    }

    private static ResidentialGroup sample(List<ResidentialGroup> ward) {
        List<Household> all =
                ward.stream().flatMap(group -> group.households().stream()).toList();
        List<Household> chosen = IntStream.range(0, SAMPLE)
                .mapToObj(number -> all.get(number * EVERY))
                .toList();
        ResidentialGroup first = ward.get(0);
        return new ResidentialGroup(
                first.id(), true, first.wardId(), first.facts(), first.ward(), first.registers(), chosen);
    }

    int count() {
        return sample.households().size()
                + nasty.stream().mapToInt(group -> group.households().size()).sum();
    }
}
