package vn.binhxet.web.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What somebody does in a ward; an account may have several. */
public enum Role {
    /** answers households at the counter; may be limited to some groups */
    OFFICER(Permission.OVERVIEW, Permission.HOUSEHOLDS),
    /** runs the yearly review */
    REVIEWER(Permission.OVERVIEW, Permission.HOUSEHOLDS, Permission.REVIEWS, Permission.LEDGER),
    /** writes rules and thresholds */
    POLICY_EDITOR(Permission.OVERVIEW, Permission.RULES_EDIT),
    /** puts another person's rules in force */
    APPROVER(Permission.OVERVIEW, Permission.HOUSEHOLDS, Permission.LEDGER, Permission.RULES_APPROVE),
    /** reads everything, changes nothing */
    AUDITOR(Permission.OVERVIEW, Permission.HOUSEHOLDS, Permission.LEDGER, Permission.VIEWS),
    /** keeps accounts and the machine; sees no household */
    ADMIN(Permission.OVERVIEW, Permission.LEDGER, Permission.USERS, Permission.OPERATIONS);

    @SuppressWarnings("ImmutableEnumChecker") // made once, given away unchangeable
    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** As it is written in commands and tables: {@code policy-editor}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of a written name; empty for none. */
    public static Optional<Role> of(String written) {
        return Arrays.stream(values())
                .filter(role -> role.written().equals(written))
                .findFirst();
    }
}
