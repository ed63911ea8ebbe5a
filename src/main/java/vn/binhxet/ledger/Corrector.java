package vn.binhxet.ledger;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.FactsWriter;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Message;
import vn.binhxet.model.Sha256;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Ward;

/**
 * Records the decisions that changed when facts were corrected, as a new revision: rows are added, none is touched. The
 * event says who corrected what and why, and which decision took the place of which.
 */
final class Corrector {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Database database;
    private final Events events;
    private final RecordedReview review;
    private final Campaign campaign;
    private final byte[] context;
    private final int revision;
    private final ArrayNode superseded = JSON.createArrayNode();
    private int groups;
    private int households;
    private int decisions;

    Corrector(Database database, RecordedReview review) {
        this.database = database;
        this.events = new Events(database);
        this.review = review;
        this.campaign = review.campaign();
        this.context = CampaignJson.context(CampaignJson.write(campaign));
        this.revision = review.revision() + 1;
    }

    /**
     * Records what the whole review comes to with the corrected facts.
     *
     * @throws LedgerException if nothing changed
     */
    void correct(Ledger.CorrectionDetails details, ReviewContent after, Author author) throws SQLException {
        Map<String, Ward> wards = GroupDecisions.wards(after.groups());
        List<byte[]> hashes = new ArrayList<>();
        GroupReader before = new GroupReader(database, review.number(), campaign, review.revision());
        Event event = database.together(() -> {
            Rows rows = new Rows();
            for (int place = 0; place < after.groups().size(); place++) {
                GroupDecisions group = after.groups().get(place);
                List<byte[]> leaves = GroupSeal.leaves(campaign, group);
                GroupSeal seal = GroupSeal.of(campaign, context, group, leaves, wards);
                hashes.add(seal.hash());
                StoredGroup stored = before.read(place);
                if (!Arrays.equals(stored.seal(), seal.hash())) {
                    supersede(stored, group, leaves, seal, rows);
                }
            }
            Rows.Tables tables = new Rows.Tables(database);
            tables.insert(rows);
            tables.write();
            if (groups == 0) {
                throw new LedgerException(Message.of("ledger.nothingCorrected"));
            }
            String root = Sha256.hex(MerkleTree.root(hashes));
            return events.append(Event.Kind.CORRECTION, review.number(), author, body(details, after, root));
        });
        events.remember(event, author);
    }

    private void supersede(StoredGroup stored, GroupDecisions group, List<byte[]> leaves, GroupSeal seal, Rows rows) {
        int groupPlace = stored.place();
        groups++;
        rows.group(
                review.number(),
                groupPlace,
                revision,
                group,
                FactsWriter.surroundings(group.group()),
                stored.commitments(),
                seal.hash());
        List<Campaign.JudgedTitle> titles = campaign.titles(SubjectKind.HOUSEHOLD);
        for (int i = 0; i < stored.households().size(); i++) {
            StoredGroup.StoredHousehold household = stored.households().get(i);
            byte[] facts = FactsWriter.household(group.group().households().get(i));
            if (!Arrays.equals(facts, household.facts())) {
                households++;
                rows.household(
                        review.number(), groupPlace, i, revision, household.id(), facts, household.commitments());
            }
            for (int title = 0; title < titles.size(); title++) {
                supersede(
                        titles.get(title),
                        household.id(),
                        Objects.requireNonNull(
                                        stored.decisions().get(titles.get(title).id()))
                                .get(i),
                        group.households().get(title).get(i),
                        leaves.get(i * titles.size() + title),
                        groupPlace,
                        i,
                        rows);
            }
        }
        List<Campaign.JudgedTitle> own = campaign.titles(SubjectKind.GROUP);
        for (int title = 0; title < group.own().size(); title++) {
            supersede(
                    own.get(title),
                    stored.id(),
                    Objects.requireNonNull(stored.decisions().get(own.get(title).id()))
                            .get(0),
                    group.own().get(title),
                    seal.own().get(title),
                    groupPlace,
                    Rows.ITSELF,
                    rows);
        }
    }

    private void supersede(
            Campaign.JudgedTitle title,
            String subject,
            StoredGroup.StoredDecision before,
            DecisionCode after,
            byte[] leaf,
            int groupPlace,
            int place,
            Rows rows) {
        if (Arrays.equals(before.leaf(), leaf)) {
            return;
        }
        decisions++;
        rows.decision(review.number(), title.id(), groupPlace, place, revision, after, leaf);
        superseded
                .addObject()
                .put("title", title.id())
                .put("subject", subject)
                .put("from", before.code().outcome().name())
                .put("to", after.outcome().name())
                .put("fromLeaf", Sha256.hex(before.leaf()))
                .put("toLeaf", Sha256.hex(leaf));
    }

    private ObjectNode body(Ledger.CorrectionDetails details, ReviewContent after, String root) {
        ObjectNode body = JSON.createObjectNode();
        body.put("review", review.id()).put("revision", revision);
        body.put("subject", details.subject()).put("reason", details.reason());
        for (RecordedReview.Change change : details.changes()) {
            body.withArray("changes")
                    .addObject()
                    .put("row", change.row())
                    .put("field", change.field())
                    .put("from", change.from())
                    .put("to", change.to());
        }
        body.set("superseded", superseded);
        body.put("groups", groups).put("households", households).put("decisions", decisions);
        body.put("root", root).put("program", after.program());
        body.set("targets", TargetJson.array(after.targets()));
        return body;
    }
}
