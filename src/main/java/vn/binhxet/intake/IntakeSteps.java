package vn.binhxet.intake;

import java.util.List;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Household;
import vn.binhxet.model.Membership;

/**
 * The steps from rows to groups, each a function of the records under one key, so that many machines come to what one
 * comes to: equal records give equal parcels. For one thread.
 */
public final class IntakeSteps {
    private final Surroundings surroundings;
    private final Parcels parcels = new Parcels(0);
    private final Problems problems = parcels.problems();
    private final Persons persons;
    private final Homes homes;

    IntakeSteps(Dictionary dictionary, RowCodec codec, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.persons = new Persons(
                dictionary, codec, problems, parcels.on(Parcel.Way.PERSON), parcels.on(Parcel.Way.INCIDENT));
        this.homes = new Homes(dictionary, codec, problems, parcels.on(Parcel.Way.HOUSEHOLD));
    }

    /**
     * Brings incidents to households, and households to groups.
     *
     * @param way that the records have come
     */
    public List<Parcel> after(Parcel.Way way, Keyed gathered) {
        switch (way) {
            case PERSON -> persons.settle(gathered, homes);
            case INCIDENT -> persons.reportTwice(gathered);
            case HOUSEHOLD -> homes.settle(gathered, this::bring);
            case GROUP, TOLD -> throw new IllegalArgumentException(way + " is the end of the way");
        }
        return parcels.take();
    }

    private void bring(Row row, List<Membership> memberships) {
        surroundings.stranger(row).ifPresent(parcels::tell);
        Household household = surroundings.household(row, memberships, problems);
        parcels.household(household.groupId(), household.id(), Homes.bytes(household));
    }
}
