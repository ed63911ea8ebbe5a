package vn.binhxet.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Mark;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Points;
import vn.binhxet.model.Truth;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.TitleRules;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Situation;
import vn.binhxet.rulebook.engine.Case;
import vn.binhxet.rulebook.engine.CompiledTitle;
import vn.binhxet.rulebook.engine.Said;
import vn.binhxet.rulebook.engine.SubjectCase;

/** Decides one title for the subjects of one group. Shared between threads. */
final class TitleJudge {
    private final CompiledTitle compiled;
    private final Scale scale;
    private final @Nullable Mark onlyMark;

    TitleJudge(CompiledTitle compiled) {
        this.compiled = compiled;
        this.scale = new Scale(compiled.title().title());
        List<TitleRules.MarkWhen> marks = compiled.title().marks();
        this.onlyMark = marks.size() == 1 ? Mark.of(marks.get(0).mark()) : null;
    }

    TitleInForce title() {
        return compiled.title();
    }

    Scale scale() {
        return scale;
    }

    /**
     * Decides every subject, and tells each its outcome, which later titles may read.
     *
     * @param rows incidents and registers about the subjects
     * @param inScope for each subject, whether it is judged at all
     */
    <S extends SubjectCase> List<DecisionCode> decide(
            List<S> subjects, List<? extends Case> rows, List<Truth> inScope) {
        List<Said> said = compiled.evaluate(subjects, rows);
        List<DecisionCode> decisions = new ArrayList<>(subjects.size());
        for (int i = 0; i < subjects.size(); i++) {
            S subject = subjects.get(i);
            byte[] verdicts = said.get(i).verdicts(subject.id());
            Mark mark = mark(subject);
            Outcome outcome = outcome(inScope.get(i), subject, verdicts, mark);
            subject.decided(title().title().award(), outcome);
            decisions.add(new DecisionCode(outcome, mark, verdicts, said.get(i).rules()));
        }
        return decisions;
    }

    private Outcome outcome(Truth inScope, Situation subject, byte[] verdicts, Mark mark) {
        if (inScope != Truth.TRUE) {
            return inScope == Truth.FALSE ? Outcome.NOT_ELIGIBLE : Outcome.UNDETERMINED;
        }
        Condition eligibleWhen = title().eligibleWhen();
        Truth eligible = eligibleWhen == null ? Truth.TRUE : eligibleWhen.test(subject);
        return switch (eligible) {
            case FALSE -> Outcome.NOT_ELIGIBLE;
            case UNKNOWN -> Outcome.UNDETERMINED;
            case TRUE -> scale.outcome(verdicts, mark);
        };
    }

    /** The mark of the first place the subject surely is in, and of those before it that it may be in. */
    private Mark mark(Situation subject) {
        if (onlyMark != null) {
            return onlyMark;
        }
        Points least = null;
        Points most = null;
        for (TitleRules.MarkWhen mark : title().marks()) {
            Condition when = mark.when();
            Truth applies = when == null ? Truth.TRUE : when.test(subject);
            if (applies != Truth.FALSE) {
                least = least == null || mark.mark().compareTo(least) < 0 ? mark.mark() : least;
                most = most == null || mark.mark().compareTo(most) > 0 ? mark.mark() : most;
            }
            if (applies == Truth.TRUE) {
                break;
            }
        }
        if (least == null || most == null) {
            throw new IllegalStateException("no mark of " + title().title().id() + " applies");
        }
        return new Mark(least, most);
    }
}
