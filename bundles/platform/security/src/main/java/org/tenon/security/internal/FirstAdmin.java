package org.tenon.security.internal;

import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.health.HealthCheck;
import org.tenon.kernel.problem.ConflictException;

/**
 * Lets somebody in: creates the user {@code admin} in an installation without users. Hashing a password takes a while, so
 * it is done beside the start, and the installation is not ready before.
 */
@Component(service = HealthCheck.class, immediate = true)
public final class FirstAdmin implements HealthCheck {

    static final String NAME = "admin";
    /** The environment variable with the first password. */
    static final String VARIABLE = "TENON_ADMIN_PASSWORD";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Optional<String> given;
    private final PrintStream console;
    private final Thread thread = new Thread(this::ensure, "tenon-first-admin");
    private volatile boolean done;
    private volatile @Nullable RuntimeException failure;

    @Activate
    public FirstAdmin(@Reference Accounts accounts, @Reference Passwords passwords) {
        this(accounts, passwords, Optional.ofNullable(System.getenv(VARIABLE)), System.out);
        thread.setDaemon(true);
        thread.start();
    }

    FirstAdmin(Accounts accounts, Passwords passwords, Optional<String> given, PrintStream console) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.given = given.filter(password -> !password.isBlank());
        this.console = console;
    }

    @Deactivate
    void stop() {
        thread.interrupt();
    }

    @Override
    public String name() {
        return "security";
    }

    @Override
    public Result check() {
        RuntimeException failed = failure;
        if (failed != null) {
            return Result.notReady("the first admin could not be created: " + failed.getMessage());
        }
        return done ? Result.ready("users can log in") : Result.notReady("the first admin is being created");
    }

    void ensure() {
        try {
            if (accounts.nobody()) {
                create();
            }
            done = true;
        } catch (RuntimeException e) {
            LOG.error("The first admin could not be created", e);
            failure = e;
        }
    }

    private void create() {
        String password = given.orElseGet(passwords::random);
        try {
            accounts.createFirst(NAME, password);
        } catch (ConflictException createdByAnotherNode) {
            LOG.debug("Another node was first", createdByAnotherNode);
            return;
        }
        if (given.isPresent() && given.get().length() < Passwords.SHORTEST) {
            console.println("Tenon: the password in " + VARIABLE + " has fewer than " + Passwords.SHORTEST
                    + " characters; PUT /api/me/password changes it");
        }
        if (given.isEmpty()) {
            // To the console and never to a log: whoever starts it sees it once, and nobody finds it later.
            console.println("Tenon: first start; log in as " + NAME + " with the password " + password
                    + " (shown once; PUT /api/me/password changes it)");
        }
    }
}
