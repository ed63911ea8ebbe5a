package vn.binhxet.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;
import vn.binhxet.model.Household;
import vn.binhxet.model.Membership;
import vn.binhxet.model.ResidentialGroup;

/**
 * Facts recorded by one dictionary as another one holds them, matched by name. What the other dictionary calls
 * differently, or has and this one has not, is unknown; a register that this one has not is not reconciled.
 */
public final class Translation {
    private static final int NO_CODE = -1;

    private final Dictionary from;
    private final Dictionary to;
    private final boolean isSame;
    private final Map<String, List<Pair>> pairs = new HashMap<>();

    /**
     * A field on both sides.
     *
     * @param source null where the field is new
     * @param codes by place of the source's code, the place of the same code in the target
     */
    private record Pair(@Nullable Field source, Field target, int[] codes) {}

    public Translation(Dictionary from, Dictionary to) {
        this.from = from;
        this.to = to;
        boolean same = true;
        for (Entity entity : to.entities()) {
            Entity old = from.entities().stream()
                    .filter(known -> known.name().equals(entity.name()))
                    .findFirst()
                    .orElse(new Entity(entity.name(), "", List.of()));
            same &= isSame(old, entity);
            pairs.put(
                    entity.name(),
                    entity.fields().stream().map(field -> pair(old, field)).toList());
        }
        isSame = same;
    }

    private static boolean isSame(Entity one, Entity other) {
        boolean same = one.fields().size() == other.fields().size();
        for (int i = 0; same && i < one.fields().size(); i++) {
            Field left = one.fields().get(i);
            Field right = other.fields().get(i);
            same = left.name().equals(right.name())
                    && left.type() == right.type()
                    && left.codes().equals(right.codes());
        }
        return same;
    }

    private static Pair pair(Entity old, Field target) {
        Field source = old.field(target.name())
                .filter(known -> known.type() == target.type())
                .orElse(null);
        int[] codes = source == null
                ? new int[0]
                : source.codes().stream()
                        .mapToInt(code -> target.codes().indexOf(code))
                        .toArray();
        return new Pair(source, target, codes);
    }

    /** Every fact of a review. */
    Dataset dataset(Dataset dataset) {
        return new Dataset(
                dataset.groups().stream()
                        .map(group -> group(group, group.households()))
                        .toList(),
                dataset.wardIds(),
                dataset.units().stream().map(this::row).toList(),
                dataset.indicators(),
                dataset.intake());
    }

    /** A group with the given households in place of its own. */
    public ResidentialGroup group(ResidentialGroup group, List<Household> households) {
        return new ResidentialGroup(
                group.id(),
                group.isListed(),
                group.wardId(),
                row(group.facts()),
                row(group.ward()),
                registers(group.registers()),
                isSame ? households : households.stream().map(this::household).toList());
    }

    private Household household(Household household) {
        List<Membership> memberships = new ArrayList<>(household.memberships().size());
        for (Membership membership : household.memberships()) {
            memberships.add(new Membership(
                    row(membership.member()),
                    membership.incidents().stream().map(this::row).toList()));
        }
        return new Household(household.id(), household.groupId(), row(household.facts()), memberships);
    }

    private List<Boolean> registers(List<Boolean> registers) {
        if (isSame) {
            return registers;
        }
        List<String> known =
                from.entity(Dictionary.REGISTER).require("category").codes();
        return to.entity(Dictionary.REGISTER).require("category").codes().stream()
                .map(known::indexOf)
                .map(place -> place >= 0 && registers.get(place))
                .toList();
    }

    private Facts row(Facts row) {
        if (isSame) {
            return row;
        }
        String entity = row.entity().name();
        Facts.Builder translated = new Facts.Builder(to.entity(entity));
        for (Pair pair : pairs.getOrDefault(entity, List.of())) {
            value(row, pair, translated);
        }
        return translated.build();
    }

    private static void value(Facts row, Pair pair, Facts.Builder translated) {
        Field source = pair.source();
        Field target = pair.target();
        if (target.type().isCoded()) {
            long value = source == null ? Facts.MISSING : row.coded(source);
            if (target.type() == FieldType.ENUM && value != Facts.MISSING) {
                int code = pair.codes()[(int) value];
                value = code == NO_CODE ? Facts.MISSING : code;
            }
            translated.code(target, value);
        } else if (source != null && row.value(source) instanceof String text) {
            translated.text(target, text);
        } else if (source != null && row.value(source) instanceof java.math.BigDecimal decimal) {
            translated.decimal(target, decimal);
        }
    }
}
