package org.tenon.security.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violations;

/** How a user changes his password himself. */
@Component(service = OwnPassword.class)
public final class OwnPassword {

    private final Accounts accounts;
    private final Passwords passwords;
    private final TakenCodes codes;

    @Activate
    public OwnPassword(@Reference Accounts accounts, @Reference Passwords passwords, @Reference TakenCodes codes) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.codes = codes;
    }

    /**
     * Changes the user's own password, and ends whatever he is logged in with.
     *
     * @param code of his second factor; needed when he has one
     * @throws InvalidRequestException when the current one or the code is wrong, or the new one will not do
     */
    public void change(String name, String current, Optional<String> code, String fresh) {
        Violations violations = new Violations();
        accounts.checkPassword(violations, Accounts.folded(name), fresh);
        violations.throwIfAny();
        codes.demand(accounts.confirmed(name, current, "/current"), code);
        accounts.password(name, passwords.hash(fresh));
    }
}
