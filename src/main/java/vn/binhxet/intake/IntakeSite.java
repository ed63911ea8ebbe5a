package vn.binhxet.intake;

import java.util.Iterator;
import java.util.List;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.ResidentialGroup;

/** One of the machines on which a dataset is taken in. Safe for use by many threads. */
public final class IntakeSite {
    private final Dictionary dictionary;
    private final List<Columns> tables;
    private final Surroundings surroundings;

    public IntakeSite(Dictionary dictionary, Blueprint blueprint) {
        this.dictionary = dictionary;
        this.tables = blueprint.columns(dictionary);
        this.surroundings = blueprint.surroundings(dictionary, new RowCodec(tables));
    }

    /**
     * Reads a part of a file.
     *
     * @return parcels by person, incident and household, read while they are asked for
     * @throws IntakeException if the file cannot be read; also while parcels are asked for
     */
    public Iterator<Parcel> read(Slice slice) {
        return new SliceReader(slice, dictionary, new RowCodec(tables));
    }

    /** The steps that follow, for one thread. */
    public IntakeSteps steps() {
        return new IntakeSteps(dictionary, new RowCodec(tables), surroundings);
    }

    /** A group with its households. */
    public ResidentialGroup group(Keyed group) {
        String id = Sorter.text(group.key());
        return surroundings.group(id, Homes.read(dictionary, id, withoutEmpty(group.records())));
    }

    /** A group's own record says only that there is such a group. */
    private static List<byte[]> withoutEmpty(List<byte[]> records) {
        return records.stream().filter(record -> record.length > 0).toList();
    }

    /** The households of a group that had incidents, as records of {@link Parcel.Way#GROUP}. */
    public static List<byte[]> withIncidents(ResidentialGroup group) {
        return group.households().stream()
                .filter(household -> household.memberships().stream()
                        .anyMatch(membership -> !membership.incidents().isEmpty()))
                .map(Homes::bytes)
                .toList();
    }
}
