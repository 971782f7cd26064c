package org.tenon.security.internal;

import java.util.Optional;

/** A permission or a pattern of some, in its two parts; either may be every one. */
record PermissionName(String kind, String action) {

    static final String EVERY = "*";

    static PermissionName of(String permission) {
        int dot = permission.lastIndexOf('.');
        return dot < 0
                ? new PermissionName(permission, EVERY)
                : new PermissionName(permission.substring(0, dot), permission.substring(dot + 1));
    }

    /** The permissions that both stand for; empty when there are none. */
    Optional<PermissionName> meet(PermissionName other) {
        return meet(kind, other.kind).flatMap(bothKinds -> meet(action, other.action)
                .map(bothActions -> new PermissionName(bothKinds, bothActions)));
    }

    String text() {
        return kind.equals(EVERY) && action.equals(EVERY) ? EVERY : kind + "." + action;
    }

    private static Optional<String> meet(String one, String other) {
        if (one.equals(EVERY) || one.equals(other)) {
            return Optional.of(other);
        }
        return other.equals(EVERY) ? Optional.of(one) : Optional.empty();
    }
}
