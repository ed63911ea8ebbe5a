package vn.binhxet.oracle;

import java.util.List;
import java.util.Map;

/** Everything that the oracle decided for one plan over one dataset. */
public record PlainReview(List<PlainDecision> decisions, Map<String, PlainTarget> targets) {}
