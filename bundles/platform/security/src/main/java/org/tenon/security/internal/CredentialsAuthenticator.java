package org.tenon.security.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.actor.Actor;
import org.tenon.rest.Authenticator;
import org.tenon.rest.BadCredentialsException;

/**
 * Knows users by HTTP Basic (RFC 7617) and by bearer tokens (RFC 6750): those that they logged in for, API keys, and
 * tokens that a trusted issuer signed.
 */
@Component(service = Authenticator.class)
public final class CredentialsAuthenticator implements Authenticator {

    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    private final Login login;
    private final Tokens tokens;
    private final ApiKeys keys;
    private final SignedTokens signed;
    private final Roles roles;
    private final VerifiedCredentials verified;
    private final SecondFactorRule rule;

    @Activate
    public CredentialsAuthenticator(
            @Reference Login login,
            @Reference Tokens tokens,
            @Reference ApiKeys keys,
            @Reference SignedTokens signed,
            @Reference Roles roles,
            @Reference VerifiedCredentials verified,
            @Reference SecondFactorRule rule) {
        this.login = login;
        this.tokens = tokens;
        this.keys = keys;
        this.signed = signed;
        this.roles = roles;
        this.verified = verified;
        this.rule = rule;
    }

    @Override
    public Optional<Actor> authenticate(Caller caller) {
        return caller.authorization().flatMap(header -> actor(header, caller.remoteAddress()));
    }

    private Optional<Actor> actor(String header, String address) {
        if (starts(header, BEARER)) {
            String token = header.substring(BEARER.length()).trim();
            return Optional.of(
                    SignedTokens.looksLikeOne(token)
                            ? signed.actor(token)
                            : actor(token, () -> token.startsWith(ApiKeys.PREFIX) ? byKey(token) : byToken(token)));
        }
        if (starts(header, BASIC)) {
            return Optional.of(actor(header, () -> byPassword(header, address)));
        }
        return Optional.empty();
    }

    private Actor actor(String secret, Supplier<Identity> check) {
        return roles.actor(verified.identity(secret, check));
    }

    private Identity byKey(String secret) {
        return keys.identity(secret)
                .orElseThrow(() -> new BadCredentialsException(
                        "key.invalid", "The key is not known, has expired or was taken back."));
    }

    private Identity byToken(String token) {
        return tokens.user(token)
                .map(rule::identity)
                .orElseThrow(() -> new BadCredentialsException(
                        "token.invalid", "The token is not known, has expired or was logged out."));
    }

    private Identity byPassword(String header, String address) {
        String[] parts = decoded(header).split(":", 2);
        if (parts.length != 2) {
            throw unreadable();
        }
        return rule.identity(login.user(parts[0], parts[1], address));
    }

    private static String decoded(String header) {
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).trim());
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw unreadable();
        }
    }

    private static BadCredentialsException unreadable() {
        return new BadCredentialsException(
                "credentials.unreadable", "Authorization: Basic takes base64 of user:password.");
    }

    private static boolean starts(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }
}
