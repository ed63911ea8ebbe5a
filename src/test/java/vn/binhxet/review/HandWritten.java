package vn.binhxet.review;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.Household;
import vn.binhxet.model.Mark;
import vn.binhxet.model.Membership;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Period;
import vn.binhxet.model.Points;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.Truth;
import vn.binhxet.model.Verdict;

/**
 * GDVH-86 and GDHP-YB as plain Java: what the rules cost is measured against it. It decides the
 * same: outcome, points, a verdict for each criterion, and the rules that speak.
 *
 * <p>The numbers of both titles and the parameters of {@code minh-tan-2024} are written into the code, as they would be
 * in a program without rules; {@link HandWrittenTest} holds it to what the rules say. Immutable and shared.
 */
public final class HandWritten {
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

    public HandWritten(Dictionary dictionary, Period period) {
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

    /** Decides the households of a group, as {@link Reviewer#households} does. */
    List<List<DecisionCode>> decide(ResidentialGroup group) {
        int unreconciled = unreconciled(group);
        List<Household> households = group.households();
        List<DecisionCode> culture = new ArrayList<>(households.size());
        List<DecisionCode> happiness = new ArrayList<>(households.size());
        for (int i = 0; i < households.size(); i++) {
            Household household = households.get(i);
            Truth inScope = inScope(household);
            DecisionCode first = culture(household, unreconciled, inScope);
            culture.add(first);
            happiness.add(happiness(household, unreconciled, inScope, first.outcome()));
        }
        return List.of(culture, happiness);
    }

    /** Decides the households of a group under GDVH-86 alone. */
    public List<DecisionCode> culture(ResidentialGroup group) {
        int unreconciled = unreconciled(group);
        List<DecisionCode> decisions = new ArrayList<>(group.households().size());
        for (Household household : group.households()) {
            decisions.add(culture(household, unreconciled, inScope(household)));
        }
        return decisions;
    }

    /** A bit for each register that is not reconciled for a group. */
    private int unreconciled(ResidentialGroup group) {
        int bits = 0;
        for (int register = 0; register < group.registers().size(); register++) {
            bits |= group.registers().get(register) ? 0 : 1 << register;
        }
        return bits;
    }

    private Truth inScope(Household household) {
        Facts facts = household.facts();
        if (facts.coded(residentSince) > end || facts.coded(residentUntil) <= end) {
            return Truth.FALSE;
        }
        long type = facts.coded(residenceType);
        return type == permanent ? Truth.TRUE : type == Facts.MISSING ? Truth.UNKNOWN : Truth.FALSE;
    }

    // ---- GDVH-86 ----

    private DecisionCode culture(Household household, int unreconciled, Truth inScope) {
        Ruling ruling = new Ruling(CULTURE);
        gates(household, unreconciled, ruling);
        Facts facts = household.facts();
        ruling.answer(4, facts.coded(lawAbiding), 8);
        ruling.answer(5, facts.coded(conventionKept), 9);
        ruling.answer(6, facts.coded(socialEvilsFree), 10);
        ruling.answer(7, facts.coded(foodSafetyKept), 11);
        ruling.answer(8, facts.coded(environmentKept), 12);
        ruling.all(9, facts.coded(ceremoniesCivil), facts.coded(ceremoniesHeld), 13);
        ruling.answer(10, facts.coded(securityFireKept), 15);
        ruling.none(11, facts.coded(noiseComplaints), 16);
        ruling.answer(12, facts.coded(heritageActivity), 17);
        ruling.answer(13, facts.coded(communityContribution), 18);
        meetings(facts.coded(meetingsAttended), facts.coded(meetingsHeld), ruling);
        ruling.answer(15, facts.coded(movementParticipation), 22);
        work(facts.coded(workingAgeEmployed), facts.coded(workingAgeAble), ruling);
        ruling.all(17, facts.coded(atSchool), facts.coded(schoolAge), 26);
        ruling.answer(18, facts.coded(conductCodeKept), 28);
        ruling.answer(19, facts.coded(populationPolicyKept), 29);
        ruling.set(21, ruling.no(facts.coded(cleanWater), 33) | ruling.no(facts.coded(hygienicToilet), 34));
        ruling.answer(22, facts.coded(mutualHelp), 35);
        return ruling.decision(inScope);
    }

    /** The four gates and equality without violence, in one walk over the members. */
    private void gates(Household household, int unreconciled, Ruling ruling) {
        int crime = ruling.open(unreconciled & crimeRegister, 1);
        int marriage = ruling.open(unreconciled & marriageRegister, 5);
        int disorder = ruling.open(unreconciled & sanctionRegister, 7);
        int harm = ruling.open(unreconciled & violenceRegister, 32)
                | ruling.no(household.facts().coded(genderEqualityKept), 30);
        int duties = 0;
        boolean isEmpty = true;
        List<Membership> memberships = household.memberships();
        for (int i = 0; i < memberships.size(); i++) {
            Membership membership = memberships.get(i);
            Facts member = membership.member();
            if (belongs(member, end)) {
                isEmpty = false;
                duties |=
                        ruling.is(member.coded(militaryDuty), failed, 2) | ruling.is(member.coded(taxDuty), overdue, 3);
            }
            List<Facts> incidents = membership.incidents();
            for (int j = 0; j < incidents.size(); j++) {
                Facts incident = incidents.get(j);
                int of = 1 << incident.coded(category);
                int at = 1 << incident.coded(stage);
                if ((of & crimes) != 0 && (at & tried) != 0) {
                    crime |= ruling.say(counts(incident.coded(decisionDate), member), 0);
                }
                if ((of & marriages) != 0 && (at & sanctioned) != 0) {
                    marriage |= ruling.say(counts(incident.coded(decisionDate), member), 4);
                }
                if ((of & disorders) != 0 && (at & sanctioned) != 0) {
                    disorder |= ruling.say(counts(incident.coded(decisionDate), member), 6);
                }
                if ((of & violence) != 0 && (at & reportedOrLater) != 0) {
                    harm |= ruling.say(counts(incident.coded(actDate), member), 31);
                }
            }
        }
        ruling.set(0, crime);
        ruling.set(1, isEmpty ? DOUBT : duties);
        ruling.set(2, marriage);
        ruling.set(3, disorder);
        ruling.set(20, harm);
    }

    /** Two thirds of the meetings for all points, one half for some. */
    private static void meetings(long attended, long held, Ruling ruling) {
        if (held == 0) {
            ruling.say(14, NOT_APPLICABLE, 21);
        } else if (held == Facts.MISSING || attended == Facts.MISSING) {
            ruling.set(14, DOUBT);
        } else if (attended * 2 < held) {
            ruling.say(14, NOT_MET, 20);
        } else if (attended * 3 < held * 2) {
            ruling.say(14, PARTLY_MET, 19);
        }
    }

    /** Everybody at work for all points, one half for some. */
    private static void work(long employed, long able, Ruling ruling) {
        if (able == 0) {
            ruling.say(16, NOT_APPLICABLE, 25);
        } else if (able == Facts.MISSING || employed == Facts.MISSING) {
            ruling.set(16, DOUBT);
        } else if (employed * 2 < able) {
            ruling.say(16, NOT_MET, 24);
        } else if (employed < able) {
            ruling.say(16, PARTLY_MET, 23);
        }
    }

    // ---- GDHP-YB ----

    private DecisionCode happiness(Household household, int unreconciled, Truth inScope, Outcome culture) {
        Ruling ruling = new Ruling(HAPPINESS);
        Facts facts = household.facts();
        ruling.set(0, culture == Outcome.PASS ? 0 : culture == Outcome.UNDETERMINED ? DOUBT : ruling.say(OBJECTION, 0));
        poverty(facts.coded(povertyStatus), ruling);
        ruling.set(2, housing(facts.coded(housing), ruling));
        ruling.set(3, ruling.no(facts.coded(cleanWater), 4) | ruling.no(facts.coded(hygienicToilet), 5));
        insurance(facts.coded(bhytMembers), facts.coded(memberCount), ruling);
        health(facts, ruling);
        ruling.answer(6, facts.coded(conductCodeKept), 11);
        ruling.set(7, harm(household, unreconciled, ruling));
        ruling.all(8, facts.coded(atSchool), facts.coded(schoolAge), 14);
        ruling.set(9, ruling.some(facts.coded(disputesUpheld), 16) | ruling.no(facts.coded(mutualHelp), 17));
        ruling.answer(10, facts.coded(artsSports), 18);
        ruling.all(11, facts.coded(ceremoniesCivil), facts.coded(ceremoniesHeld), 19);
        ruling.set(12, ruling.no(facts.coded(wasteSorted), 21) | ruling.no(facts.coded(wasteCollected), 22));
        return ruling.decision(inScope);
    }

    private void poverty(long status, Ruling ruling) {
        if (status == Facts.MISSING) {
            ruling.set(1, DOUBT);
        } else if (status == poor) {
            ruling.say(1, NOT_MET, 2);
        } else if (status == nearPoor) {
            ruling.say(1, PARTLY_MET, 1);
        }
    }

    private int housing(long kind, Ruling ruling) {
        return ruling.is(kind, makeshift, 3) | ruling.is(kind, noHouse, 3);
    }

    /** Everybody insured for all points, four fifths for some. */
    private static void insurance(long insured, long members, Ruling ruling) {
        if (members <= 0 || insured == Facts.MISSING) {
            ruling.set(4, DOUBT);
        } else if (insured * 5 < members * 4) {
            ruling.say(4, NOT_MET, 7);
        } else if (insured < members) {
            ruling.say(4, PARTLY_MET, 6);
        }
    }

    private void health(Facts facts, Ruling ruling) {
        long children = facts.coded(childrenUnder6);
        long elderly = facts.coded(elderly60);
        ruling.set(
                5,
                ruling.less(facts.coded(vaccinatedUnder6), children, 8)
                        | ruling.less(facts.coded(checkedElderly60), elderly, 9));
        if (children == 0 && elderly == 0) {
            ruling.say(5, NOT_APPLICABLE, 10);
        }
    }

    private int harm(Household household, int unreconciled, Ruling ruling) {
        int harm = ruling.open(unreconciled & violenceRegister, 13);
        List<Membership> memberships = household.memberships();
        for (int i = 0; i < memberships.size(); i++) {
            Membership membership = memberships.get(i);
            List<Facts> incidents = membership.incidents();
            for (int j = 0; j < incidents.size(); j++) {
                Facts incident = incidents.get(j);
                if ((1 << incident.coded(category) & violence) != 0
                        && (1 << incident.coded(stage) & minutedOrLater) != 0) {
                    harm |= ruling.say(counts(incident.coded(actDate), membership.member()), 12);
                }
            }
        }
        return harm;
    }

    // ---- words ----

    private boolean belongs(Facts member, long day) {
        return member.coded(memberFrom) <= day && day <= member.coded(memberUntil);
    }

    private int counts(long day, Facts member) {
        if (day == Facts.MISSING) {
            return DOUBT;
        }
        return start <= day && day <= end && belongs(member, day) ? OBJECTION : 0;
    }

    /** What is said about one household under one title: a verdict for each criterion, and a bit for each rule that speaks. */
    private static final class Ruling {
        private final PointTable table;
        private final byte[] verdicts;
        private long rules;

        Ruling(PointTable table) {
            this.table = table;
            this.verdicts = new byte[table.size()];
        }

        /** @param said objections and doubts */
        void set(int criterion, int said) {
            verdicts[criterion] = said == 0 ? MET : said >= OBJECTION ? NOT_MET : UNKNOWN;
        }

        void say(int criterion, byte verdict, int rule) {
            verdicts[criterion] = verdict;
            rules |= 1L << rule;
        }

        /** Notes the rule where it objects. */
        int say(int said, int rule) {
            rules |= said == OBJECTION ? 1L << rule : 0;
            return said;
        }

        void answer(int criterion, long value, int rule) {
            set(criterion, no(value, rule));
        }

        void none(int criterion, long count, int rule) {
            set(criterion, some(count, rule));
        }

        /** A part that must be its whole, where there is any; the next rule says that there is none. */
        void all(int criterion, long part, long whole, int rule) {
            if (whole == 0) {
                say(criterion, NOT_APPLICABLE, rule + 1);
            } else {
                set(criterion, less(part, whole, rule));
            }
        }

        /** A doubt with a rule of its own: a register is not reconciled. */
        int open(int bits, int rule) {
            rules |= bits == 0 ? 0 : 1L << rule;
            return bits == 0 ? 0 : DOUBT;
        }

        int is(long value, long code, int rule) {
            return say(value == code ? OBJECTION : value == Facts.MISSING ? DOUBT : 0, rule);
        }

        int no(long value, int rule) {
            return is(value, 0, rule);
        }

        int some(long count, int rule) {
            return say(count == 0 ? 0 : count == Facts.MISSING ? DOUBT : OBJECTION, rule);
        }

        int less(long part, long whole, int rule) {
            return say(part == Facts.MISSING || whole == Facts.MISSING ? DOUBT : part < whole ? OBJECTION : 0, rule);
        }

        DecisionCode decision(Truth inScope) {
            long sum = table.sum(verdicts);
            Outcome outcome = inScope == Truth.TRUE
                    ? table.outcome(sum)
                    : inScope == Truth.FALSE ? Outcome.NOT_ELIGIBLE : Outcome.UNDETERMINED;
            return new DecisionCode(outcome, table.mark, table.low(sum), table.high(sum), verdicts, numbers());
        }

        private int[] numbers() {
            int[] numbers = new int[Long.bitCount(rules)];
            long rest = rules;
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Long.numberOfTrailingZeros(rest);
                rest &= rest - 1;
            }
            return numbers;
        }
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

        private static final int THOUSANDTHS = 500;

        private final Mark mark = Mark.of(new Points((long) PASS_MARK * THOUSANDTHS));
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

        long sum(byte[] verdicts) {
            long sum = 0;
            for (int i = 0; i < verdicts.length; i++) {
                sum += counts[VERDICTS * i + verdicts[i]];
            }
            return sum;
        }

        long low(long sum) {
            return THOUSANDTHS * ((sum & MASK) + (sum >>> WIDTH & MASK) + (sum >>> 2 * WIDTH & MASK));
        }

        long high(long sum) {
            return low(sum >>> STANDARDS * WIDTH);
        }

        Outcome outcome(long sum) {
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
