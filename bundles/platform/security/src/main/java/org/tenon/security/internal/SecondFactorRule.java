package org.tenon.security.internal;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;

/** Who has to have a second factor. Takes changes while it runs; who is logged in feels them within a minute. */
@Component(service = SecondFactorRule.class, configurationPid = Roles.PID)
public final class SecondFactorRule {

    private static final String EVERYBODY = "*";
    private static final Scope OWN_ACCOUNT = new Scope(Set.of("me.*"));

    private volatile Set<String> roles = Set.of();

    @Activate
    public SecondFactorRule(SecurityConfig config) {
        this(config.second_factor_roles());
    }

    SecondFactorRule(String names) {
        demand(names);
    }

    @Modified
    void modified(SecurityConfig config) {
        demand(config.second_factor_roles());
    }

    void demand(String names) {
        roles = Arrays.stream(names.split("[,\\s]+"))
                .filter(role -> !role.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the user lacks a second factor that one of his roles demands. */
    public boolean mustEnrol(User user) {
        Set<String> demanding = roles;
        return !user.secondFactor()
                && (demanding.contains(EVERYBODY) || user.roles().stream().anyMatch(demanding::contains));
    }

    /** What a user's password and code are good for: his own account only, while he has to see to his second factor. */
    Identity identity(User user) {
        return mustEnrol(user) ? new Identity(user, OWN_ACCOUNT) : Identity.whole(user);
    }
}
