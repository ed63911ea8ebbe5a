package vn.binhxet.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Sha256;

/**
 * Proves that one decision is among those under a root, without the ledger: the decision's record, the hashes that lead
 * from it to its group's record, and those that lead from there to the root.
 *
 * @param campaign what was reviewed, as canonical JSON; empty in the short form, where only its digest stands
 * @param decision the record of the decision
 * @param group the record of its group
 * @param root the root that both lead to
 */
public record Proof(
        Optional<String> campaign, String decision, Branch inGroup, String group, Branch inReview, String root) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String SHORT = "BX1.";
    private static final int LARGEST = 1 << 20;

    /** A leaf's way to its root: its place, the number of leaves, the hashes beside from below. */
    record Branch(int index, int size, List<byte[]> path) {
        Branch {
            path = List.copyOf(path);
        }

        static Branch of(List<byte[]> leaves, int index) {
            return new Branch(index, leaves.size(), MerkleTree.path(leaves, index));
        }

        String root(String record) {
            byte[] leaf = MerkleTree.leaf(record.getBytes(StandardCharsets.UTF_8));
            return Sha256.hex(MerkleTree.root(leaf, index, size, path));
        }
    }

    /** What a proof proves. */
    public record Proved(
            String title,
            String subject,
            Outcome outcome,
            String low,
            String high,
            String max,
            String group,
            List<String> failed,
            Optional<Campaign> campaign) {
        public Proved {
            failed = List.copyOf(failed);
        }
    }

    /**
     * Follows both branches.
     *
     * @throws LedgerException if a hash does not fit
     */
    public Proved check() {
        try {
            JsonNode record = JSON.readTree(decision);
            JsonNode place = JSON.readTree(group);
            String below = inGroup.root(decision);
            boolean isInGroup = below.equals(place.get(3).asText())
                    || below.equals(place.get(4).asText());
            boolean isOfCampaign = campaign.isEmpty()
                    || Sha256.hex(CampaignJson.context(campaign.get()))
                            .equals(place.get(0).asText());
            if (!isInGroup || !isOfCampaign || !inReview.root(group).equals(root)) {
                throw LedgerException.forged(Message.of("proof.wrong"));
            }
            Optional<Campaign> about = campaign.map(CampaignJson::read);
            return new Proved(
                    record.get(0).asText(),
                    record.get(1).asText(),
                    Outcome.valueOf(record.get(2).asText()),
                    record.get(3).asText(),
                    record.get(4).asText(),
                    record.get(5).asText(),
                    place.get(1).asText(),
                    about.map(known -> failed(known, record)).orElse(List.of()),
                    about);
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException unreadable) {
            throw LedgerException.forged(Message.of("proof.wrong"));
        }
    }

    private static List<String> failed(Campaign campaign, JsonNode record) {
        Campaign.JudgedTitle title = campaign.titles().stream()
                .filter(judged -> judged.id().equals(record.get(0).asText()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("title"));
        String verdicts = record.get(8).asText();
        List<String> failed = new ArrayList<>();
        for (int i = 0; i < title.criteria().size(); i++) {
            if (verdicts.charAt(i) == 'N') {
                failed.add(title.criteria().get(i));
            }
        }
        return failed;
    }

    /** The file form. */
    public String json() {
        try {
            return PRETTY.writeValueAsString(node(true)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The short form, small enough for a QR code: without the campaign, compressed, in letters that any code can hold. */
    public String text() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream zip =
                new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION, true))) {
            zip.write(JSON.writeValueAsBytes(node(false)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return SHORT + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private ObjectNode node(boolean isWhole) throws JsonProcessingException {
        ObjectNode node = JSON.createObjectNode();
        if (isWhole && campaign.isPresent()) {
            node.set("campaign", JSON.readTree(campaign.get()));
        }
        node.put("decision", decision);
        node.set("inGroup", branch(inGroup));
        node.put("group", group);
        node.set("inReview", branch(inReview));
        node.put("root", root);
        return node;
    }

    private static ObjectNode branch(Branch branch) {
        ObjectNode node = JSON.createObjectNode();
        node.put("index", branch.index()).put("size", branch.size());
        branch.path().forEach(hash -> node.withArray("path").add(Sha256.hex(hash)));
        return node;
    }

    /**
     * Reads either form.
     *
     * @throws LedgerException if the text is no proof
     */
    public static Proof read(String text) {
        try {
            String plain = text.strip();
            JsonNode node = plain.startsWith(SHORT) ? inflated(plain.substring(SHORT.length())) : JSON.readTree(plain);
            return new Proof(
                    node.has("campaign") ? Optional.of(node.get("campaign").toString()) : Optional.empty(),
                    node.get("decision").asText(),
                    branch(node.get("inGroup")),
                    node.get("group").asText(),
                    branch(node.get("inReview")),
                    node.get("root").asText());
        } catch (IOException | RuntimeException noProof) {
            throw new LedgerException(Message.of("proof.unreadable"));
        }
    }

    private static JsonNode inflated(String text) throws IOException {
        try (InflaterInputStream zip = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)), new java.util.zip.Inflater(true))) {
            return JSON.readTree(zip.readNBytes(LARGEST));
        }
    }

    private static Branch branch(JsonNode node) {
        List<byte[]> path = new ArrayList<>();
        node.path("path").forEach(hash -> path.add(HexFormat.of().parseHex(hash.asText())));
        return new Branch(node.get("index").asInt(), node.get("size").asInt(), path);
    }
}
