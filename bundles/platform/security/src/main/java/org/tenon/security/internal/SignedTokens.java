package org.tenon.security.internal;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.actor.Actor;
import org.tenon.rest.BadCredentialsException;

/**
 * Users whom an identity provider knows, by the tokens that it signs. They are not kept here: name, roles, teams and territories are what the
 * token says, for as long as it is good. Somebody who has a local user of the same name is the same person.
 */
@Component(service = SignedTokens.class, configurationPid = SignedTokens.PID)
@Designate(ocd = SignedTokensConfig.class)
public final class SignedTokens {

    static final String PID = "org.tenon.security.oidc";

    private static final Logger LOG = LoggerFactory.getLogger(SignedTokens.class);
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\s]{1,64}");

    private final Roles roles;
    private volatile @Nullable Trust trust;

    /** What the configuration says, with what checks signatures by it. */
    private record Trust(
            TokenVerifier verifier,
            String userClaim,
            String rolesClaim,
            Map<String, String> roleNames,
            String teamsClaim,
            String territoriesClaim) {

        static Trust of(SignedTokensConfig config) {
            Map<String, String> names = Arrays.stream(config.roles_map())
                    .map(String::trim)
                    .filter(entry -> !entry.isEmpty())
                    .map(entry -> entry.split("=", 2))
                    .collect(Collectors.toUnmodifiableMap(pair -> pair[0].trim(), pair -> {
                        if (pair.length != 2 || pair[1].isBlank()) {
                            throw new IllegalArgumentException("roles.map has '" + pair[0] + "' without =<role>");
                        }
                        return pair[1].trim();
                    }));
            return new Trust(
                    TokenVerifier.of(config.issuer(), config.audience(), config.keys(), config.algorithms()),
                    config.user_claim(),
                    config.roles_claim(),
                    names,
                    config.teams_claim(),
                    config.territories_claim());
        }

        Stream<String> ours(String theirs) {
            return roleNames.isEmpty() ? Stream.of(theirs) : Optional.ofNullable(roleNames.get(theirs)).stream();
        }
    }

    @Activate
    public SignedTokens(@Reference Roles roles, SignedTokensConfig config) {
        this.roles = roles;
        trust = trusted(config);
    }

    @Modified
    void modified(SignedTokensConfig config) {
        trust = trusted(config);
    }

    /** A bad configuration must not keep local users out, so it is said in the log and nobody is trusted. */
    private static @Nullable Trust trusted(SignedTokensConfig config) {
        if (config.issuer().isBlank()) {
            return null;
        }
        try {
            return Trust.of(config);
        } catch (IllegalArgumentException | IllegalStateException wrong) {
            LOG.error("{}: no signed token is taken: {}", PID, wrong.getMessage());
            return null;
        }
    }

    /** Whether it has the form of a signed token (RFC 7515): three parts between dots. */
    static boolean looksLikeOne(String token) {
        return token.chars().filter(letter -> letter == '.').count() == 2;
    }

    /**
     * @throws BadCredentialsException when the token is not signed by the issuer, not for this installation, not good
     *     now, or names nobody
     * @throws org.tenon.kernel.problem.UnavailableException when the issuer's keys cannot be had
     */
    Actor actor(String token) {
        Trust now = trust;
        if (now == null) {
            throw refused("Signed tokens are not taken here: no issuer is configured.");
        }
        JWTClaimsSet claims = now.verifier().verify(token);
        String user = Optional.ofNullable(claims.getClaim(now.userClaim()))
                .map(String::valueOf)
                .filter(name -> NAME.matcher(name).matches())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !name.equals(Actor.SYSTEM.user()))
                .orElseThrow(() -> refused("The token's claim " + now.userClaim() + " names no user."));
        Set<String> names = claimed(claims.getClaims(), now.rolesClaim())
                .flatMap(now::ours)
                .filter(roles::exists)
                .collect(Collectors.toSet());
        return roles.actor(
                user,
                names,
                Membership.of(
                        claimed(claims.getClaims(), now.teamsClaim()).toList(),
                        claimed(claims.getClaims(), now.territoriesClaim()).toList()));
    }

    private static BadCredentialsException refused(String why) {
        return new BadCredentialsException("token.invalid", why);
    }

    private static Stream<String> claimed(Map<String, Object> claims, String path) {
        Object found = claims;
        List<String> steps = claims.containsKey(path) ? List.of(path) : List.of(path.split("\\."));
        for (String step : steps) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        if (found instanceof Collection<?> list) {
            return list.stream().map(String::valueOf);
        }
        return found instanceof String words ? Arrays.stream(words.trim().split("[,\\s]+")) : Stream.empty();
    }
}
