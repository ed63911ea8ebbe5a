package vn.binhxet.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Mark;
import vn.binhxet.model.Points;
import vn.binhxet.model.Truth;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.TitleRules;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Situation;
import vn.binhxet.rulebook.engine.CompiledTitles;
import vn.binhxet.rulebook.engine.SubjectCase;

/** Decides one title, once the rules were heard. Pure; shared between threads. */
public final class TitleJudge {
    private final TitleInForce title;
    private final Scale scale;
    private final @Nullable Mark onlyMark;

    public TitleJudge(TitleInForce title) {
        this.title = title;
        this.scale = new Scale(title.title());
        this.onlyMark = title.marks().size() == 1 ? Mark.of(title.marks().get(0).mark()) : null;
    }

    static List<TitleJudge> of(CompiledTitles titles) {
        return titles.titles().stream().map(TitleJudge::new).toList();
    }

    TitleInForce title() {
        return title;
    }

    /**
     * Decides every subject of one group, and tells each its outcome, which later titles may read.
     *
     * @param heard what the rules said about a subject
     * @param inScope for each subject, whether it is judged at all
     */
    <S extends SubjectCase> List<DecisionCode> decide(
            List<S> subjects, Function<S, CompiledTitles.Heard> heard, List<Truth> inScope) {
        List<DecisionCode> decisions = new ArrayList<>(subjects.size());
        for (int i = 0; i < subjects.size(); i++) {
            S subject = subjects.get(i);
            DecisionCode decision = decide(subject, inScope.get(i), heard.apply(subject));
            subject.decided(title.title().award(), decision.outcome());
            decisions.add(decision);
        }
        return decisions;
    }

    /**
     * The decision on one subject.
     *
     * @param inScope whether it is judged at all
     * @param heard what the rules said about it
     */
    public DecisionCode decide(Situation subject, Truth inScope, CompiledTitles.Heard heard) {
        return scale.decide(judged(inScope, subject), heard.verdicts(), mark(subject), heard.rules());
    }

    /** Whether a subject is judged under this title: one out of scope never is. */
    private Truth judged(Truth inScope, Situation subject) {
        Condition eligibleWhen = title.eligibleWhen();
        return inScope == Truth.TRUE && eligibleWhen != null ? eligibleWhen.test(subject) : inScope;
    }

    /** The mark of the first place the subject surely is in, and of those before it that it may be in. */
    private Mark mark(Situation subject) {
        if (onlyMark != null) {
            return onlyMark;
        }
        Points least = null;
        Points most = null;
        for (TitleRules.MarkWhen mark : title.marks()) {
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
            throw new IllegalStateException("no mark of " + title.title().id() + " applies");
        }
        return new Mark(least, most);
    }
}
