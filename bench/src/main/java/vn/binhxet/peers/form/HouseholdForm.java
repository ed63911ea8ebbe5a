package vn.binhxet.peers.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A household as a bean: what GDVH-86 asks of it; null where it is not reported. */
public final class HouseholdForm {
    private final @Nullable Boolean lawAbiding;
    private final @Nullable Boolean conventionKept;
    private final @Nullable Boolean socialEvilsFree;
    private final @Nullable Boolean foodSafetyKept;
    private final @Nullable Boolean environmentKept;
    private final @Nullable Boolean securityFireKept;
    private final @Nullable Boolean heritageActivity;
    private final @Nullable Boolean communityContribution;
    private final @Nullable Boolean movementParticipation;
    private final @Nullable Boolean conductCodeKept;
    private final @Nullable Boolean populationPolicyKept;
    private final @Nullable Boolean genderEqualityKept;
    private final @Nullable Boolean cleanWater;
    private final @Nullable Boolean hygienicToilet;
    private final @Nullable Boolean mutualHelp;
    private final @Nullable Long ceremoniesHeld;
    private final @Nullable Long ceremoniesCivil;
    private final @Nullable Long noiseComplaints;
    private final @Nullable Long meetingsHeld;
    private final @Nullable Long meetingsAttended;
    private final @Nullable Long workingAgeAble;
    private final @Nullable Long workingAgeEmployed;
    private final @Nullable Long schoolAge;
    private final @Nullable Long atSchool;
    private final List<MemberForm> members;
    private final List<IncidentForm> incidents;
    private final List<String> unreconciled;

    HouseholdForm(
            Map<String, @Nullable Object> facts,
            List<MemberForm> members,
            List<IncidentForm> incidents,
            List<String> unreconciled) {
        lawAbiding = (Boolean) facts.get("law_abiding");
        conventionKept = (Boolean) facts.get("convention_kept");
        socialEvilsFree = (Boolean) facts.get("social_evils_free");
        foodSafetyKept = (Boolean) facts.get("food_safety_kept");
        environmentKept = (Boolean) facts.get("environment_kept");
        securityFireKept = (Boolean) facts.get("security_fire_kept");
        heritageActivity = (Boolean) facts.get("heritage_activity");
        communityContribution = (Boolean) facts.get("community_contribution");
        movementParticipation = (Boolean) facts.get("movement_participation");
        conductCodeKept = (Boolean) facts.get("conduct_code_kept");
        populationPolicyKept = (Boolean) facts.get("population_policy_kept");
        genderEqualityKept = (Boolean) facts.get("gender_equality_kept");
        cleanWater = (Boolean) facts.get("clean_water");
        hygienicToilet = (Boolean) facts.get("hygienic_toilet");
        mutualHelp = (Boolean) facts.get("mutual_help");
        ceremoniesHeld = (Long) facts.get("ceremonies_held");
        ceremoniesCivil = (Long) facts.get("ceremonies_civil");
        noiseComplaints = (Long) facts.get("noise_complaints");
        meetingsHeld = (Long) facts.get("meetings_held");
        meetingsAttended = (Long) facts.get("meetings_attended");
        workingAgeAble = (Long) facts.get("working_age_able");
        workingAgeEmployed = (Long) facts.get("working_age_employed");
        schoolAge = (Long) facts.get("school_age");
        atSchool = (Long) facts.get("at_school");
        this.members = List.copyOf(members);
        this.incidents = List.copyOf(incidents);
        this.unreconciled = List.copyOf(unreconciled);
    }

    public @Nullable Boolean getLawAbiding() {
        return lawAbiding;
    }

    public @Nullable Boolean getConventionKept() {
        return conventionKept;
    }

    public @Nullable Boolean getSocialEvilsFree() {
        return socialEvilsFree;
    }

    public @Nullable Boolean getFoodSafetyKept() {
        return foodSafetyKept;
    }

    public @Nullable Boolean getEnvironmentKept() {
        return environmentKept;
    }

    public @Nullable Boolean getSecurityFireKept() {
        return securityFireKept;
    }

    public @Nullable Boolean getHeritageActivity() {
        return heritageActivity;
    }

    public @Nullable Boolean getCommunityContribution() {
        return communityContribution;
    }

    public @Nullable Boolean getMovementParticipation() {
        return movementParticipation;
    }

    public @Nullable Boolean getConductCodeKept() {
        return conductCodeKept;
    }

    public @Nullable Boolean getPopulationPolicyKept() {
        return populationPolicyKept;
    }

    public @Nullable Boolean getGenderEqualityKept() {
        return genderEqualityKept;
    }

    public @Nullable Boolean getCleanWater() {
        return cleanWater;
    }

    public @Nullable Boolean getHygienicToilet() {
        return hygienicToilet;
    }

    public @Nullable Boolean getMutualHelp() {
        return mutualHelp;
    }

    public @Nullable Long getCeremoniesHeld() {
        return ceremoniesHeld;
    }

    public @Nullable Long getCeremoniesCivil() {
        return ceremoniesCivil;
    }

    public @Nullable Long getNoiseComplaints() {
        return noiseComplaints;
    }

    public @Nullable Long getMeetingsHeld() {
        return meetingsHeld;
    }

    public @Nullable Long getMeetingsAttended() {
        return meetingsAttended;
    }

    public @Nullable Long getWorkingAgeAble() {
        return workingAgeAble;
    }

    public @Nullable Long getWorkingAgeEmployed() {
        return workingAgeEmployed;
    }

    public @Nullable Long getSchoolAge() {
        return schoolAge;
    }

    public @Nullable Long getAtSchool() {
        return atSchool;
    }

    public List<MemberForm> getMembers() {
        return members;
    }

    public List<IncidentForm> getIncidents() {
        return incidents;
    }

    public List<String> getUnreconciled() {
        return unreconciled;
    }
}
