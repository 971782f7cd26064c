package org.tenon.security.internal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.security.UserChanged;
import org.tenon.security.UserCreated;

/** Who may log in. Names are compared without regard to case. */
@Component(service = Accounts.class)
public final class Accounts {

    private static final String PRODUCT = "tenon";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final EventLog events;
    private final Company company;
    private final Roles roles;
    private final Passwords passwords;
    private final VerifiedCredentials verified;

    @Activate
    public Accounts(
            @Reference(target = "(unit=security)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Roles roles,
            @Reference Passwords passwords,
            @Reference VerifiedCredentials verified) {
        this.unit = unit;
        this.transactions = transactions;
        this.events = events;
        this.company = company;
        this.roles = roles;
        this.passwords = passwords;
        this.verified = verified;
    }

    /** By name. */
    public Page<User> list(PageRequest request) {
        return unit.call(em -> {
            List<User> found = em
                    .createQuery("select u from UserRow u where u.name > :after order by u.name", UserRow.class)
                    .setParameter("after", request.after().orElse(""))
                    .setMaxResults(request.limit() + 1)
                    .getResultList()
                    .stream()
                    .map(UserRow::user)
                    .toList();
            return Page.of(found, request.limit(), User::name);
        });
    }

    /** @throws NotFoundException when there is no such user */
    public User get(String name) {
        return unit.call(em -> existing(em, name).user());
    }

    /**
     * @throws InvalidRequestException when the name or the password will not do, or a role is not configured
     * @throws ConflictException {@code user.name-taken}
     */
    public User create(
            String name, String password, Collection<String> roleNames, Membership membership, boolean enabled) {
        String folded = folded(name);
        Violations violations = new Violations();
        violations.check(
                NAME.matcher(folded).matches(),
                "/name",
                "user.name",
                "A name has 1 to 64 letters, digits, dots, hyphens, underscores and @ signs.");
        violations.check(
                !folded.equals(Actor.SYSTEM.user()), "/name", "user.name", "'" + folded + "' is the platform itself.");
        checkPassword(violations, folded, password);
        checkRoles(violations, roleNames);
        checkMembership(violations, membership);
        violations.throwIfAny();
        return store(folded, password, Set.copyOf(roleNames), membership, enabled);
    }

    /**
     * Creates the first admin. The operator chose the password when he started the installation, so its length is his
     * business; the launcher has refused what would be dangerous.
     *
     * @throws ConflictException {@code user.name-taken} when another node was first
     */
    User createFirst(String name, String password) {
        return store(folded(name), password, Set.of(Roles.ADMIN), Membership.NONE, true);
    }

    private User store(String folded, String password, Set<String> roleNames, Membership membership, boolean enabled) {
        String hash = passwords.hash(password);
        try {
            return transactions.required(() -> {
                UserRow row = new UserRow(NewId.next(), folded, hash, new TreeSet<>(roleNames), enabled, company.now());
                row.belongsTo(membership);
                User user = unit.call(em -> {
                    em.persist(row);
                    em.flush();
                    return row.user();
                });
                events.record(new UserCreated(
                        user.id(),
                        user.name(),
                        user.roles(),
                        user.created(),
                        user.membership().teams(),
                        user.membership().territories()));
                return user;
            });
        } catch (DuplicateKeyException taken) {
            throw new ConflictException(
                    "user.name-taken", "There is a user " + folded + " already.", Map.of("name", folded));
        }
    }

    /**
     * Changes what a user may do and see, and ends what he is logged in with.
     *
     * @param password the new one; empty to keep the old
     * @param version refuses when the user was changed since; empty changes anyway
     * @throws NotFoundException when there is no such user
     * @throws StaleVersionException when it has another version
     * @throws ConflictException {@code user.last-admin} when nobody would be left who may do everything
     */
    public User change(
            String name,
            Collection<String> roleNames,
            Membership membership,
            boolean enabled,
            Optional<String> password,
            OptionalLong version) {
        Violations violations = new Violations();
        password.ifPresent(fresh -> checkPassword(violations, folded(name), fresh));
        checkRoles(violations, roleNames);
        checkMembership(violations, membership);
        violations.throwIfAny();
        Optional<String> hash = password.map(passwords::hash);
        return transactions.required(() -> {
            User changed = unit.call(em -> {
                UserRow row = existing(em, name);
                User before = row.user();
                if (version.isPresent() && version.getAsLong() != before.version()) {
                    throw new StaleVersionException("user", before.name(), version.getAsLong(), before.version());
                }
                if (isAdmin(before) && !(enabled && roleNames.contains(Roles.ADMIN))) {
                    anotherAdmin(em, before);
                }
                row.change(new TreeSet<>(roleNames), enabled, company.now());
                row.belongsTo(membership);
                hash.ifPresent(fresh -> row.password(fresh, company.now()));
                em.flush();
                return row.user();
            });
            changed(changed, hash.isPresent());
            return changed;
        });
    }

    /** Gives the user another password, and ends whatever he is logged in with. */
    void password(String name, String hash) {
        transactions.required(() -> {
            User user = unit.call(em -> {
                UserRow row = existing(em, name);
                row.password(hash, company.now());
                em.flush();
                return row.user();
            });
            changed(user, true);
        });
    }

    /**
     * The user, who has said his password again for something that matters.
     *
     * @param pointer where the password stands in the request
     * @throws NotFoundException when the user is not kept here
     * @throws InvalidRequestException {@code user.wrong-password}
     */
    User confirmed(String name, String password, String pointer) {
        Credentials credentials = credentials(name).orElseThrow(() -> new NotFoundException("user", name));
        Violations violations = new Violations();
        violations.check(
                passwords.verify(password, Optional.of(credentials.passwordHash())),
                pointer,
                "user.wrong-password",
                "Your password is another.");
        violations.throwIfAny();
        return credentials.user();
    }

    /** What to check a login against; empty when there is no such user. */
    Optional<Credentials> credentials(String name) {
        return unit.call(em -> row(em, name).map(row -> new Credentials(row.user(), row.passwordHash())));
    }

    /** Whether there is no user at all. */
    boolean nobody() {
        return unit.call(em -> em.createQuery("select u.id from UserRow u", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
    }

    static String folded(String name) {
        return name.trim().toLowerCase(Locale.ROOT);
    }

    private void changed(User user, boolean passwordChanged) {
        unit.run(em -> em.createQuery("delete from TokenRow t where t.userId = :user")
                .setParameter("user", user.id())
                .executeUpdate());
        events.record(new UserChanged(
                user.id(),
                user.name(),
                user.roles(),
                user.enabled(),
                passwordChanged,
                user.changed(),
                user.membership().teams(),
                user.membership().territories()));
        transactions.afterCommit(() -> verified.forgetUser(user.id()));
    }

    private static UserRow existing(EntityManager em, String name) {
        return row(em, name).orElseThrow(() -> new NotFoundException("user", name));
    }

    private static Optional<UserRow> row(EntityManager em, String name) {
        return em
                .createQuery("select u from UserRow u where u.name = :name", UserRow.class)
                .setParameter("name", folded(name))
                .getResultList()
                .stream()
                .findFirst();
    }

    private static boolean isAdmin(User user) {
        return user.enabled() && user.roles().contains(Roles.ADMIN);
    }

    private static void anotherAdmin(EntityManager em, User leaving) {
        boolean found = em
                .createQuery(
                        "select u from UserRow u where u.enabled = true and u.id <> :id and u.roles like '%admin%'",
                        UserRow.class)
                .setParameter("id", leaving.id())
                .getResultList()
                .stream()
                .anyMatch(row -> isAdmin(row.user()));
        if (!found) {
            throw new ConflictException(
                    "user.last-admin",
                    "Somebody has to have the role admin: give it to another user first.",
                    Map.of("name", leaving.name()));
        }
    }

    /** Says what is wrong with a new password of the user's, at {@code /password}. */
    void checkPassword(Violations violations, String folded, String password) {
        String weakness = Passwords.weakness(password);
        if (weakness != null) {
            violations.add("/password", "user.weak-password", weakness);
            return;
        }
        violations.check(
                !CommonPasswords.has(password, List.of(folded, company.name(), PRODUCT)),
                "/password",
                "user.common-password",
                "This password is one of the first that are tried: it is very common, repeats itself, or is a name with digits.");
    }

    private static void checkMembership(Violations violations, Membership membership) {
        checkNames(violations, "/teams", membership.teams());
        checkNames(violations, "/territories", membership.territories());
    }

    private static void checkNames(Violations violations, String pointer, List<String> names) {
        violations.check(
                names.size() <= Membership.MOST
                        && names.stream()
                                .allMatch(name -> !name.isBlank()
                                        && name.length() <= Membership.LONGEST_NAME
                                        && name.chars().noneMatch(Character::isISOControl))
                        && String.join("\n", names).length() <= 4000,
                pointer,
                "user.names",
                "At most " + Membership.MOST + " names of 1 to " + Membership.LONGEST_NAME + " characters.");
    }

    private void checkRoles(Violations violations, Collection<String> names) {
        int index = 0;
        for (String name : names) {
            violations.check(
                    roles.exists(name),
                    "/roles/" + index++,
                    "user.unknown-role",
                    "There is no role '" + name + "'; there are " + new TreeSet<>(roles.names()) + ".");
        }
    }
}
