package org.tenon.security.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a credential is good for, whatever its user may do: permissions and patterns of them, written as roles have them.
 */
record Scope(Set<String> permissions) {

    /** Whatever the user may do. */
    static final Scope ALL = new Scope(Set.of(PermissionName.EVERY));

    private static final Pattern WELL_FORMED =
            Pattern.compile("\\*|[a-z][a-z0-9-]*\\.(\\*|[a-z][a-z0-9-]*)|\\*\\.[a-z][a-z0-9-]*");

    Scope {
        permissions = Set.copyOf(permissions);
    }

    static boolean isWellFormed(String permission) {
        return WELL_FORMED.matcher(permission).matches();
    }

    /** What both {@code held} and this scope allow. */
    Set<String> within(Collection<String> held) {
        Set<String> both = new HashSet<>();
        for (String one : held) {
            for (String other : permissions) {
                PermissionName.of(one).meet(PermissionName.of(other)).ifPresent(name -> both.add(name.text()));
            }
        }
        return both;
    }
}
