package vn.binhxet.report.form;

import java.util.Optional;
import vn.binhxet.model.TargetResult;
import vn.binhxet.report.content.Results;
import vn.binhxet.report.content.Tally;
import vn.binhxet.rulebook.TitleInForce;

/** What an earlier review says about the same award, or a target of the same name. */
final class LastYear {
    private LastYear() {}

    /** The award under whatever regime it was judged then. */
    static Optional<Tally> tally(Results before, TitleInForce title) {
        return before.replay().rules().titles().stream()
                .filter(then -> then.title().award().equals(title.title().award()))
                .findFirst()
                .map(before::tally);
    }

    static Optional<TargetResult> target(Results before, TargetResult target) {
        return before.replay().targets().stream()
                .filter(then -> then.name().equals(target.name()))
                .findFirst();
    }
}
