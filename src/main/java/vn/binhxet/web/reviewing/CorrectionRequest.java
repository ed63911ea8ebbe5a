package vn.binhxet.web.reviewing;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import vn.binhxet.model.Household;
import vn.binhxet.model.Message;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.replay.FactSetting;
import vn.binhxet.web.job.JobException;

/**
 * Which facts of a household or group are to be corrected, and why.
 *
 * @param settings as the command takes them, without identifiers of persons: {@code clean_water=true}, {@code
 *     member#2.tax_duty=FULFILLED}, {@code register:THUE=true}
 */
public record CorrectionRequest(String review, SubjectKind kind, String subject, List<String> settings, String reason) {
    private static final int LONGEST_REASON = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public CorrectionRequest {
        settings = List.copyOf(settings);
    }

    /**
     * @param settings which may name members by their identifiers
     * @throws JobException if there is nothing to correct, or no reason of at most 500 letters
     */
    public static CorrectionRequest ofHousehold(
            String review, Household household, List<String> settings, String reason) {
        refuseIncomplete(settings, reason);
        List<String> kept = FactSetting.impersonal(household, settings);
        return new CorrectionRequest(review, SubjectKind.HOUSEHOLD, household.id(), kept, reason.strip());
    }

    /** @throws JobException as for a household */
    public static CorrectionRequest ofGroup(String review, String group, List<String> settings, String reason) {
        refuseIncomplete(settings, reason);
        return new CorrectionRequest(review, SubjectKind.GROUP, group, settings, reason.strip());
    }

    private static void refuseIncomplete(List<String> settings, String reason) {
        if (settings.isEmpty()) {
            throw new JobException(Message.of("web.correct.same"));
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new JobException(Message.of("web.correct.reason", LONGEST_REASON));
        }
    }

    static CorrectionRequest read(String text) {
        return JSON.readValue(text, CorrectionRequest.class);
    }

    String written() {
        return JSON.writeValueAsString(this);
    }
}
