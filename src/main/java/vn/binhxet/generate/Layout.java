package vn.binhxet.generate;

import java.util.List;

/** Divides the households of a dataset among groups, and the groups among wards, one group after another. */
final class Layout {
    private static final long WARD = 1;
    private static final long GROUP = 2;
    private static final long GROUPS_OF_WARD = 3;
    private static final long PLAN = 4;
    private static final List<String> KEYS = List.of("wards", "groups_of_ward", "groups", "members", "units");

    private final Weights sizes;
    private final long fewest;
    private final long most;
    private final long wards;
    private final long seed;
    private long left;
    private long ward;
    private long group;
    private long numberInWard;
    private long groupsOfWard;

    /** Reads the section {@code sizes} of the profile. */
    Layout(Section profile, long households, long seed) {
        profile.allow(KEYS);
        List<Long> groups = profile.range("groups_of_ward");
        this.sizes = profile.sizes("groups");
        this.fewest = Math.max(1, groups.get(0));
        this.most = groups.get(1);
        this.seed = seed;
        this.left = households;
        long expected = expected();
        long needed = expected * 6 / (most * 5) + 1;
        this.wards = Math.max(needed, Math.min(profile.count("wards"), expected / fewest));
    }

    /**
     * A group to draw.
     *
     * @param number counted from 1 over all wards
     * @param numberInWard counted from 1 in each; the first opens its ward
     * @param dice the group's own stream, so that its rows do not depend on other groups
     */
    record Group(long ward, long number, long numberInWard, long size, Dice dice) {
        boolean opensWard() {
            return numberInWard == 1;
        }
    }

    boolean hasNext() {
        return left > 0;
    }

    Group next() {
        if (numberInWard == groupsOfWard) {
            ward++;
            numberInWard = 0;
            groupsOfWard = groups(Dice.of(seed, GROUPS_OF_WARD, ward));
        }
        group++;
        numberInWard++;
        Dice dice = Dice.of(seed, GROUP, group);
        long size = size(dice);
        left -= size;
        return new Group(ward, group, numberInWard, size, dice);
    }

    /** The stream of a ward's own rows. */
    Dice ofWard(long number) {
        return Dice.of(seed, WARD, number);
    }

    /** The stream of the rows that belong to the whole plan. */
    Dice ofPlan() {
        return Dice.of(seed, PLAN, 0);
    }

    /** How many groups are probably left. */
    private long expected() {
        return left / sizes.mean() + 1;
    }

    /** The groups of the next ward: about its share of those left; the last ward takes as many as it may. */
    private long groups(Dice dice) {
        if (ward >= wards) {
            return most;
        }
        long groups = expected() * dice.between(70, 130) / (100 * (wards - ward + 1));
        return Math.max(fewest, Math.min(most, groups));
    }

    /** The last group takes the rest, and the one before it leaves enough for a group. */
    private long size(Dice dice) {
        long size = sizes.draw(dice);
        long least = sizes.least();
        if (left - size >= least) {
            return size;
        }
        return left <= sizes.most() ? left : left - least;
    }
}
