package vn.binhxet.peers.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An incident of somebody who belonged to the household; whether a day counts is null where the day is not reported. */
public final class IncidentForm {
    private final @Nullable String category;
    private final @Nullable String stage;
    private final @Nullable Boolean actDateCounts;
    private final @Nullable Boolean decisionDateCounts;

    IncidentForm(Map<String, @Nullable Object> facts) {
        category = (String) facts.get("category");
        stage = (String) facts.get("stage");
        actDateCounts = (Boolean) facts.get("act_date_counts");
        decisionDateCounts = (Boolean) facts.get("decision_date_counts");
    }

    public @Nullable String getCategory() {
        return category;
    }

    public @Nullable String getStage() {
        return stage;
    }

    public @Nullable Boolean getActDateCounts() {
        return actDateCounts;
    }

    public @Nullable Boolean getDecisionDateCounts() {
        return decisionDateCounts;
    }
}
