package vn.binhxet.spark;

import java.security.SecureRandom;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;
import vn.binhxet.intake.IntakeSite;
import vn.binhxet.intake.IntakeSteps;
import vn.binhxet.intake.Keyed;
import vn.binhxet.intake.Parcel;
import vn.binhxet.intake.SpreadIntake;
import vn.binhxet.ledger.PreparedGroup;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.FactsWriter;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.InputDigest;
import vn.binhxet.model.Sha256;
import vn.binhxet.review.GroupwiseReview;
import vn.binhxet.review.Reviewer;

/** A dataset whose rows lie on many machines, shared out by group. */
final class SparkDataset {
    private static final int HOUSEHOLDS_PER_PART = 10_000;

    private final Broadcast<Site> site;
    private final JavaPairRDD<byte[], byte[]> byGroup;
    private final Dataset beside;
    private final String digest;
    private final long households;

    private SparkDataset(
            Broadcast<Site> site, JavaPairRDD<byte[], byte[]> byGroup, Dataset beside, String digest, long households) {
        this.site = site;
        this.byGroup = byGroup;
        this.beside = beside;
        this.digest = digest;
        this.households = households;
    }

    // ---- from rows to groups ----

    /** Reads the slices, brings every row to its group and digests them. */
    static SparkDataset of(JavaSparkContext spark, SpreadIntake intake, Broadcast<Site> site) {
        JavaPairRDD<byte[], byte[]> rows = rows(spark, intake, site).persist(StorageLevel.DISK_ONLY());
        Failures.passOn(() -> told(rows)).forEach(intake::take);
        int parts = (int) Math.max(spark.defaultParallelism(), intake.households() / HOUSEHOLDS_PER_PART);
        Parts hashed = Parts.hashed(parts);
        JavaPairRDD<byte[], byte[]> ofPersons =
                step(rows.filter(row -> isOn(row, Parcel.Way.PERSON, Parcel.Way.INCIDENT)), hashed, site);
        JavaPairRDD<byte[], byte[]> ofHouseholds =
                step(rows.filter(row -> isOn(row, Parcel.Way.HOUSEHOLD)).union(ofPersons), hashed, site);
        JavaPairRDD<byte[], byte[]> byGroup = sorted(
                rows.filter(row -> isOn(row, Parcel.Way.GROUP)).union(ofHouseholds),
                Parts.between(intake.borders(parts)));
        List<Found> found = Failures.passOn(
                () -> byGroup.mapPartitions(sorted -> found(sorted, site.value().intake()))
                        .collect());
        rows.unpersist();
        return of(found, intake, site, byGroup);
    }

    private static JavaPairRDD<byte[], byte[]> rows(JavaSparkContext spark, SpreadIntake intake, Broadcast<Site> site) {
        JavaPairRDD<byte[], byte[]> here = spark.parallelizePairs(
                intake.parcels().stream().map(ParcelKey::carried).toList());
        return intake.slices().isEmpty()
                ? here
                : spark.parallelize(intake.slices(), intake.slices().size())
                        .flatMapToPair(slice -> carried(site.value().intake().read(slice)))
                        .union(here);
    }

    private static Iterator<Tuple2<byte[], byte[]>> carried(Iterator<Parcel> parcels) {
        return stream(parcels).map(ParcelKey::carried).iterator();
    }

    private static <T> Stream<T> stream(Iterator<T> things) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(things, Spliterator.ORDERED), false);
    }

    private static boolean isOn(Tuple2<byte[], byte[]> carried, Parcel.Way... ways) {
        return List.of(ways).contains(ParcelKey.way(carried._1()));
    }

    private static List<byte[]> told(JavaPairRDD<byte[], byte[]> parcels) {
        return parcels.filter(parcel -> isOn(parcel, Parcel.Way.TOLD)).values().collect();
    }

    /** Gathers records by their keys and takes the step that follows; what is told goes through. */
    private static JavaPairRDD<byte[], byte[]> step(
            JavaPairRDD<byte[], byte[]> parcels, Parts parts, Broadcast<Site> site) {
        return sorted(parcels, parts).mapPartitionsToPair(sorted -> {
            IntakeSteps steps = site.value().intake().steps();
            return stream(new Together(sorted))
                    .flatMap(gathered -> made(gathered, steps).stream())
                    .map(ParcelKey::carried)
                    .iterator();
        });
    }

    private static JavaPairRDD<byte[], byte[]> sorted(JavaPairRDD<byte[], byte[]> parcels, Parts parts) {
        return parcels.repartitionAndSortWithinPartitions(parts, new ParcelKey.Order());
    }

    private static List<Parcel> made(Together.Gathered gathered, IntakeSteps steps) {
        Keyed keyed = gathered.records();
        return gathered.way() == Parcel.Way.TOLD
                ? keyed.records().stream()
                        .map(record -> new Parcel(Parcel.Way.TOLD, keyed.key(), new byte[0], record))
                        .toList()
                : steps.after(gathered.way(), keyed);
    }

    private static Iterator<Found> found(Iterator<Tuple2<byte[], byte[]>> sorted, IntakeSite intake) {
        return stream(new Together(sorted))
                .flatMap(gathered -> gathered.way() == Parcel.Way.TOLD
                        ? gathered.records().records().stream().map(Found::told)
                        : Stream.of(Found.of(intake.group(gathered.records()))))
                .iterator();
    }

    private static SparkDataset of(
            List<Found> found, SpreadIntake intake, Broadcast<Site> site, JavaPairRDD<byte[], byte[]> byGroup) {
        SortedMap<String, byte[]> digests = new TreeMap<>();
        long households = 0;
        for (Found one : found) {
            if (one.isGroup()) {
                digests.put(one.group(), one.content());
                households += one.households();
            } else {
                intake.take(one.content());
            }
        }
        Dataset beside = intake.beside(digests.keySet());
        byte[] digest = InputDigest.ofDataset(digests.values(), FactsWriter.beside(beside));
        return new SparkDataset(site, byGroup, beside, Sha256.hex(digest), households);
    }

    /** Everything but the groups. */
    Dataset beside() {
        return beside;
    }

    /** SHA-256 over all facts. */
    String digest() {
        return digest;
    }

    long householdCount() {
        return households;
    }

    // ---- from groups to decisions ----

    /** How many parts the groups are shared out to; the first part has the first groups. */
    int parts() {
        return byGroup.getNumPartitions();
    }

    /** Decides the households of every group, part by part. */
    JavaRDD<DecidedGroup> decided() {
        Broadcast<Site> everywhere = site;
        String dataset = digest;
        return byGroup.mapPartitions(sorted -> {
            Site here = everywhere.value();
            return decided(stream(new Together(sorted)), here, here.campaign(dataset));
        });
    }

    private static Iterator<DecidedGroup> decided(Stream<Together.Gathered> sorted, Site site, Campaign campaign) {
        IntakeSite intake = site.intake();
        Reviewer reviewer = site.reviewer();
        SecureRandom random = new SecureRandom();
        return sorted.filter(gathered -> gathered.way() == Parcel.Way.GROUP)
                .map(gathered -> {
                    GroupDecisions decisions = reviewer.decided(intake.group(gathered.records()));
                    return new DecidedGroup(
                            gathered.records().key(),
                            PreparedGroup.of(campaign, decisions, random),
                            IntakeSite.withIncidents(decisions.group()),
                            GroupwiseReview.outcomes(decisions));
                })
                .iterator();
    }
}
