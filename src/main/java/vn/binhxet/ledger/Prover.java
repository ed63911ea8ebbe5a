package vn.binhxet.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.FactsReader;
import vn.binhxet.model.InputDigest;
import vn.binhxet.model.Message;
import vn.binhxet.model.Sha256;
import vn.binhxet.model.SubjectKind;

/** Makes the proof of one decision from the recorded hashes; only its own group is hashed anew. */
final class Prover {
    private final Database database;
    private final RecordedReview review;
    private final StoredGroup stored;
    private final Campaign campaign;
    private final int revision;

    Prover(Database database, RecordedReview review, StoredGroup stored) {
        this.database = database;
        this.review = review;
        this.stored = stored;
        this.campaign = review.campaign();
        this.revision = review.revision();
    }

    Proof prove(Ledger.Place place, String title) throws SQLException {
        String header = CampaignJson.write(campaign);
        InputDigest inputs = stored.inputs();
        List<byte[]> leaves = stored.leaves(campaign);
        byte[] wardInput = Objects.requireNonNull(GroupReader.wards(database, review.number(), revision)
                        .get(FactsReader.wardOf(stored.surroundings())))
                .input();
        GroupSeal seal = new GroupSeal.Open(
                        stored.id(),
                        stored.ids().size(),
                        MerkleTree.root(leaves),
                        stored.counts(),
                        FactsReader.wardOf(stored.surroundings()),
                        inputs.all())
                .close(campaign, CampaignJson.context(header), stored.ownCodes(), wardInput);
        boolean isHousehold = place.household() >= 0;
        List<Campaign.JudgedTitle> titles = campaign.titles(isHousehold ? SubjectKind.HOUSEHOLD : SubjectKind.GROUP);
        int number = IntStream.range(0, titles.size())
                .filter(i -> titles.get(i).id().equals(title))
                .findFirst()
                .orElseThrow(() -> new LedgerException(Message.of("proof.title", title)));
        DecisionCode code = stored.code(place.household(), number);
        byte[] record = DecisionRecord.bytes(
                titles.get(number),
                isHousehold ? stored.ids().get(place.household()) : stored.id(),
                code,
                Sha256.hex(
                        isHousehold
                                ? inputs.household(place.household())
                                : InputDigest.ofGroup(inputs.all(), wardInput)));
        int index = isHousehold ? place.household() * titles.size() + number : number;
        Proof proof = new Proof(
                Optional.of(header),
                new String(record, StandardCharsets.UTF_8),
                Proof.Branch.of(isHousehold ? leaves : seal.own(), index),
                new String(seal.record(), StandardCharsets.UTF_8),
                Proof.Branch.of(seals(), stored.place()),
                review.root(revision));
        proof.check();
        return proof;
    }

    private List<byte[]> seals() throws SQLException {
        Map<Integer, byte[]> latest = new HashMap<>();
        database.query(
                "SELECT group_place, seal FROM residential_group WHERE review = ? AND revision <= ?"
                        + " ORDER BY group_place, revision",
                row -> latest.put(Database.number(row, 1), row.getBytes(2)),
                review.number(),
                revision);
        return IntStream.range(0, latest.size()).mapToObj(latest::get).toList();
    }
}
