package vn.binhxet.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.TestRules;
import vn.binhxet.model.Message;
import vn.binhxet.rulebook.CaseFiles;
import vn.binhxet.rulebook.CriterionInForce;

/** The worked cases beside each title, as officials read them. */
class CasesTest {
    private static final CaseRun RUN = CaseRun.of(TestRules.book(), CaseFiles.read(TestRules.FOLDER));

    static Stream<String> titles() {
        return RUN.titles().stream().map(TitleRun::id);
    }

    private static TitleRun title(String id) {
        return RUN.titles().stream()
                .filter(title -> title.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("titles")
    void everyCaseComesOutAsItSays(String id) {
        TitleRun title = title(id);
        assertThat(title.trials()).isNotEmpty();
        assertThat(title.failures()).extracting(CaseTrial::location).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("titles")
    void everyCriterionHasItsCases(String id) {
        TitleRun title = title(id);
        assertThat(Coverage.of(title).missing())
                .extracting(missing -> missing.in(Message.Language.VI))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("titles")
    void everySmallChangeOfTheRulesIsNoticed(String id) {
        TitleRun title = title(id);
        assertThat(Mutants.of(TestRules.book(), title).survivors())
                .extracting(mutant -> mutant.what().in(Message.Language.VI))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("titles")
    void heardWithoutTheEngineTheRulesSayTheSame(String id) {
        TitleRun title = title(id);
        for (CaseTrial trial : title.trials()) {
            CaseSubject subject = new CaseSubject(trial);
            List<CriterionInForce> criteria = trial.title().criteria();
            for (int i = 0; i < criteria.size(); i++) {
                assertThat(subject.verdict(criteria.get(i).rules()))
                        .as(trial.location() + " " + criteria.get(i).criterion().id())
                        .contains(trial.code().verdict(i));
            }
        }
    }
}
