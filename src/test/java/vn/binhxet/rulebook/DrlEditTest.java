package vn.binhxet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.TestRules;

/** A change of one rule changes that rule and nothing else in the file. */
class DrlEditTest {
    private static final RuleText NEW =
            new RuleText("Điều 1\nCách đọc", "Z.1 thử", "Household", "clean_water == false", "notMet", "Z.1");

    static Stream<String> files() {
        return TestRules.book().files().texts().keySet().stream().filter(name -> name.endsWith(".drl"));
    }

    private static DrlEdit edit(String file) {
        return DrlEdit.of(TestRules.book().files().texts().get(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRuleOfTheBookIsFound(String file) {
        List<String> names = TestRules.book().titles().values().stream()
                .flatMap(title -> title.rules().stream())
                .filter(rule -> rule.file().equals(file))
                .map(Rule::name)
                .toList();
        assertThat(edit(file).rules()).extracting(RuleText::name).isEqualTo(names);
        assertThat(edit(file).rules()).extracting(RuleText::citation).doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("files")
    void aRuleReplacedByItselfChangesNothing(String file) {
        DrlEdit edit = edit(file);
        for (int i = 0; i < edit.rules().size(); i++) {
            assertThat(edit.replace(i, edit.rules().get(i)).text()).isEqualTo(edit.text());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aReplacedRuleIsReadBackAndAllOthersStay(String file) {
        DrlEdit edit = edit(file);
        for (int i = 0; i < edit.rules().size(); i++) {
            List<RuleText> expected = new ArrayList<>(edit.rules());
            expected.set(i, NEW);
            assertThat(edit.replace(i, NEW).rules()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aRuleInsertedAndRemovedLeavesTheTextAsItWas(String file) {
        DrlEdit edit = edit(file);
        for (int i = -1; i < edit.rules().size(); i++) {
            DrlEdit inserted = edit.insert(i, NEW);
            int at = inserted.indexOf(NEW.name());
            assertThat(at).isEqualTo(i + 1);
            assertThat(inserted.remove(at).text()).isEqualTo(edit.text());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aRuleWrittenAnewIsLaidOutAsItWas(String file) {
        DrlEdit edit = edit(file);
        for (RuleText rule : edit.rules()) {
            assertThat(edit.text())
                    .contains(DrlEdit.of("").insert(-1, rule).text().strip());
        }
    }

    @Test
    void onlyTheChangedPartIsWritten() {
        String text = "// cũ\nrule \"A x\"   when  Group( a == 1,\n  b == 2 ) then notMet( \"A\" ); // lạ\nend\n";
        assertThatThrownBy(() -> DrlEdit.of(text)).isInstanceOf(IllegalArgumentException.class);
        String plain = text.replace(" // lạ", "");
        RuleText rule = DrlEdit.of(plain).rules().get(0);
        RuleText partly = new RuleText(
                rule.citation(), rule.name(), rule.pattern(), rule.condition(), "partlyMet", rule.criterion());
        assertThat(DrlEdit.of(plain).replace(0, partly).text()).isEqualTo(plain.replace("notMet", "partlyMet"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a == \"X", "a == 1 ) then notMet( \"A\" ); end rule \"B\" when Group( a", ""})
    void aConditionThatBreaksTheFileIsRefused(String condition) {
        DrlEdit edit = edit("titles/GDHP-YB/gates.drl");
        RuleText rule = new RuleText("", "Z.1 thử", "Household", condition, "notMet", "Z.1");
        if (condition.isEmpty()) {
            assertThat(edit.replace(0, rule).rules().get(0)).isEqualTo(rule);
        } else {
            assertThatThrownBy(() -> edit.replace(0, rule)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> edit.insert(0, rule)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aRuleWithAMistakeOfSyntaxIsStillFound() {
        String text = edit("titles/GDHP-YB/gates.drl").text().replace("==", "=");
        assertThat(DrlEdit.of(text).rules()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule \"A\" salience 1 when Group( a ) then notMet( \"A\" );\nend",
                "import java.io.File;\nrule \"A x\" when Group( a ) then exit( 1 );\nend",
                "query \"q\" Group( a ) end"
            })
    void whatIsNoRestrictedRuleIsRefused(String text) {
        assertThatThrownBy(() -> DrlEdit.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
