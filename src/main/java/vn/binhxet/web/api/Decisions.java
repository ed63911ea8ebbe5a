package vn.binhxet.web.api;

import java.util.List;
import java.util.stream.Collectors;
import vn.binhxet.explain.Why;
import vn.binhxet.explain.WhyJson;
import vn.binhxet.replay.WhatIf;
import vn.binhxet.web.desk.OpenReview;
import vn.binhxet.web.page.Reading;

/** The decisions on one household or group, as {@code why --json} has them: a JSON array. */
final class Decisions {
    private Decisions() {}

    /** Those on record. */
    static String json(OpenReview review, Reading.Subject subject) {
        return subject.decisions().stream()
                .map(one -> WhyJson.of(Why.of(review.unfolder(), one.decision(), one.code()), one.past()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Those that would be taken. */
    static String json(WhatIf whatIf) {
        return whatIf.decisions().stream()
                .map(one -> WhyJson.of(Why.of(one.unfolder(), one.decision(), one.code()), List.of()))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
