package org.tenon.security.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.tenon.kernel.actor.Actor;

/**
 * What each role may do, from the keys {@code role.<name>} of the configuration, and which records it sees, from the keys
 * {@code sight.<name>}. Takes changes while it runs.
 */
@Component(service = Roles.class, configurationPid = Roles.PID)
public final class Roles {

    static final String PID = "org.tenon.security";
    /** Has every permission, whatever the configuration says: nobody can lock everybody out. */
    static final String ADMIN = "admin";

    private static final String KEY = "role.";
    /** Everybody may see who he is, change his password and log out. */
    private static final String OWN_ACCOUNT = "me.*";

    private static final String SIGHT_KEY = "sight.";

    private volatile Map<String, Set<String>> permissions;
    private volatile Map<String, SightGrant> sights;

    @Activate
    public Roles(Map<String, Object> properties) {
        permissions = read(properties);
        sights = readSights(properties);
    }

    @Modified
    void modified(Map<String, Object> properties) {
        // First what limits: nobody sees more for the moment between.
        sights = readSights(properties);
        permissions = read(properties);
    }

    boolean exists(String role) {
        return permissions.containsKey(role);
    }

    Set<String> names() {
        return permissions.keySet();
    }

    /** The permissions of each role, by name. */
    public SortedMap<String, Set<String>> all() {
        return new TreeMap<>(permissions);
    }

    /** Whom credentials stand for, with what they and the roles allow now. */
    Actor actor(Identity identity) {
        Actor whole = actor(
                identity.user().name(), identity.user().roles(), identity.user().membership());
        return new Actor(
                whole.user(),
                whole.roles(),
                identity.scope().within(whole.permissions()),
                whole.source(),
                whole.sights());
    }

    /** The user with what the roles allow now; a role that is not configured any more allows and shows nothing. */
    Actor actor(String user, Collection<String> roles, Membership membership) {
        Map<String, Set<String>> now = permissions;
        Map<String, SightGrant> shown = sights;
        Set<String> allowed = new HashSet<>();
        allowed.add(OWN_ACCOUNT);
        roles.forEach(role -> allowed.addAll(now.getOrDefault(role, Set.of())));
        List<SightGrant> grants = roles.stream()
                .filter(now::containsKey)
                .map(role -> shown.getOrDefault(role, SightGrant.ALL))
                .toList();
        return new Actor(user, Set.copyOf(roles), allowed).seeing(SightGrant.sights(grants, user, membership));
    }

    private static Map<String, SightGrant> readSights(Map<String, Object> properties) {
        Map<String, SightGrant> grants = new HashMap<>();
        properties.forEach((key, value) -> {
            if (key.startsWith(SIGHT_KEY)) {
                String role = key.substring(SIGHT_KEY.length());
                grants.put(role, SightGrant.of(role, String.valueOf(value)));
            }
        });
        // Somebody always sees everything.
        grants.remove(ADMIN);
        return Map.copyOf(grants);
    }

    private static Map<String, Set<String>> read(Map<String, Object> properties) {
        Map<String, Set<String>> roles = new HashMap<>();
        properties.forEach((key, value) -> {
            if (key.startsWith(KEY)) {
                roles.put(key.substring(KEY.length()), list(String.valueOf(value)));
            }
        });
        roles.put(ADMIN, Set.of("*"));
        return Map.copyOf(roles);
    }

    private static Set<String> list(String text) {
        Set<String> names = new HashSet<>(Arrays.asList(text.trim().split("[,\\s]+")));
        names.remove("");
        return Set.copyOf(names);
    }
}
