package vn.binhxet.web.accounts;

import java.io.Serializable;
import java.security.Principal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Somebody who may come in.
 *
 * @param name to come in with: small letters, digits, dots and dashes
 * @param fullName as colleagues know the person
 * @param groups the only groups whose households it may see; empty for all
 * @param isLocked whether it may not come in at present
 * @param version counts what ends running sessions: a new password, a lock
 */
public record Account(
        String name, String fullName, Set<Role> roles, SortedSet<String> groups, boolean isLocked, int version)
        implements Principal, Serializable {
    private static final long serialVersionUID = 1;
    private static final Set<Permission> OF_ALL_GROUPS = EnumSet.of(Permission.REVIEWS, Permission.VIEWS);

    public Account {
        roles = Collections.unmodifiableSet(roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles));
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
    }

    @Override
    public String getName() {
        return name;
    }

    /** A review and the list of looks are about all groups: who is limited to some has neither. */
    public Set<Permission> permissions() {
        return roles.stream()
                .flatMap(role -> role.permissions().stream())
                .filter(permission -> groups.isEmpty() || !OF_ALL_GROUPS.contains(permission))
                .collect(Collectors.toSet());
    }

    public boolean may(Permission permission) {
        return permissions().contains(permission);
    }

    /** Whether it may see every household. */
    public boolean maySeeAll() {
        return may(Permission.HOUSEHOLDS) && groups.isEmpty();
    }

    /** Whether it may see the households of a group. */
    public boolean maySee(String group) {
        return maySeeAll() || (may(Permission.HOUSEHOLDS) && groups.contains(group));
    }
}
