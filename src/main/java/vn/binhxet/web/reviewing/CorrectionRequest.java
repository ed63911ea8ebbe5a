package vn.binhxet.web.reviewing;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which facts of a household or group are to be corrected, and why.
 *
 * @param settings as the command takes them: {@code clean_water=true}
 */
public record CorrectionRequest(String review, String subject, List<String> settings, String reason) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public CorrectionRequest {
        settings = List.copyOf(settings);
    }

    static CorrectionRequest read(String text) {
        return JSON.readValue(text, CorrectionRequest.class);
    }

    String written() {
        return JSON.writeValueAsString(this);
    }
}
