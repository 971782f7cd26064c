package org.tenon.security.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.actor.Actor;
import org.tenon.rest.Authenticator;
import org.tenon.rest.BadCredentialsException;

/** Knows local users, by HTTP Basic (RFC 7617) and by bearer tokens (RFC 6750). */
@Component(service = Authenticator.class)
public final class LocalAuthenticator implements Authenticator {

    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    private final Login login;
    private final Tokens tokens;
    private final Roles roles;
    private final VerifiedCredentials verified;

    @Activate
    public LocalAuthenticator(
            @Reference Login login,
            @Reference Tokens tokens,
            @Reference Roles roles,
            @Reference VerifiedCredentials verified) {
        this.login = login;
        this.tokens = tokens;
        this.roles = roles;
        this.verified = verified;
    }

    @Override
    public Optional<Actor> authenticate(Caller caller) {
        return caller.authorization()
                .flatMap(header -> user(header, caller.remoteAddress()))
                .map(user -> roles.actor(user.name(), user.roles()));
    }

    private Optional<User> user(String header, String address) {
        if (starts(header, BEARER)) {
            String token = header.substring(BEARER.length()).trim();
            return Optional.of(verified.find(token).orElseGet(() -> remembered(token, byToken(token))));
        }
        if (starts(header, BASIC)) {
            return Optional.of(verified.find(header).orElseGet(() -> remembered(header, byPassword(header, address))));
        }
        return Optional.empty();
    }

    private User byToken(String token) {
        return tokens.user(token)
                .orElseThrow(() -> new BadCredentialsException(
                        "token.invalid", "The token is not known, has expired or was logged out."));
    }

    private User byPassword(String header, String address) {
        String[] parts = decoded(header).split(":", 2);
        if (parts.length != 2) {
            throw unreadable();
        }
        return login.user(parts[0], parts[1], address);
    }

    private User remembered(String secret, User user) {
        verified.remember(secret, user);
        return user;
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
