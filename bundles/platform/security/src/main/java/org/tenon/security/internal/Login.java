package org.tenon.security.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.rest.BadCredentialsException;

/** Judges a name and a password, and the code of a second factor. */
@Component(service = Login.class)
public final class Login {

    private final Accounts accounts;
    private final Tokens tokens;
    private final Passwords passwords;
    private final FailedAttempts attempts;
    private final LoginTrail trail;
    private final TakenCodes codes;

    @Activate
    public Login(
            @Reference Accounts accounts,
            @Reference Tokens tokens,
            @Reference Passwords passwords,
            @Reference FailedAttempts attempts,
            @Reference LoginTrail trail,
            @Reference TakenCodes codes) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
        this.attempts = attempts;
        this.trail = trail;
        this.codes = codes;
    }

    /**
     * What somebody has logged in with.
     *
     * @param user as he is now
     */
    public record Entry(User user, Tokens.Issued token) {}

    /**
     * A token for whoever knows the password, and has a code where he has a second factor.
     *
     * @param code of the second factor, or a recovery code; empty when none was sent
     * @param address where the attempt comes from
     * @throws BadCredentialsException when name and password do not fit; {@code credentials.code-needed} when they do and there is no
     *     code; {@code credentials.wrong-code}
     * @throws org.tenon.rest.TooManyRequestsException when too many did not before
     */
    public Entry token(String name, String password, Optional<String> code, String address) {
        User user = known(name, password, address);
        if (user.secondFactor()) {
            taken(user, code, address);
        }
        attempts.succeeded(user.name(), address);
        Tokens.Issued issued = tokens.issue(user, address);
        trail.loggedIn(user, address, user.secondFactor() ? "token, second factor" : "token");
        return new Entry(user, issued);
    }

    /**
     * The user whose password it is, for one request.
     *
     * @throws BadCredentialsException when name and password do not fit; {@code credentials.second-factor} when the password is not enough
     */
    User user(String name, String password, String address) {
        User user = known(name, password, address);
        if (user.secondFactor()) {
            throw new BadCredentialsException(
                    "credentials.second-factor",
                    "A user with a second factor logs in with POST /api/tokens, which takes its code; a program comes with an API key.");
        }
        attempts.succeeded(user.name(), address);
        return user;
    }

    private void taken(User user, Optional<String> code, String address) {
        if (code.isEmpty()) {
            throw new BadCredentialsException("credentials.code-needed", "Send a code of the second factor as well.");
        }
        if (!codes.take(user, code.get())) {
            attempts.failed(user.name(), address);
            trail.failed(user, address);
            throw new BadCredentialsException(
                    "credentials.wrong-code", "The code is another, or is too old, or was used before.");
        }
    }

    private User known(String name, String password, String address) {
        String folded = Accounts.folded(name);
        attempts.check(folded, address);
        Optional<Credentials> found = accounts.credentials(folded);
        boolean right = passwords.verify(password, found.map(Credentials::passwordHash));
        return found.map(Credentials::user)
                .filter(User::enabled)
                .filter(one -> right)
                .orElseThrow(() -> {
                    attempts.failed(folded, address);
                    found.map(Credentials::user)
                            .ifPresentOrElse(
                                    known -> trail.failed(known, address), () -> trail.failedAsNobody(address));
                    return new BadCredentialsException("credentials.wrong", "User and password do not fit.");
                });
    }
}
