package org.tenon.customer.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.customer.CustomerId;
import org.tenon.customer.consent.Consent;
import org.tenon.customer.consent.ConsentDecided;
import org.tenon.customer.consent.ConsentService;
import org.tenon.customer.consent.NewConsent;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.UnitOfWork;

/** Decisions in the installation's database. */
@Component(
        service = ConsentService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredConsents implements ConsentService {

    private static final int ADDRESS = 320;
    private static final int SOURCE = 200;
    private static final int TEXT_VERSION = 100;
    private static final Pattern PURPOSE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    /** Before that nobody asked. */
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

    private final UnitOfWork unit;
    private final EventLog events;
    private final Actors actors;
    private final Company company;

    @Activate
    public StoredConsents(
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
    public Consent decide(NewConsent decision) {
        Instant now = company.now();
        Violations violations = check(decision, now);
        return unit.call(em -> {
            violations.check(
                    em.find(CustomerEntity.class, decision.customer().value()) != null,
                    "/customer",
                    "unknown",
                    "There is no customer " + decision.customer() + ".");
            violations.throwIfAny();
            ConsentEntity row = new ConsentEntity(
                    decision, folded(decision.address()), actors.current().user(), now);
            em.persist(row);
            em.flush();
            Consent kept = row.toConsent();
            events.record(new ConsentDecided(kept.id(), kept.customer(), kept.purpose(), kept.given(), now));
            return kept;
        });
    }

    private static Violations check(NewConsent decision, Instant now) {
        Violations violations = new Violations();
        TextRules texts = new TextRules(violations);
        texts.required("/address", decision.address(), ADDRESS);
        texts.required("/source", decision.source(), SOURCE);
        texts.optional("/textVersion", decision.textVersion(), TEXT_VERSION);
        violations.check(
                PURPOSE.matcher(decision.purpose()).matches(),
                "/purpose",
                "purpose",
                "A purpose has 1 to 64 lower case letters, digits and hyphens, as newsletter.");
        violations.check(
                !decision.given() || decision.textVersion().isPresent(),
                "/textVersion",
                "required",
                "Say which text was agreed to.");
        decision.at()
                .ifPresent(at -> violations.check(
                        !at.isAfter(now) && !at.isBefore(FIRST),
                        "/at",
                        at.isAfter(now) ? "future" : "range",
                        "Nobody has decided at that time."));
        return violations;
    }

    private static String folded(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Consent> of(CustomerId customer) {
        return unit.call(em -> em
                .createQuery(
                        "select c from Consent c where c.customerId in :customers order by c.decidedAt desc, c.id desc",
                        ConsentEntity.class)
                .setParameter("customers", Merged.idsOf(em, customer))
                .getResultList()
                .stream()
                .map(ConsentEntity::toConsent)
                .toList());
    }

    @Override
    public boolean isGiven(String address, String purpose) {
        if (address.indexOf('\0') >= 0 || purpose.indexOf('\0') >= 0) {
            return false;
        }
        return unit.call(em -> em
                .createQuery(
                        "select c from Consent c where c.address = :address and c.purpose = :purpose"
                                + " order by c.decidedAt desc, c.id desc",
                        ConsentEntity.class)
                .setParameter("address", folded(address))
                .setParameter("purpose", purpose)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .anyMatch(ConsentEntity::given));
    }
}
