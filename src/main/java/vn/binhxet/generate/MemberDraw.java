package vn.binhxet.generate;

import java.util.ArrayList;
import java.util.List;

/** Draws the members of one household after another; some of them leave one to join the next. */
final class MemberDraw {
    private final Table table;
    private final Ids ids;
    private final Weights sizes;
    private final Days days;
    private final int moving;
    private final int overlapping;
    private final int id;
    private final int household;
    private final int from;
    private final int until;
    private final List<Row> rows = new ArrayList<>();
    private final Row mover;
    private boolean isMoving;

    MemberDraw(Table table, Ids ids, Profile profile, Days days) {
        this.table = table;
        this.ids = ids;
        this.sizes = profile.section("sizes").sizes("members");
        this.days = days;
        Section moves = profile.section("moves");
        moves.allow(List.of("households", "overlapping"));
        this.moving = moves.share("households");
        this.overlapping = moves.share("overlapping");
        this.id = table.place("id");
        this.household = table.place("household_id");
        this.from = table.place("member_from");
        this.until = table.place("member_until");
        this.mover = table.row();
    }

    /** Draws the members of a household into its row. */
    void draw(Row row, String householdId, boolean isLast, Dice dice) {
        row.members().clear();
        long size = sizes.draw(dice);
        for (int i = 1; i <= size; i++) {
            Row member = next(row);
            table.draw(member, i, row.isWeak(), dice);
            member.put(id, ids.next());
            member.put(household, householdId);
        }
        if (isMoving) {
            arrive(next(row), householdId);
        }
        if (!isLast && size > 1 && dice.chance(moving)) {
            leave(row.members().get((int) size - 1), dice);
        }
        row.members().forEach(this::judgePresence);
    }

    private Row next(Row row) {
        int place = row.members().size();
        if (place == rows.size()) {
            rows.add(table.row());
        }
        row.members().add(rows.get(place));
        return rows.get(place);
    }

    private void leave(Row leaver, Dice dice) {
        long day = dice.between(days.first(), days.last());
        putDay(leaver, until, day);
        mover.copyAll(leaver);
        putDay(mover, from, dice.chance(overlapping) ? day - 20 : day + 1);
        mover.put(until, "");
        isMoving = true;
    }

    private void arrive(Row row, String householdId) {
        row.copyAll(mover);
        row.put(household, householdId);
        isMoving = false;
    }

    private void putDay(Row row, int place, long day) {
        row.put(place, days.text(day), day);
    }

    private void judgePresence(Row row) {
        long last = row.truth(until);
        row.setPresent(row.truth(from) <= days.last() && (last == Row.NOTHING || last >= days.last()));
    }
}
