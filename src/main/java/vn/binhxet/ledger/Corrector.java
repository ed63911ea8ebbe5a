package vn.binhxet.ledger;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.binhxet.ledger.StoredGroup.HashedDecision;
import vn.binhxet.model.Campaign;
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
    private final List<byte[]> sheaves = new ArrayList<>();
    private int groups;

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
        Map<String, Ward> wards = GroupDecisions.wards(after.decided());
        List<byte[]> hashes = new ArrayList<>();
        GroupReader before = new GroupReader(database, review.number(), campaign, review.revision());
        Event event = database.together(() -> {
            Rows rows = new Rows();
            for (int place = 0; place < after.decided().size(); place++) {
                GroupDecisions group = after.decided().get(place);
                List<byte[]> leaves = GroupSeal.leaves(campaign, group);
                GroupSeal seal = GroupSeal.of(campaign, context, group, leaves, wards);
                hashes.add(seal.hash());
                StoredGroup stored = before.decisions(place);
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
        groups++;
        rows.group(
                review.number(),
                stored.place(),
                revision,
                new Rows.GroupRow(
                        stored.id(),
                        FactsWriter.surroundings(group.group()),
                        group.counts(),
                        group.inputs().all(),
                        StoredGroup.written(group.own(), seal.own()),
                        stored.commitments(),
                        seal.hash()));
        if (supersedeHouseholds(stored, group, leaves)) {
            Sheaf sheaf = Sheaf.of(
                    stored.ids(),
                    group.group().households().stream()
                            .map(FactsWriter::household)
                            .toList(),
                    group.households());
            sheaves.add(sheaf.hash());
            rows.sheaf(review.number(), stored.place(), revision, sheaf);
        }
        List<Campaign.JudgedTitle> own = campaign.titles(SubjectKind.GROUP);
        for (int title = 0; title < group.own().size(); title++) {
            supersede(
                    own.get(title),
                    stored.id(),
                    stored.own().get(title),
                    new HashedDecision(group.own().get(title), seal.own().get(title)));
        }
    }

    /** @return whether any decision on a household changed; a changed fact changes what its decisions could read */
    private boolean supersedeHouseholds(StoredGroup stored, GroupDecisions group, List<byte[]> leaves) {
        List<Campaign.JudgedTitle> titles = campaign.titles(SubjectKind.HOUSEHOLD);
        List<byte[]> before = stored.leaves(campaign);
        boolean isChanged = false;
        for (int i = 0; i < leaves.size(); i++) {
            int household = i / titles.size();
            int title = i % titles.size();
            isChanged |= supersede(
                    titles.get(title),
                    stored.ids().get(household),
                    new HashedDecision(stored.codes().get(title).get(household), before.get(i)),
                    new HashedDecision(group.households().get(title).get(household), leaves.get(i)));
        }
        return isChanged;
    }

    private boolean supersede(Campaign.JudgedTitle title, String subject, HashedDecision before, HashedDecision after) {
        if (Arrays.equals(before.leaf(), after.leaf())) {
            return false;
        }
        superseded
                .addObject()
                .put("title", title.id())
                .put("subject", subject)
                .put("from", before.code().outcome().name())
                .put("to", after.code().outcome().name())
                .put("fromLeaf", Sha256.hex(before.leaf()))
                .put("toLeaf", Sha256.hex(after.leaf()));
        return true;
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
        body.put("groups", groups).put("sheaves", sheaves.size());
        body.put("sheafHash", Sha256.hex(Sha256.of(sheaves)));
        body.put("root", root).put("program", after.program());
        body.set(Event.TARGETS, TargetJson.array(after.targets()));
        return body;
    }
}
