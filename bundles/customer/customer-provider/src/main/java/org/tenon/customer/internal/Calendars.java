package org.tenon.customer.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.customer.activity.Activity;
import org.tenon.customer.activity.ActivityKind;
import org.tenon.customer.activity.ActivityQuery;
import org.tenon.customer.activity.CalendarLink;
import org.tenon.customer.activity.CalendarLinkId;
import org.tenon.customer.activity.CalendarLinkMade;
import org.tenon.customer.activity.CalendarLinkRevoked;
import org.tenon.customer.activity.CalendarService;
import org.tenon.customer.activity.NewCalendarLink;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.UnitOfWork;

/** Links to calendars, found by the SHA-256 of their secrets: 32 random bytes need no slower hash. */
@Component(
        service = CalendarService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class Calendars implements CalendarService {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int NAME = 100;
    private static final Duration PAST = Duration.ofDays(90);
    /** Notes and files take no time. */
    private static final Set<ActivityKind> SHOWN =
            EnumSet.of(ActivityKind.VISIT, ActivityKind.CALL, ActivityKind.TASK, ActivityKind.MAIL);

    private final UnitOfWork unit;
    private final EventLog events;
    private final Actors actors;
    private final Company company;

    @Activate
    public Calendars(
            @Reference(target = "(unit=customer)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Actors actors,
            @Reference Company company) {
        this.unit = unit;
        this.events = events;
        this.actors = actors;
        this.company = company;
    }

    @Override
    public NewCalendarLink make(String name) {
        Violations violations = new Violations();
        new TextRules(violations).required("/name", name, NAME);
        violations.throwIfAny();
        String user = actors.current().user();
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return unit.call(em -> {
            if (of(em, user).size() >= MAX_LINKS) {
                throw new ConflictException(
                        "calendar-link.too-many",
                        "A user has at most " + MAX_LINKS + " links. Take one back first.",
                        Map.of("links", MAX_LINKS));
            }
            CalendarLinkEntity row = new CalendarLinkEntity(user, name, hash(secret), company.now());
            em.persist(row);
            em.flush();
            CalendarLink link = row.toLink();
            events.record(new CalendarLinkMade(link.id(), user, link.madeAt()));
            return new NewCalendarLink(link, secret);
        });
    }

    private static String hash(String secret) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public List<CalendarLink> own() {
        return unit.call(em -> of(em, actors.current().user()).stream()
                .map(CalendarLinkEntity::toLink)
                .toList());
    }

    private static List<CalendarLinkEntity> of(EntityManager em, String user) {
        return em.createQuery(
                        "select l from CalendarLink l where l.user = :user order by l.id", CalendarLinkEntity.class)
                .setParameter("user", user)
                .getResultList();
    }

    @Override
    public void revoke(CalendarLinkId id) {
        unit.run(em -> of(em, actors.current().user()).stream()
                .filter(row -> row.toLink().id().equals(id))
                .forEach(row -> revoke(em, row)));
    }

    @Override
    public void revokeAll(String user) {
        unit.run(em -> of(em, user).forEach(row -> revoke(em, row)));
    }

    private void revoke(EntityManager em, CalendarLinkEntity row) {
        CalendarLink link = row.toLink();
        em.remove(row);
        em.flush();
        events.record(new CalendarLinkRevoked(link.id(), link.user(), company.now()));
    }

    @Override
    public List<Activity> read(String secret) {
        return unit.call(em -> {
            CalendarLinkEntity link = em
                    .createQuery("select l from CalendarLink l where l.secretHash = :hash", CalendarLinkEntity.class)
                    .setParameter("hash", hash(secret))
                    .getResultList()
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("calendar-link", "of that kind"));
            link.read(company.now());
            ActivityQuery coming =
                    ActivityQuery.ALL.of(link.user()).since(company.now().minus(PAST));
            List<Activity> found =
                    new ArrayList<>(new ActivitySearch(coming, PageRequest.first()).found(em, PageRequest.MAX_LIMIT));
            found.removeIf(activity -> !SHOWN.contains(activity.details().kind()));
            found.sort(Comparator.comparing(Activity::moment));
            return List.copyOf(found);
        });
    }
}
