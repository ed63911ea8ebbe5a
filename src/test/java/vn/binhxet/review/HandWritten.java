package vn.binhxet.review;

import java.util.List;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.Household;
import vn.binhxet.model.Membership;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Period;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.Truth;
import vn.binhxet.model.Verdict;

/**
 * GDVH-86 and GDHP-YB as plain Java: what the rules cost is measured against it. It allocates nothing but the verdicts,
 * one byte for each criterion in the title's order.
 *
 * <p>The numbers of both titles and the parameters of {@code minh-tan-2024} are written into the code, as they would be
 * in a program without rules; {@link HandWrittenTest} holds it to what the rules say. Immutable and shared.
 */
final class HandWritten {
    private static final byte MET = (byte) Verdict.MET.ordinal();
    private static final byte PARTLY_MET = (byte) Verdict.PARTLY_MET.ordinal();
    private static final byte NOT_MET = (byte) Verdict.NOT_MET.ordinal();
    private static final byte UNKNOWN = (byte) Verdict.UNKNOWN.ordinal();
    private static final byte NOT_APPLICABLE = (byte) Verdict.NOT_APPLICABLE.ordinal();

    /** What is said about a criterion is a set of these two. */
    private static final int DOUBT = 1;

    private static final int OBJECTION = 2;

    private static final PointTable CULTURE = PointTable.of(
            new int[] {70, 60, 70},
            PointTable.gate(),
            PointTable.gate(),
            PointTable.gate(),
            PointTable.gate(),
            PointTable.scored(0, 6),
            PointTable.scored(0, 6),
            PointTable.scored(0, 6),
            PointTable.scored(0, 6),
            PointTable.scored(0, 6),
            PointTable.scored(0, 14),
            PointTable.scored(0, 14),
            PointTable.scored(0, 12),
            PointTable.scored(1, 10),
            PointTable.scored(1, 10),
            PointTable.partly(1, 10, 5),
            PointTable.scored(1, 10),
            PointTable.partly(1, 10, 5),
            PointTable.scored(1, 10),
            PointTable.scored(2, 20),
            PointTable.scored(2, 14),
            PointTable.scored(2, 16),
            PointTable.scored(2, 10),
            PointTable.scored(2, 10));

    private static final PointTable HAPPINESS = PointTable.of(
            new int[] {70, 80, 50},
            PointTable.gate(),
            PointTable.partly(0, 16, 8),
            PointTable.scored(0, 14),
            PointTable.scored(0, 14),
            PointTable.partly(0, 14, 7),
            PointTable.scored(0, 12),
            PointTable.scored(1, 24),
            PointTable.mandatory(1, 20),
            PointTable.scored(1, 16),
            PointTable.scored(1, 20),
            PointTable.scored(2, 18),
            PointTable.scored(2, 16),
            PointTable.scored(2, 16));

    private final long start;
    private final long end;

    private final int residenceType;
    private final int residentSince;
    private final int residentUntil;
    private final int lawAbiding;
    private final int conventionKept;
    private final int socialEvilsFree;
    private final int foodSafetyKept;
    private final int environmentKept;
    private final int ceremoniesHeld;
    private final int ceremoniesCivil;
    private final int securityFireKept;
    private final int noiseComplaints;
    private final int heritageActivity;
    private final int communityContribution;
    private final int meetingsHeld;
    private final int meetingsAttended;
    private final int movementParticipation;
    private final int workingAgeAble;
    private final int workingAgeEmployed;
    private final int schoolAge;
    private final int atSchool;
    private final int conductCodeKept;
    private final int populationPolicyKept;
    private final int genderEqualityKept;
    private final int cleanWater;
    private final int hygienicToilet;
    private final int mutualHelp;
    private final int povertyStatus;
    private final int housing;
    private final int memberCount;
    private final int bhytMembers;
    private final int childrenUnder6;
    private final int vaccinatedUnder6;
    private final int elderly60;
    private final int checkedElderly60;
    private final int disputesUpheld;
    private final int artsSports;
    private final int wasteSorted;
    private final int wasteCollected;
    private final long permanent;
    private final long poor;
    private final long nearPoor;
    private final long makeshift;
    private final long noHouse;

    private final int memberFrom;
    private final int memberUntil;
    private final int militaryDuty;
    private final int taxDuty;
    private final long failed;
    private final long overdue;

    private final int category;
    private final int stage;
    private final int actDate;
    private final int decisionDate;
    private final int crimes;
    private final int marriages;
    private final int disorders;
    private final int violence;
    private final int tried;
    private final int sanctioned;
    private final int reportedOrLater;
    private final int minutedOrLater;

    private final int crimeRegister;
    private final int marriageRegister;
    private final int sanctionRegister;
    private final int violenceRegister;

    HandWritten(Dictionary dictionary, Period period) {
        start = period.start().toEpochDay();
        end = period.end().toEpochDay();

        Entity household = dictionary.entity(Dictionary.HOUSEHOLD);
        residenceType = slot(household, "residence_type");
        residentSince = slot(household, "resident_since");
        residentUntil = slot(household, "resident_until");
        lawAbiding = slot(household, "law_abiding");
        conventionKept = slot(household, "convention_kept");
        socialEvilsFree = slot(household, "social_evils_free");
        foodSafetyKept = slot(household, "food_safety_kept");
        environmentKept = slot(household, "environment_kept");
        ceremoniesHeld = slot(household, "ceremonies_held");
        ceremoniesCivil = slot(household, "ceremonies_civil");
        securityFireKept = slot(household, "security_fire_kept");
        noiseComplaints = slot(household, "noise_complaints");
        heritageActivity = slot(household, "heritage_activity");
        communityContribution = slot(household, "community_contribution");
        meetingsHeld = slot(household, "meetings_held");
        meetingsAttended = slot(household, "meetings_attended");
        movementParticipation = slot(household, "movement_participation");
        workingAgeAble = slot(household, "working_age_able");
        workingAgeEmployed = slot(household, "working_age_employed");
        schoolAge = slot(household, "school_age");
        atSchool = slot(household, "at_school");
        conductCodeKept = slot(household, "conduct_code_kept");
        populationPolicyKept = slot(household, "population_policy_kept");
        genderEqualityKept = slot(household, "gender_equality_kept");
        cleanWater = slot(household, "clean_water");
        hygienicToilet = slot(household, "hygienic_toilet");
        mutualHelp = slot(household, "mutual_help");
        povertyStatus = slot(household, "poverty_status");
        housing = slot(household, "housing");
        memberCount = slot(household, "member_count");
        bhytMembers = slot(household, "bhyt_members");
        childrenUnder6 = slot(household, "children_under6");
        vaccinatedUnder6 = slot(household, "vaccinated_under6");
        elderly60 = slot(household, "elderly60");
        checkedElderly60 = slot(household, "checked_elderly60");
        disputesUpheld = slot(household, "disputes_upheld");
        artsSports = slot(household, "arts_sports");
        wasteSorted = slot(household, "waste_sorted");
        wasteCollected = slot(household, "waste_collected");
        permanent = code(household, "residence_type", "THUONG_TRU");
        poor = code(household, "poverty_status", "NGHEO");
        nearPoor = code(household, "poverty_status", "CAN_NGHEO");
        makeshift = code(household, "housing", "TAM");
        noHouse = code(household, "housing", "KHONG");

        Entity member = dictionary.entity(Dictionary.MEMBER);
        memberFrom = slot(member, "member_from");
        memberUntil = slot(member, "member_until");
        militaryDuty = slot(member, "military_duty");
        taxDuty = slot(member, "tax_duty");
        failed = code(member, "military_duty", "FAILED");
        overdue = code(member, "tax_duty", "OVERDUE");

        Entity incident = dictionary.entity(Dictionary.INCIDENT);
        category = slot(incident, "category");
        stage = slot(incident, "stage");
        actDate = slot(incident, "act_date");
        decisionDate = slot(incident, "decision_date");
        crimes = codes(incident, "category", "HINH_SU");
        marriages = codes(incident, "category", "TAO_HON", "HON_NHAN");
        disorders = codes(incident, "category", "TRAT_TU_CONG_CONG", "DANH_BAC", "TE_NAN", "PCCC_CNCH", "BAO_LUC_GD");
        violence = codes(incident, "category", "BAO_LUC_GD");
        tried = codes(incident, "stage", "PROSECUTED", "CONVICTED");
        sanctioned = codes(incident, "stage", "SANCTIONED");
        minutedOrLater = codes(incident, "stage", "MINUTED", "SANCTIONED", "PROSECUTED", "CONVICTED");
        reportedOrLater = minutedOrLater | codes(incident, "stage", "REPORTED");

        Entity register = dictionary.entity(Dictionary.REGISTER);
        crimeRegister = codes(register, "category", "HINH_SU");
        marriageRegister = codes(register, "category", "HON_NHAN");
        sanctionRegister = codes(register, "category", "XU_PHAT_HANH_CHINH");
        violenceRegister = codes(register, "category", "BAO_LUC_GD");
    }

    private static int slot(Entity entity, String field) {
        return entity.require(field).slot();
    }

    private static long code(Entity entity, String name, String code) {
        Field field = entity.require(name);
        int place = field.codes().indexOf(code);
        if (place < 0) {
            throw new IllegalArgumentException(field + " has no code " + code);
        }
        return place;
    }

    /** A bit for each code. */
    private static int codes(Entity entity, String name, String... codes) {
        int bits = 0;
        for (String code : codes) {
            bits |= 1 << code(entity, name, code);
        }
        return bits;
    }

    /** A bit for each register that is not reconciled for a group. */
    int unreconciled(ResidentialGroup group) {
        int bits = 0;
        for (int register = 0; register < group.registers().size(); register++) {
            bits |= group.registers().get(register) ? 0 : 1 << register;
        }
        return bits;
    }

    Truth inScope(Household household) {
        Facts facts = household.facts();
        if (facts.coded(residentSince) > end || facts.coded(residentUntil) <= end) {
            return Truth.FALSE;
        }
        long type = facts.coded(residenceType);
        return type == permanent ? Truth.TRUE : type == Facts.MISSING ? Truth.UNKNOWN : Truth.FALSE;
    }

    // ---- GDVH-86 ----

    byte[] culture(Household household, int unreconciled) {
        byte[] verdicts = new byte[CULTURE.size()];
        gates(household, unreconciled, verdicts);
        Facts facts = household.facts();
        verdicts[4] = answer(facts.coded(lawAbiding));
        verdicts[5] = answer(facts.coded(conventionKept));
        verdicts[6] = answer(facts.coded(socialEvilsFree));
        verdicts[7] = answer(facts.coded(foodSafetyKept));
        verdicts[8] = answer(facts.coded(environmentKept));
        verdicts[9] = all(facts.coded(ceremoniesCivil), facts.coded(ceremoniesHeld));
        verdicts[10] = answer(facts.coded(securityFireKept));
        verdicts[11] = none(facts.coded(noiseComplaints));
        verdicts[12] = answer(facts.coded(heritageActivity));
        verdicts[13] = answer(facts.coded(communityContribution));
        verdicts[14] = meetings(facts.coded(meetingsAttended), facts.coded(meetingsHeld));
        verdicts[15] = answer(facts.coded(movementParticipation));
        verdicts[16] = work(facts.coded(workingAgeEmployed), facts.coded(workingAgeAble));
        verdicts[17] = all(facts.coded(atSchool), facts.coded(schoolAge));
        verdicts[18] = answer(facts.coded(conductCodeKept));
        verdicts[19] = answer(facts.coded(populationPolicyKept));
        verdicts[21] = verdict(isNo(facts.coded(cleanWater)) | isNo(facts.coded(hygienicToilet)));
        verdicts[22] = answer(facts.coded(mutualHelp));
        return verdicts;
    }

    Outcome cultureOutcome(Truth inScope, byte[] verdicts) {
        return inScope == Truth.TRUE ? CULTURE.outcome(verdicts) : outOfScope(inScope);
    }

    /** The four gates and equality without violence, in one walk over the members. */
    private void gates(Household household, int unreconciled, byte[] verdicts) {
        int crime = doubt(unreconciled & crimeRegister);
        int marriage = doubt(unreconciled & marriageRegister);
        int disorder = doubt(unreconciled & sanctionRegister);
        int harm =
                doubt(unreconciled & violenceRegister) | isNo(household.facts().coded(genderEqualityKept));
        int duties = 0;
        boolean isEmpty = true;
        List<Membership> memberships = household.memberships();
        for (int i = 0; i < memberships.size(); i++) {
            Membership membership = memberships.get(i);
            Facts member = membership.member();
            if (belongs(member, end)) {
                isEmpty = false;
                duties |= is(member.coded(militaryDuty), failed) | is(member.coded(taxDuty), overdue);
            }
            List<Facts> incidents = membership.incidents();
            for (int j = 0; j < incidents.size(); j++) {
                Facts incident = incidents.get(j);
                int of = 1 << incident.coded(category);
                int at = 1 << incident.coded(stage);
                if ((of & crimes) != 0 && (at & tried) != 0) {
                    crime |= counts(incident.coded(decisionDate), member);
                }
                if ((of & marriages) != 0 && (at & sanctioned) != 0) {
                    marriage |= counts(incident.coded(decisionDate), member);
                }
                if ((of & disorders) != 0 && (at & sanctioned) != 0) {
                    disorder |= counts(incident.coded(decisionDate), member);
                }
                if ((of & violence) != 0 && (at & reportedOrLater) != 0) {
                    harm |= counts(incident.coded(actDate), member);
                }
            }
        }
        verdicts[0] = verdict(crime);
        verdicts[1] = isEmpty ? UNKNOWN : verdict(duties);
        verdicts[2] = verdict(marriage);
        verdicts[3] = verdict(disorder);
        verdicts[20] = verdict(harm);
    }

    /** Two thirds of the meetings for all points, one half for some. */
    private static byte meetings(long attended, long held) {
        if (held == 0) {
            return NOT_APPLICABLE;
        }
        if (held == Facts.MISSING || attended == Facts.MISSING) {
            return UNKNOWN;
        }
        return attended * 3 >= held * 2 ? MET : attended * 2 >= held ? PARTLY_MET : NOT_MET;
    }

    /** Everybody at work for all points, one half for some. */
    private static byte work(long employed, long able) {
        if (able == 0) {
            return NOT_APPLICABLE;
        }
        if (able == Facts.MISSING || employed == Facts.MISSING) {
            return UNKNOWN;
        }
        return employed >= able ? MET : employed * 2 >= able ? PARTLY_MET : NOT_MET;
    }

    // ---- GDHP-YB ----

    byte[] happiness(Household household, int unreconciled, Outcome culture) {
        byte[] verdicts = new byte[HAPPINESS.size()];
        Facts facts = household.facts();
        verdicts[0] = culture == Outcome.PASS ? MET : culture == Outcome.UNDETERMINED ? UNKNOWN : NOT_MET;
        verdicts[1] = poverty(facts.coded(povertyStatus));
        verdicts[2] = verdict(is(facts.coded(housing), makeshift) | is(facts.coded(housing), noHouse));
        verdicts[3] = verdict(isNo(facts.coded(cleanWater)) | isNo(facts.coded(hygienicToilet)));
        verdicts[4] = insurance(facts.coded(bhytMembers), facts.coded(memberCount));
        verdicts[5] = health(facts);
        verdicts[6] = answer(facts.coded(conductCodeKept));
        verdicts[7] = peace(household, unreconciled);
        verdicts[8] = all(facts.coded(atSchool), facts.coded(schoolAge));
        verdicts[9] = verdict(isSome(facts.coded(disputesUpheld)) | isNo(facts.coded(mutualHelp)));
        verdicts[10] = answer(facts.coded(artsSports));
        verdicts[11] = all(facts.coded(ceremoniesCivil), facts.coded(ceremoniesHeld));
        verdicts[12] = verdict(isNo(facts.coded(wasteSorted)) | isNo(facts.coded(wasteCollected)));
        return verdicts;
    }

    Outcome happinessOutcome(Truth inScope, byte[] verdicts) {
        return inScope == Truth.TRUE ? HAPPINESS.outcome(verdicts) : outOfScope(inScope);
    }

    private byte poverty(long status) {
        if (status == Facts.MISSING) {
            return UNKNOWN;
        }
        return status == poor ? NOT_MET : status == nearPoor ? PARTLY_MET : MET;
    }

    /** Everybody insured for all points, four fifths for some. */
    private static byte insurance(long insured, long members) {
        if (members == Facts.MISSING || insured == Facts.MISSING) {
            return UNKNOWN;
        }
        return insured >= members ? MET : insured * 5 >= members * 4 ? PARTLY_MET : NOT_MET;
    }

    private byte health(Facts facts) {
        long children = facts.coded(childrenUnder6);
        long elderly = facts.coded(elderly60);
        if (children == 0 && elderly == 0) {
            return NOT_APPLICABLE;
        }
        return verdict(
                isLess(facts.coded(vaccinatedUnder6), children) | isLess(facts.coded(checkedElderly60), elderly));
    }

    private byte peace(Household household, int unreconciled) {
        int harm = doubt(unreconciled & violenceRegister);
        List<Membership> memberships = household.memberships();
        for (int i = 0; i < memberships.size(); i++) {
            Membership membership = memberships.get(i);
            List<Facts> incidents = membership.incidents();
            for (int j = 0; j < incidents.size(); j++) {
                Facts incident = incidents.get(j);
                if ((1 << incident.coded(category) & violence) != 0
                        && (1 << incident.coded(stage) & minutedOrLater) != 0) {
                    harm |= counts(incident.coded(actDate), membership.member());
                }
            }
        }
        return verdict(harm);
    }

    // ---- words ----

    private static Outcome outOfScope(Truth inScope) {
        return inScope == Truth.FALSE ? Outcome.NOT_ELIGIBLE : Outcome.UNDETERMINED;
    }

    private static byte verdict(int said) {
        return said == 0 ? MET : said >= OBJECTION ? NOT_MET : UNKNOWN;
    }

    private static byte answer(long value) {
        return value == 1 ? MET : value == 0 ? NOT_MET : UNKNOWN;
    }

    private static byte none(long count) {
        return count == 0 ? MET : count == Facts.MISSING ? UNKNOWN : NOT_MET;
    }

    /** A part that must be its whole, where there is any. */
    private static byte all(long part, long whole) {
        return whole == 0 ? NOT_APPLICABLE : verdict(isLess(part, whole));
    }

    private static int doubt(int bits) {
        return bits == 0 ? 0 : DOUBT;
    }

    private static int is(long value, long code) {
        return value == code ? OBJECTION : value == Facts.MISSING ? DOUBT : 0;
    }

    private static int isNo(long value) {
        return is(value, 0);
    }

    private static int isSome(long count) {
        return count == 0 ? 0 : count == Facts.MISSING ? DOUBT : OBJECTION;
    }

    private static int isLess(long part, long whole) {
        return part == Facts.MISSING || whole == Facts.MISSING ? DOUBT : part < whole ? OBJECTION : 0;
    }

    private boolean belongs(Facts member, long day) {
        return member.coded(memberFrom) <= day && day <= member.coded(memberUntil);
    }

    private int counts(long day, Facts member) {
        if (day == Facts.MISSING) {
            return DOUBT;
        }
        return start <= day && day <= end && belongs(member, day) ? OBJECTION : 0;
    }

    /**
     * The points of a title in halves. What a verdict counts is packed into one number, so that a household's points come
     * from one addition per criterion: from the right, the low points of three standards, their high points, and how many
     * required criteria surely fail and are unknown.
     */
    private static final class PointTable {
        private static final int WIDTH = 8;
        private static final int MASK = (1 << WIDTH) - 1;
        private static final int STANDARDS = 3;
        private static final int FAILED = 2 * STANDARDS * WIDTH;
        private static final int OPEN = FAILED + WIDTH;
        private static final int VERDICTS = Verdict.values().length;
        private static final int PASS_MARK = 160;

        private final long[] counts;
        private final int floor0;
        private final int floor1;
        private final int floor2;

        private PointTable(int[] standards, long[] counts) {
            this.counts = counts;
            this.floor0 = (standards[0] + 1) / 2;
            this.floor1 = (standards[1] + 1) / 2;
            this.floor2 = (standards[2] + 1) / 2;
        }

        /** @param standards the most points of each; the floor is one half of them */
        static PointTable of(int[] standards, long[]... criteria) {
            long[] counts = new long[VERDICTS * criteria.length];
            for (int i = 0; i < criteria.length; i++) {
                System.arraycopy(criteria[i], 0, counts, VERDICTS * i, VERDICTS);
            }
            return new PointTable(standards, counts);
        }

        static long[] gate() {
            long[] counts = new long[VERDICTS];
            counts[NOT_MET] = 1L << FAILED;
            counts[UNKNOWN] = 1L << OPEN;
            return counts;
        }

        static long[] scored(int standard, long points) {
            return partly(standard, points, 0);
        }

        static long[] partly(int standard, long points, long some) {
            int low = standard * WIDTH;
            int high = (STANDARDS + standard) * WIDTH;
            long[] counts = new long[VERDICTS];
            counts[MET] = points << low | points << high;
            counts[NOT_APPLICABLE] = counts[MET];
            counts[PARTLY_MET] = some << low | some << high;
            counts[UNKNOWN] = points << high;
            return counts;
        }

        static long[] mandatory(int standard, long points) {
            long[] counts = scored(standard, points);
            counts[NOT_MET] |= 1L << FAILED;
            counts[UNKNOWN] |= 1L << OPEN;
            return counts;
        }

        int size() {
            return counts.length / VERDICTS;
        }

        Outcome outcome(byte[] verdicts) {
            long sum = 0;
            for (int i = 0; i < verdicts.length; i++) {
                sum += counts[VERDICTS * i + verdicts[i]];
            }
            if ((sum >>> FAILED & MASK) != 0 || !reaches(sum >>> STANDARDS * WIDTH)) {
                return Outcome.FAIL;
            }
            return sum >>> OPEN == 0 && reaches(sum) ? Outcome.PASS : Outcome.UNDETERMINED;
        }

        private boolean reaches(long sum) {
            int first = (int) (sum & MASK);
            int second = (int) (sum >>> WIDTH & MASK);
            int third = (int) (sum >>> 2 * WIDTH & MASK);
            return first >= floor0 && second >= floor1 && third >= floor2 && first + second + third >= PASS_MARK;
        }
    }
}
