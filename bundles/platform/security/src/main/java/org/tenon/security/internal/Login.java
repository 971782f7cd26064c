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

    @Activate
    public Login(
            @Reference Accounts accounts,
            @Reference Tokens tokens,
            @Reference Passwords passwords,
            @Reference FailedAttempts attempts) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /**
     * A token for whoever knows the password.
     *
     * @param address where the attempt comes from
     * @throws BadCredentialsException when name and password do not fit, or too many did not before
     */
    public Tokens.Issued token(String name, String password, String address) {
        return tokens.issue(user(name, password, address));
    }

    User user(String name, String password, String address) {
        String folded = Accounts.folded(name);
        attempts.check(folded, address);
        Optional<Credentials> found = accounts.credentials(folded);
        boolean right = passwords.verify(password, found.map(Credentials::passwordHash));
        Optional<User> user = found.map(Credentials::user).filter(User::enabled).filter(one -> right);
        if (user.isEmpty()) {
            attempts.failed(folded, address);
            throw new BadCredentialsException("credentials.wrong", "User and password do not fit.");
        }
        attempts.succeeded(folded, address);
        return user.get();
    }
}
