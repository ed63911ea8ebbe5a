package vn.binhxet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.TestRules;
import vn.binhxet.model.Progress;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.model.RulesWithCases;
import vn.binhxet.rulebook.RulesFolder;

/** Versions of the rules are kept whole, put in force by another than their author, and taken back one by one. */
class RuleVersionsTest {
    private static final RulesWithCases FIRST = RulesFolder.withCases(TestRules.FOLDER);
    private static final RulesWithCases SECOND = edited("# lần hai\n");
    private static final RulesWithCases THIRD = edited("# lần ba\n");
    private static final Runnable QUIETLY = () -> {};

    @TempDir
    Path folder;

    private static RulesWithCases edited(String note) {
        Map<String, String> texts = new TreeMap<>(FIRST.rules().texts());
        texts.merge("facts.yaml", note, String::concat);
        return new RulesWithCases(new RuleFiles(texts), FIRST.cases());
    }

    private Author author(String name) {
        return new Author(name, Instant.parse("2024-12-01T01:02:03Z"), Optional.of(TestReviews.key(folder)));
    }

    private RuleVersion submit(Ledger ledger, RulesWithCases files, String by) {
        return ledger.ruleVersions()
                .submit(files, "ghi chú", Optional.empty(), author(by), QUIETLY)
                .version();
    }

    private Activation activate(Ledger ledger, RuleVersion version, String by) {
        return ledger.ruleVersions().activate(version, "đã đọc", author(by), QUIETLY);
    }

    private Activation rollBack(Ledger ledger) {
        RuleVersions versions = ledger.ruleVersions();
        return versions.rollBack(versions.history(), "có lỗi", author("Bình"), QUIETLY);
    }

    private Verification verified(String address) {
        try (Ledger ledger = Ledger.read(address)) {
            return ledger.verify(Optional.empty(), Optional.of(TestReviews.key(folder)), Progress.SILENT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVersionIsReadBackAsItWasHandedIn(Store store) {
        String address = store.fresh(folder);
        try (Ledger ledger = Ledger.write(address)) {
            RuleVersion version = submit(ledger, FIRST, "An");
            RuleVersions versions = ledger.ruleVersions();
            assertThat(versions.files(version)).isEqualTo(FIRST);
            assertThat(versions.history().versions()).containsExactly(version);
            assertThat(versions.history().inForce()).isEmpty();
            assertThat(versions.newestActivation()).isZero();
            Activation activation = activate(ledger, version, "Bình");
            assertThat(versions.history().inForce()).contains(activation);
            assertThat(versions.newestActivation()).isEqualTo(activation.event());
            assertThat(activation.author()).isEqualTo("An");
            assertThat(activation.approver()).isEqualTo("Bình");
            assertThat(activation.at()).isEqualTo("2024-12-01T01:02:03Z");
        }
        assertThat(verified(address).events()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void rollbacksTakeOffOneVersionAfterTheOther(Store store) {
        String address = store.fresh(folder);
        try (Ledger ledger = Ledger.write(address)) {
            for (RulesWithCases files : List.of(FIRST, SECOND, THIRD)) {
                activate(ledger, submit(ledger, files, "An"), "Bình");
            }
            assertThat(rollBack(ledger).rules()).isEqualTo(SECOND.rules().digest());
            assertThat(rollBack(ledger).rules()).isEqualTo(FIRST.rules().digest());
            assertThatThrownBy(() -> rollBack(ledger)).isInstanceOf(RefusalException.class);
            activate(ledger, submit(ledger, THIRD, "An"), "Bình");
            assertThat(rollBack(ledger).rules()).isEqualTo(FIRST.rules().digest());
        }
        assertThat(verified(address).events()).isEqualTo(1 + 3 + 3 + 2 + 1 + 1);
    }

    @Test
    void theSameFilesAgainRecordNothing() {
        String address = Store.SQLITE.fresh(folder);
        try (Ledger ledger = Ledger.write(address)) {
            RuleVersion version = submit(ledger, FIRST, "An");
            RuleVersions.Submission again =
                    ledger.ruleVersions().submit(FIRST, "lại", Optional.empty(), author("Chi"), QUIETLY);
            assertThat(again.isNew()).isFalse();
            assertThat(again.version()).isEqualTo(version);
        }
        assertThat(verified(address).events()).isEqualTo(2);
    }

    @Test
    void nobodyApprovesTheirOwnRulesUnderAnySpellingOfTheName() {
        try (Ledger ledger = Ledger.write(Store.SQLITE.fresh(folder))) {
            RuleVersion version = submit(ledger, FIRST, "Nguyễn Thị Ánh");
            String decomposed = Normalizer.normalize("nguyễn  thị ÁNH ", Normalizer.Form.NFD);
            for (String same : List.of("Nguyễn Thị Ánh", "NGUYỄN THỊ ÁNH", " Nguyễn  Thị\tÁnh ", decomposed)) {
                assertThatThrownBy(() -> activate(ledger, version, same)).isInstanceOf(RefusalException.class);
            }
            assertThat(ledger.ruleVersions().history().inForce()).isEmpty();
            activate(ledger, version, "Nguyễn Thị Anh");
        }
    }

    @Test
    void whoHandedTheRulesInDoesNotApproveThemThroughSomebodyElsesCases() {
        try (Ledger ledger = Ledger.write(Store.SQLITE.fresh(folder))) {
            submit(ledger, FIRST, "An");
            RuleVersion sameRules = submit(ledger, new RulesWithCases(FIRST.rules(), new RuleFiles(Map.of())), "Bình");
            assertThatThrownBy(() -> activate(ledger, sameRules, "An")).isInstanceOf(RefusalException.class);
            activate(ledger, sameRules, "Chi");
        }
    }

    @Test
    void whatIsInForceIsNotPutInForceAgain() {
        try (Ledger ledger = Ledger.write(Store.SQLITE.fresh(folder))) {
            RuleVersion version = submit(ledger, FIRST, "An");
            activate(ledger, version, "Bình");
            assertThatThrownBy(() -> activate(ledger, version, "Chi")).isInstanceOf(RefusalException.class);
        }
    }

    @Test
    void aRollbackDecidedOnAnOlderStateIsRefused() {
        try (Ledger ledger = Ledger.write(Store.SQLITE.fresh(folder))) {
            activate(ledger, submit(ledger, FIRST, "An"), "Bình");
            activate(ledger, submit(ledger, SECOND, "An"), "Bình");
            RuleHistory seen = ledger.ruleVersions().history();
            activate(ledger, submit(ledger, THIRD, "An"), "Bình");
            assertThatThrownBy(() -> ledger.ruleVersions().rollBack(seen, "có lỗi", author("Bình"), QUIETLY))
                    .isInstanceOf(RefusalException.class);
        }
    }

    @Test
    void namesAndNotesAreNotBlank() {
        try (Ledger ledger = Ledger.write(Store.SQLITE.fresh(folder))) {
            RuleVersions versions = ledger.ruleVersions();
            assertThatThrownBy(() -> submit(ledger, FIRST, " ")).isInstanceOf(RefusalException.class);
            assertThatThrownBy(() -> versions.submit(FIRST, " ", Optional.empty(), author("An"), QUIETLY))
                    .isInstanceOf(RefusalException.class);
            RuleVersion version = submit(ledger, FIRST, "An");
            assertThatThrownBy(() -> versions.activate(version, "", author("Bình"), QUIETLY))
                    .isInstanceOf(RefusalException.class);
        }
    }

    /** The holder of the key can write any event; what could not have come about is found all the same. */
    @Test
    void anActivationByItsOwnAuthorIsFoundThoughItIsChainedAndSigned() {
        assertForged(FIRST.rules().digest(), false, "An");
    }

    @Test
    void anActivationOfRulesThatNobodyHandedInIsFound() {
        assertForged(SECOND.rules().digest(), false, "Bình");
    }

    @Test
    void aRollbackToNothingIsFound() {
        assertForged(FIRST.rules().digest(), true, "Bình");
    }

    private void assertForged(String rules, boolean isRollback, String by) {
        String address = Store.SQLITE.fresh(folder);
        try (Ledger ledger = Ledger.write(address);
                Database database = Database.open(address, Database.Use.WRITE)) {
            submit(ledger, FIRST, "An");
            ObjectNode body = JsonMapper.builder().build().createObjectNode();
            body.put("rules", rules).put("author", "An").put("note", "đã đọc").put("rollback", isRollback);
            Events events = new Events(database);
            database.together(() -> events.append(Event.Kind.ACTIVATION, null, author(by), body));
        }
        assertThatThrownBy(() -> verified(address)).isInstanceOfSatisfying(LedgerException.class, forged -> {
            assertThat(forged.isForged()).isTrue();
            assertThat(forged.said().code()).isEqualTo("verify.activation");
        });
    }

    @ParameterizedTest
    @EnumSource
    void reviewsAndVersionsShareTheirRules(Store store) {
        String address = store.fresh(folder);
        var review = TestReviews.random("my-phu-2024", 5, 2, 4, folder.resolve("data"));
        TestReviews.record(address, review, author("An"));
        try (Ledger ledger = Ledger.write(address)) {
            activate(ledger, submit(ledger, FIRST, "An"), "Bình");
        }
        assertThat(verified(address).roots()).hasSize(1);
        assertThat(Tables.count(address, "SELECT count(*) FROM rule_files")).isEqualTo(2);
    }
}
