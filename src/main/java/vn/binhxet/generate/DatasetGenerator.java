package vn.binhxet.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.rulebook.Plan;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.Target;
import vn.binhxet.rulebook.condition.Setting;

/**
 * Draws a dataset of a plan: the same rule book, profile, households and seed give the same bytes. It is written group by
 * group, so that memory does not grow with the households. Immutable; one generator may write several datasets.
 */
public final class DatasetGenerator {
    private final Dictionary dictionary;
    private final Plan plan;
    private final Profile profile;

    public DatasetGenerator(RuleBook book, Plan plan, Profile profile) {
        this.dictionary = book.vocabulary().dictionary();
        this.plan = plan;
        this.profile = profile.of(plan);
        profile.section("fields")
                .allow(dictionary.entities().stream().map(Entity::name).toList());
    }

    /** Writes the dataset as CSV files. @see #write(TableFormat, long, long, Path, LongConsumer) */
    public void write(long households, long seed, Path folder, LongConsumer progress) throws IOException {
        write(TableFormat.CSV, households, seed, folder, progress);
    }

    /**
     * Writes the dataset's files, one per entity, into a folder that is new or empty.
     *
     * @param format of the files
     * @param households how many, at least 1; rows with a fault come on top
     * @param progress is told, after each group, how many households have been written so far
     * @throws java.nio.file.DirectoryNotEmptyException if the folder holds anything
     * @throws IllegalArgumentException if the profile does not fit the dictionary; the message says where
     */
    public void write(TableFormat format, long households, long seed, Path folder, LongConsumer progress)
            throws IOException {
        if (households < 1) {
            throw new IllegalArgumentException("a dataset needs at least 1 household, not " + households);
        }
        Days days = new Days(plan.period());
        try (Tables tables = Tables.open(dictionary, profile, days, folder, format)) {
            WardWriter wards = new WardWriter(tables, profile, households);
            GroupWriter groups = new GroupWriter(tables, profile, days, households, modelGroup());
            Layout layout = new Layout(profile.section("sizes"), households, seed);
            new IndicatorWriter(tables, profile).write(plan.indicators(), layout.ofPlan());
            write(layout, wards, groups, progress);
        } catch (UncheckedIOException wrong) {
            throw Objects.requireNonNull(wrong.getCause());
        }
    }

    private static void write(Layout layout, WardWriter wards, GroupWriter groups, LongConsumer progress) {
        String ward = "";
        long written = 0;
        while (layout.hasNext()) {
            Layout.Group group = layout.next();
            if (group.opensWard()) {
                ward = wards.write(group.ward(), layout.ofWard(group.ward()));
            }
            groups.write(group, ward);
            written += group.size();
            progress.accept(written);
        }
    }

    /** The name of the group that a target of the plan is about. */
    private Optional<String> modelGroup() {
        return plan.targets().stream()
                .map(Target::namedGroup)
                .filter(Objects::nonNull)
                .map(parameter -> Objects.requireNonNull(plan.parameters().get(parameter.name())))
                .flatMap(parameter -> parameter.inForce(plan.period().end()).stream())
                .flatMap(dated -> Stream.ofNullable(dated.value()))
                .map(Setting::text)
                .findFirst();
    }
}
