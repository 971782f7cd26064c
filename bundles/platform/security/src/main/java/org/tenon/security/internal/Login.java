package org.tenon.security.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.rest.BadCredentialsException;

/** Judges a name and a password. */
@Component(service = Login.class)
public final class Login {

    private final Accounts accounts;
    private final Tokens tokens;
    private final Passwords passwords;
    private final FailedAttempts attempts;
    private final LoginTrail trail;

    @Activate
    public Login(
            @Reference Accounts accounts,
            @Reference Tokens tokens,
            @Reference Passwords passwords,
            @Reference FailedAttempts attempts,
            @Reference LoginTrail trail) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
        this.attempts = attempts;
        this.trail = trail;
    }

    /**
     * A token for whoever knows the password.
     *
     * @param address where the attempt comes from
     * @throws BadCredentialsException when name and password do not fit
     * @throws org.tenon.rest.TooManyRequestsException when too many did not before
     */
    public Tokens.Issued token(String name, String password, String address) {
        User user = user(name, password, address);
        Tokens.Issued issued = tokens.issue(user);
        trail.loggedIn(user, address, "token");
        return issued;
    }

    User user(String name, String password, String address) {
        String folded = Accounts.folded(name);
        attempts.check(folded, address);
        Optional<Credentials> found = accounts.credentials(folded);
        boolean right = passwords.verify(password, found.map(Credentials::passwordHash));
        Optional<User> user = found.map(Credentials::user).filter(User::enabled).filter(one -> right);
        if (user.isEmpty()) {
            attempts.failed(folded, address);
            found.map(Credentials::user)
                    .ifPresentOrElse(known -> trail.failed(known, address), () -> trail.failedAsNobody(address));
            throw new BadCredentialsException("credentials.wrong", "User and password do not fit.");
        }
        attempts.succeeded(folded, address);
        return user.get();
    }
}
