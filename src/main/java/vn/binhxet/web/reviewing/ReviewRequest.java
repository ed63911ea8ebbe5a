package vn.binhxet.web.reviewing;

import tools.jackson.databind.json.JsonMapper;

/**
 * Which dataset is to be decided by which plan.
 *
 * @param end the last day of the period, as 2024-11-15; "" for the plan's own
 * @param name of the dataset, for people
 * @param upload where it waits, or what belongs to it
 * @param place of the dataset below the machine's folder; "" where it was uploaded
 */
public record ReviewRequest(String plan, String end, String name, String upload, String place) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public boolean isUploaded() {
        return place.isEmpty();
    }

    static ReviewRequest read(String text) {
        return JSON.readValue(text, ReviewRequest.class);
    }

    String written() {
        return JSON.writeValueAsString(this);
    }
}
