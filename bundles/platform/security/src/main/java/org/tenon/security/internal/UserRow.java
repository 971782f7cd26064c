package org.tenon.security.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.tenon.persistence.Utc;

/**
 * A user. Roles are few and always wanted together, so they are one column: names between commas. So are teams and territories,
 * a line each, since their names may have commas.
 */
@Entity
@Table(name = "security_user")
class UserRow {

    @Id
    private String id;

    @Version
    private long version;

    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private String roles;
    private String teams;
    private String territories;
    private boolean enabled;

    @Column(name = "second_factor")
    private boolean secondFactor;

    private LocalDateTime created;
    private LocalDateTime changed;

    protected UserRow() {}

    UserRow(String id, String name, String passwordHash, Collection<String> roles, boolean enabled, Instant now) {
        this.id = id;
        this.name = name;
        this.passwordHash = passwordHash;
        this.roles = String.join(",", roles);
        this.teams = "";
        this.territories = "";
        this.enabled = enabled;
        this.created = Utc.column(now);
        this.changed = this.created;
    }

    User user() {
        return new User(
                id,
                name,
                roles(),
                new Membership(lines(teams), lines(territories)),
                enabled,
                secondFactor,
                Utc.instant(created),
                Utc.instant(changed),
                version);
    }

    String id() {
        return id;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean enabled() {
        return enabled;
    }

    List<String> roles() {
        return roles.isEmpty() ? List.of() : List.of(roles.split(","));
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }

    void belongsTo(Membership membership) {
        teams = String.join("\n", membership.teams());
        territories = String.join("\n", membership.territories());
    }

    void change(Collection<String> newRoles, boolean newEnabled, Instant now) {
        roles = String.join(",", newRoles);
        enabled = newEnabled;
        changed = Utc.column(now);
    }

    void password(String newHash, Instant now) {
        passwordHash = newHash;
        changed = Utc.column(now);
    }

    void secondFactor(boolean now, Instant at) {
        secondFactor = now;
        changed = Utc.column(at);
    }
}
