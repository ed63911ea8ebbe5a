package vn.binhxet.replay;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Household;
import vn.binhxet.model.Message;

/**
 * What one fact of a household or group is to be set to, taken apart.
 *
 * @param name as it is written before the "="
 * @param row "" for the subject itself, or "member:ID", "member#2", "incident:ID", "register:CODE"
 */
public record FactSetting(String name, String row, String field, String value) {
    /** The fields of a register's row. */
    static final String CATEGORY = "category";

    static final String RECONCILED = "reconciled";

    private static final String REGISTER = "register:";

    private static final String MEMBER = "member:";
    private static final String INCIDENT = "incident:";

    /** Before the place of a member in its household, from 1, which says nothing about who it is. */
    private static final String PLACE = "member#";

    /** @throws CorrectionException if it is none */
    static FactSetting of(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new CorrectionException(Message.of("correct.form", text), text);
        }
        String name = text.substring(0, equals).strip();
        String value = text.substring(equals + 1).strip();
        if (name.startsWith(REGISTER)) {
            return new FactSetting(name, name, RECONCILED, value);
        }
        if (!isOfRow(name)) {
            return new FactSetting(name, "", name, value);
        }
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            throw new CorrectionException(Message.of("correct.form", text), name);
        }
        return new FactSetting(name, name.substring(0, dot), name.substring(dot + 1), value);
    }

    private static boolean isOfRow(String name) {
        return name.startsWith(MEMBER) || name.startsWith(PLACE) || name.startsWith(INCIDENT);
    }

    /** What a row of a member is called without its identifier. */
    static String member(int place) {
        return PLACE + (place + 1);
    }

    static String incident(String id) {
        return INCIDENT + id;
    }

    static String register(String code) {
        return REGISTER + code;
    }

    static boolean isRegister(String row) {
        return row.startsWith(REGISTER);
    }

    boolean isOfRegister() {
        return isRegister(row);
    }

    /** The code of a register. */
    String register() {
        return row.substring(REGISTER.length());
    }

    boolean isOfMember() {
        return row.startsWith(MEMBER) || row.startsWith(PLACE);
    }

    boolean meansMember(Facts member, int place) {
        return row.equals(member(place)) || means(MEMBER, member);
    }

    boolean meansIncident(Facts incident) {
        return means(INCIDENT, incident);
    }

    private boolean means(String kind, Facts facts) {
        @Nullable String id = facts.text(facts.entity().require("id"));
        return id != null && row.equals(kind + id);
    }

    /**
     * Settings that say the same and hold no identifier of a person, to be kept: members are named by their places.
     *
     * @throws CorrectionException if one is none
     */
    public static List<String> impersonal(Household household, List<String> settings) {
        return settings.stream()
                .map(FactSetting::of)
                .flatMap(setting -> setting.impersonal(household))
                .toList();
    }

    private Stream<String> impersonal(Household household) {
        if (!row.startsWith(MEMBER)) {
            return Stream.of(name + "=" + value);
        }
        return IntStream.range(0, household.memberships().size())
                .filter(place -> meansMember(household.memberships().get(place).member(), place))
                .mapToObj(place -> member(place) + "." + field + "=" + value);
    }

    CorrectionException refused(String code, Object... arguments) {
        return new CorrectionException(Message.of(code, arguments), name);
    }
}
