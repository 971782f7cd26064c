package org.tenon.security.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.tenon.kernel.actor.Actor;

/** What each role may do, from the keys {@code role.<name>} of the configuration. Takes changes while it runs. */
@Component(service = Roles.class, configurationPid = Roles.PID)
public final class Roles {

    static final String PID = "org.tenon.security";
    /** Has every permission, whatever the configuration says: nobody can lock everybody out. */
    static final String ADMIN = "admin";

    private static final String KEY = "role.";
    /** Everybody may see who he is, change his password and log out. */
    private static final String OWN_ACCOUNT = "me.*";

    private volatile Map<String, Set<String>> permissions;

    @Activate
    public Roles(Map<String, Object> properties) {
        permissions = read(properties);
    }

    @Modified
    void modified(Map<String, Object> properties) {
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
        Actor whole = actor(identity.user().name(), identity.user().roles());
        return new Actor(whole.user(), whole.roles(), identity.scope().within(whole.permissions()));
    }

    /** The user with what the roles allow now; a role that is not configured any more allows nothing. */
    Actor actor(String user, Collection<String> roles) {
        Map<String, Set<String>> now = permissions;
        Set<String> allowed = new HashSet<>();
        allowed.add(OWN_ACCOUNT);
        roles.forEach(role -> allowed.addAll(now.getOrDefault(role, Set.of())));
        return new Actor(user, Set.copyOf(roles), allowed);
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
