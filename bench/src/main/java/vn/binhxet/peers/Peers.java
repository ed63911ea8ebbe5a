package vn.binhxet.peers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.binhxet.bench.Machine;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.peers.engine.Binhxet;
import vn.binhxet.peers.engine.ByHand;
import vn.binhxet.peers.engine.Camunda7;
import vn.binhxet.peers.engine.DmnScala;
import vn.binhxet.peers.engine.EasyRules;
import vn.binhxet.peers.engine.EvreteRules;
import vn.binhxet.peers.engine.KieDmn;
import vn.binhxet.peers.engine.NaiveDrools;
import vn.binhxet.peers.engine.OpenL;
import vn.binhxet.peers.engine.Peer;
import vn.binhxet.peers.table.CriterionTable;
import vn.binhxet.peers.text.DmnText;
import vn.binhxet.peers.text.DrlText;
import vn.binhxet.peers.text.EasyRulesText;
import vn.binhxet.peers.text.EvreteText;
import vn.binhxet.peers.text.OpenLText;
import vn.binhxet.rulebook.RuleBook;

/**
 * GDVH-86 on binhxet, by hand and on seven other engines, in one run: equal decisions on every household first, or the
 * run ends with the household and the criterion; then speed and memory, in one table.
 */
public final class Peers {
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Path home;
    private final RuleBook book;
    private final Criteria criteria;

    /** Makes an engine ready from its text. */
    private interface Loader {
        Peer load() throws Exception;
    }

    /** An engine with the time that it took to make it ready. */
    private record Loaded(Peer peer, long millis) {
        static Loaded of(Loader loader) throws Exception {
            long start = System.nanoTime();
            Peer peer = loader.load();
            return new Loaded(peer, Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
    }

    private Peers(Path home) {
        this.home = home;
        this.book = RuleBook.read(home.resolve("rules"));
        this.criteria = Criteria.of(book);
    }

    public static void main(String[] arguments) throws Exception {
        new Peers(Path.of(System.getProperty("binhxet.home", ".")).toAbsolutePath()).run();
    }

    private void run() throws Exception {
        Path texts = Files.createDirectories(home.resolve("bench/target/rules"));
        write(texts);
        say("Luật viết cho từng máy: " + home.relativize(texts));
        List<Loaded> peers = new ArrayList<>();
        for (Loader loader : loaders(texts)) {
            peers.add(Loaded.of(loader));
        }
        Households households = Households.of(book, home);
        requireEqual(peers, households);
        print(peers, rates(peers, households.sample()));
    }

    private static List<Rate> rates(List<Loaded> peers, ResidentialGroup sample) {
        List<Rate> rates = new ArrayList<>();
        for (Loaded loaded : peers) {
            say("Đo " + loaded.peer().name() + "…");
            Runnable run = loaded.peer().over(sample)::get;
            rates.add(Rate.of(run, sample.households().size(), WARM_UP));
        }
        return rates;
    }

    private void write(Path folder) throws IOException {
        List<CriterionTable> tables = criteria.tables();
        Files.writeString(
                folder.resolve("gdvh86.dmn"),
                DmnText.of(tables, criteria.dictionary().entity(Dictionary.HOUSEHOLD)));
        Files.writeString(folder.resolve("gdvh86.drl"), DrlText.of(tables));
        Files.writeString(folder.resolve("gdvh86.yaml"), EasyRulesText.of(tables));
        Files.writeString(folder.resolve("Gdvh86.java"), EvreteText.of(tables));
        try (OutputStream out = Files.newOutputStream(folder.resolve("gdvh86.xlsx"))) {
            OpenLText.write(tables, out);
        }
    }

    private List<Loader> loaders(Path texts) {
        Path dmn = texts.resolve("gdvh86.dmn");
        return List.of(
                () -> new Binhxet(criteria),
                () -> new ByHand(criteria),
                () -> new KieDmn(criteria, dmn),
                () -> new Camunda7(criteria, dmn),
                () -> DmnScala.apart(criteria, dmn),
                () -> new OpenL(criteria, texts.resolve("gdvh86.xlsx")),
                () -> new EvreteRules(criteria, texts.resolve("Gdvh86.java")),
                () -> new EasyRules(criteria, texts.resolve("gdvh86.yaml")),
                () -> new NaiveDrools(criteria, texts.resolve("gdvh86.drl")));
    }

    private void requireEqual(List<Loaded> peers, Households households) {
        Comparison comparison = new Comparison(criteria, peers.get(0).peer());
        for (Loaded loaded : peers) {
            comparison.requireEqual(loaded.peer(), households.sample());
            for (ResidentialGroup group : households.nasty()) {
                comparison.requireEqual(loaded.peer(), group);
            }
        }
        comparison.requireAllSeen();
        say(text("Như nhau từng kết luận, điểm và kết quả trên %,d hộ.", households.count()));
    }

    private static void print(List<Loaded> peers, List<Rate> rates) {
        System.out.println(Machine.line());
        System.out.printf("Một luồng; giây là giây của bộ xử lý; lượt đo ở giữa (chậm nhất–nhanh nhất).%n%n");
        System.out.println("| Cách xét | Hộ/giây | binhxet nhanh gấp | KB/hộ | Nạp luật | Nói được gì về “vì sao” |");
        System.out.println("|---|--:|--:|--:|--:|---|");
        for (int i = 0; i < peers.size(); i++) {
            Rate rate = rates.get(i);
            System.out.println(text(
                    "| %s | %,d (%,d–%,d) | %,.1f | %,.1f | %,d ms | %s |",
                    peers.get(i).peer().name(),
                    rate.perSecond(),
                    rate.slowest(),
                    rate.fastest(),
                    (double) rates.get(0).perSecond() / rate.perSecond(),
                    rate.bytes() / 1e3,
                    peers.get(i).millis(),
                    peers.get(i).peer().why()));
        }
    }

    private static void say(String text) {
        System.err.println(text);
    }

    private static String text(String format, Object... values) {
        return String.format(VIETNAMESE, format, values);
    }
}
