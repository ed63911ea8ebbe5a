package vn.binhxet.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.Period;
import vn.binhxet.model.Points;
import vn.binhxet.model.Sha256;
import vn.binhxet.model.SubjectKind;

/** The canonical text of a campaign; its digest, the context, is part of every group's record. */
final class CampaignJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHORT = 12;

    private CampaignJson() {}

    static String write(Campaign campaign) {
        ObjectNode root = JSON.createObjectNode();
        root.put("plan", campaign.plan()).put("name", campaign.planName());
        root.putObject("period")
                .put("start", campaign.period().start().toString())
                .put("end", campaign.period().end().toString());
        root.put("rules", campaign.rules()).put("dataset", campaign.dataset());
        ObjectNode parameters = root.putObject("parameters");
        campaign.parameters().forEach(parameters::put);
        var titles = root.putArray("titles");
        for (Campaign.JudgedTitle title : campaign.titles()) {
            ObjectNode node = titles.addObject();
            node.put("id", title.id()).put("name", title.name());
            node.put("subjects", title.subjects().name().toLowerCase(Locale.ROOT));
            node.put("max", title.max().toString());
            title.criteria().forEach(node.putArray("criteria")::add);
        }
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalArgumentException if the text is no campaign */
    static Campaign read(String text) {
        try {
            return read(JSON.readTree(text));
        } catch (JsonProcessingException | RuntimeException wrong) {
            throw new IllegalArgumentException("no campaign", wrong);
        }
    }

    static Campaign read(JsonNode root) {
        Map<String, String> parameters = new TreeMap<>();
        root.get("parameters")
                .properties()
                .forEach(parameter ->
                        parameters.put(parameter.getKey(), parameter.getValue().asText()));
        List<Campaign.JudgedTitle> titles = new ArrayList<>();
        for (JsonNode title : root.get("titles")) {
            List<String> criteria = new ArrayList<>();
            title.get("criteria").forEach(criterion -> criteria.add(criterion.asText()));
            titles.add(new Campaign.JudgedTitle(
                    title.get("id").asText(),
                    title.get("name").asText(),
                    SubjectKind.valueOf(title.get("subjects").asText().toUpperCase(Locale.ROOT)),
                    Points.of(new java.math.BigDecimal(title.get("max").asText())),
                    criteria));
        }
        return new Campaign(
                root.get("plan").asText(),
                root.get("name").asText(),
                new Period(
                        LocalDate.parse(root.get("period").get("start").asText()),
                        LocalDate.parse(root.get("period").get("end").asText())),
                root.get("rules").asText(),
                root.get("dataset").asText(),
                parameters,
                titles);
    }

    static byte[] context(String campaign) {
        return Sha256.of(campaign.getBytes(StandardCharsets.UTF_8));
    }

    /** The name of a review: its plan and the beginning of its context. */
    static String id(Campaign campaign) {
        return campaign.plan() + "-" + Sha256.hex(context(write(campaign))).substring(0, SHORT);
    }
}
