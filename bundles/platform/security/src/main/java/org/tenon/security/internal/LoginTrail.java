package org.tenon.security.internal;

import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.actor.Source;
import org.tenon.kernel.auditlog.AuditLog;
import org.tenon.kernel.auditlog.PlatformChange;
import org.tenon.kernel.auditlog.Subject;
import org.tenon.kernel.transaction.Transactions;

/**
 * Writes logins into the log of changes, the good and the bad ones, with the address that they came from. In transactions of their
 * own: the request that fails is rolled back. A name that nobody has is not written down, since it may be a password that somebody has
 * typed into the wrong field.
 */
@Component(service = LoginTrail.class)
public final class LoginTrail {

    private final AuditLog log;
    private final Actors actors;
    private final Transactions transactions;

    @Activate
    public LoginTrail(@Reference AuditLog log, @Reference Actors actors, @Reference Transactions transactions) {
        this.log = log;
        this.actors = actors;
        this.transactions = transactions;
    }

    /** @param by what he has logged in with, as {@code "token"} */
    void loggedIn(User user, String address, String by) {
        write(user.name(), address, new PlatformChange("login.succeed", subject(user), Map.of("by", by)));
    }

    /** The user exists, and either the password was wrong or he may not log in. */
    void failed(User user, String address) {
        write("anonymous", address, new PlatformChange("login.fail", subject(user), Map.of("user", user.name())));
    }

    void failedAsNobody(String address) {
        write("anonymous", address, new PlatformChange("login.fail", Subject.NONE, Map.of("user", "unknown")));
    }

    private static Subject subject(User user) {
        return new Subject("user", user.id());
    }

    private void write(String who, String address, PlatformChange change) {
        Actor actor = new Actor(who, Set.of(), Set.of(), Source.rest(address, ""));
        actors.as(
                actor,
                () -> transactions.separate(() -> {
                    log.changed(LoginTrail.class, change);
                    return Boolean.TRUE;
                }));
    }
}
