package vn.binhxet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.TestRules;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.model.RulesWithCases;
import vn.binhxet.rulebook.RulesFolder;

/** A package has one form, and whatever differs from it by one byte is refused. */
class RulePackageTest {
    private static final RulesWithCases FILES = RulesFolder.withCases(TestRules.FOLDER);
    private static final RulesWithCases SMALL = new RulesWithCases(
            new RuleFiles(Map.of("facts.yaml", "a: 1\n")), new RuleFiles(Map.of("titles/X/cases.yaml", "b: 2\n")));

    @TempDir
    Path folder;

    private LedgerKey key;
    private Path file;

    @BeforeEach
    void prepare() {
        key = TestReviews.key(folder);
        file = folder.resolve("quy-dinh.zip");
    }

    private static RulePackage packed(RulesWithCases files, Optional<LedgerKey> key) {
        Instant at = Instant.parse("2024-12-01T01:02:03Z");
        String rules = files.rules().digest();
        RuleVersion version =
                new RuleVersion(2, rules, files.cases().digest(), "An", at, "theo Nghị định", Optional.empty());
        Activation activation = new Activation(3, rules, "An", "Bình", at, "đã đọc", false);
        return RulePackage.of(files, version, Optional.of(activation), key);
    }

    private RulePackage read(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        return RulePackage.read(file);
    }

    private void assertAltered(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        LedgerException refused = catchThrowableOfType(LedgerException.class, () -> RulePackage.read(file));
        assertThat(refused).isNotNull();
        assertThat(refused.isForged()).isTrue();
    }

    @Test
    void whatIsPackedIsReadBack() throws IOException {
        RulePackage packed = packed(FILES, Optional.of(key));
        RulePackage read = read(packed.bytes());
        assertThat(read).isEqualTo(packed);
        assertThat(read.files()).isEqualTo(FILES);
        assertThat(read.origin().signer()).isEqualTo(key.fingerprint());
        assertThat(read.origin().approver()).isEqualTo("Bình");
    }

    @Test
    void theSameVersionIsTheSameFile() {
        assertThat(packed(FILES, Optional.of(key)).bytes())
                .isEqualTo(packed(FILES, Optional.of(key)).bytes());
    }

    @Test
    void everyChangedByteIsFound() throws IOException {
        byte[] bytes = packed(SMALL, Optional.of(key)).bytes();
        SplittableRandom random = new SplittableRandom(1);
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= (byte) (1 + random.nextInt(255));
            assertAltered(changed);
        }
    }

    @Test
    void everyShorterOrLongerFileIsFound() throws IOException {
        byte[] bytes = packed(SMALL, Optional.of(key)).bytes();
        for (int length = 0; length < bytes.length; length += 7) {
            assertAltered(Arrays.copyOf(bytes, length));
        }
        assertAltered(Arrays.copyOf(bytes, bytes.length + 1));
    }

    @Test
    void aFileAddedTakenAwayOrExchangedIsFound() throws IOException {
        Map<String, byte[]> entries =
                PlainZip.read(packed(SMALL, Optional.of(key)).bytes());
        for (String name : entries.keySet()) {
            Map<String, byte[]> fewer = new TreeMap<>(entries);
            fewer.remove(name);
            assertAltered(PlainZip.write(fewer));
        }
        for (String name : new String[] {"rules/titles/Y/title.yaml", "rules/notes.txt", "virus.exe"}) {
            Map<String, byte[]> more = new TreeMap<>(entries);
            more.put(name, "c: 3\n".getBytes(StandardCharsets.UTF_8));
            assertAltered(PlainZip.write(more));
        }
    }

    @Test
    void aSignatureByAnotherKeyIsFound() throws IOException {
        LedgerKey other = LedgerKey.at(folder.resolve("other.key"));
        Map<String, byte[]> entries =
                PlainZip.read(packed(SMALL, Optional.of(key)).bytes());
        Map<String, byte[]> others =
                PlainZip.read(packed(SMALL, Optional.of(other)).bytes());
        for (String name : new String[] {"signature.txt", "public-key.txt", "manifest.json"}) {
            Map<String, byte[]> mixed = new TreeMap<>(entries);
            mixed.put(name, others.getOrDefault(name, new byte[0]));
            assertAltered(PlainZip.write(mixed));
        }
    }

    /** Even from somebody with a good key. */
    @Test
    void pathsThatLeaveTheFolderAreRefused() throws IOException {
        for (String path : new String[] {
            "../facts.yaml", "titles/../../facts.yaml", "/facts.yaml", "C:\\facts.yaml", "a\\facts.yaml", "./facts.yaml"
        }) {
            RulesWithCases files = new RulesWithCases(new RuleFiles(Map.of(path, "a: 1\n")), SMALL.cases());
            assertAltered(packed(files, Optional.of(key)).bytes());
        }
    }

    @Test
    void aZipThatSwellsIsRefusedUnread() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("rules/facts.yaml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 256; i++) {
                zip.write(zeros);
            }
        }
        assertThatThrownBy(() -> RulePackage.read(bomb)).isInstanceOf(LedgerException.class);
    }

    @Test
    void aFileTooLargeIsRefusedUnread() throws IOException {
        try (var channel = java.nio.channels.FileChannel.open(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[1]), PlainZip.LARGEST);
        }
        LedgerException refused = catchThrowableOfType(LedgerException.class, () -> RulePackage.read(file));
        assertThat(refused.said().code()).isEqualTo("package.large");
    }

    @Test
    void onlyTrustedKeysPassTheirList() throws IOException {
        RulePackage signed = read(packed(SMALL, Optional.of(key)).bytes());
        RulePackage open = read(packed(SMALL, Optional.empty()).bytes());
        Path list = folder.resolve("trust.txt");
        Files.writeString(list, "# Sở\n\n" + signed.seal().orElseThrow().publicKey() + " Sở Văn hóa\n");
        TrustedKeys keys = TrustedKeys.read(list);
        assertThat(keys.signer(signed)).isEqualTo("Sở Văn hóa");
        LedgerKey other = LedgerKey.at(folder.resolve("other.key"));
        RulePackage stranger = packed(SMALL, Optional.of(other));
        assertThatThrownBy(() -> keys.signer(stranger)).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> keys.signer(open)).isInstanceOf(LedgerException.class);
    }

    @Test
    void aListOfKeysThatCannotBeReadWholeIsRefused() throws IOException {
        Path list = folder.resolve("trust.txt");
        Files.writeString(list, "Sở Văn hóa\n");
        LedgerException refused = catchThrowableOfType(LedgerException.class, () -> TrustedKeys.read(list));
        assertThat(refused.said().arguments()).contains(1);
    }
}
