package org.tenon.order.internal;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.link.SignedToken;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.OrderId;
import org.tenon.order.OrderState;
import org.tenon.order.tracking.OrderShared;
import org.tenon.order.tracking.TrackedOrder;
import org.tenon.order.tracking.TrackingLink;
import org.tenon.order.tracking.TrackingService;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** Makes links to orders, and finds out what a token is worth. */
@Component(
        service = TrackingService.class,
        configurationPid = TrackingConfig.PID,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
@Designate(ocd = TrackingConfig.class)
public final class TrackedOrders implements TrackingService {

    /** Where the pages of links are, in every provider's resources. */
    private static final String PATH = "/t/";

    private static final String PURPOSE = "tenon order link 1";
    private static final int MAX_DAYS = 3650;
    private static final Set<OrderState> SHOWN = EnumSet.complementOf(EnumSet.of(OrderState.DRAFT));

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final EventLog events;
    private final Company company;
    private final Actors actors;
    private final String publicAddress;
    private final Duration lasting;

    private volatile byte[] key = {};

    @Activate
    public TrackedOrders(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Actors actors,
            TrackingConfig config) {
        this(unit, transactions, events, company, actors, config.public_address(), config.link_days());
    }

    /** @throws IllegalArgumentException when the address or the days cannot be */
    TrackedOrders(
            UnitOfWork unit,
            Transactions transactions,
            EventLog events,
            Company company,
            Actors actors,
            String publicAddress,
            int days) {
        if (days < 1 || days > MAX_DAYS) {
            throw new IllegalArgumentException("link.days is 1 to " + MAX_DAYS + ", not " + days);
        }
        this.unit = unit;
        this.transactions = transactions;
        this.events = events;
        this.company = company;
        this.actors = actors;
        this.publicAddress = checked(publicAddress.trim().replaceAll("/+$", ""));
        this.lasting = Duration.ofDays(days);
    }

    private static String checked(String address) {
        if (!address.isEmpty()) {
            URI read = URI.create(address);
            boolean web = "https".equals(read.getScheme()) || "http".equals(read.getScheme());
            if (!web || read.getHost() == null || read.getQuery() != null || read.getFragment() != null) {
                throw new IllegalArgumentException("public.address is as https://sales.example.org, not " + address);
            }
        }
        return address;
    }

    @Override
    public TrackingLink link(OrderId order, Locale language) {
        byte[] signing = known().orElseGet(this::made);
        return transactions.retrying(() -> unit.call(em -> {
            OrderRow row = found(em, order);
            OrderStore.require(row, "shown to its customer", SHOWN);
            Instant now = company.now();
            Instant expires = now.plus(lasting).truncatedTo(ChronoUnit.SECONDS);
            LinkRow link = LinkRow.of(order, language, expires, actors.current().user(), now);
            em.persist(link);
            events.record(new OrderShared(order, row.number, expires, now));
            return new TrackingLink(
                    order,
                    publicAddress + PATH + new SignedToken(link.id, expires).signed(PURPOSE, signing),
                    language,
                    expires);
        }));
    }

    @Override
    public boolean isReachable() {
        return !publicAddress.isEmpty();
    }

    private static OrderRow found(EntityManager em, OrderId order) {
        return Optional.ofNullable(em.find(OrderRow.class, order.value()))
                .orElseThrow(() -> new NotFoundException("order", order.value()));
    }

    @Override
    public TrackedOrder open(String token) {
        byte[] signing = known().orElseThrow(TrackedOrders::unknown);
        SignedToken read = SignedToken.read(token, PURPOSE, signing).orElseThrow(TrackedOrders::unknown);
        if (!company.now().isBefore(read.expires())) {
            throw new ConflictException("order-link.expired", "This link has expired.", Map.of());
        }
        return unit.call(em -> {
            LinkRow link =
                    Optional.ofNullable(em.find(LinkRow.class, read.id())).orElseThrow(TrackedOrders::unknown);
            if (link.revokedAt != null) {
                throw new ConflictException("order-link.revoked", "This link was taken back.", Map.of());
            }
            OrderStore store = new OrderStore(em);
            return new TrackedOrder(
                    store.find(link.orderId()).orElseThrow(TrackedOrders::unknown),
                    store.shipments(link.orderId()),
                    link.locale());
        });
    }

    /** Without the token: what is nearly a link is nobody's business either. */
    private static NotFoundException unknown() {
        return new NotFoundException("order-link", "of that kind");
    }

    @Override
    public void revoke(OrderId order) {
        transactions.retrying(() -> unit.call(em -> {
            found(em, order);
            return em.createQuery("update LinkRow l set l.revokedAt = :now, l.version = l.version + 1"
                            + " where l.order = :order and l.revokedAt is null")
                    .setParameter("now", Utc.column(company.now()))
                    .setParameter("order", order.value())
                    .executeUpdate();
        }));
    }

    /** What links are signed with; empty before the first one. */
    private Optional<byte[]> known() {
        byte[] known = key;
        if (known.length > 0) {
            return Optional.of(known);
        }
        Optional<byte[]> kept = kept();
        kept.ifPresent(bytes -> key = bytes);
        return kept;
    }

    private Optional<byte[]> kept() {
        return transactions.separate(() -> unit.call(em ->
                Optional.ofNullable(em.find(LinkKeyRow.class, LinkKeyRow.ONLY)).map(LinkKeyRow::bytes)));
    }

    /** On its own: a link that comes to nothing must not take the key of others along. */
    private byte[] made() {
        try {
            return transactions.separate(() -> unit.call(em -> {
                LinkKeyRow row = LinkKeyRow.random();
                em.persist(row);
                em.flush();
                return row.bytes();
            }));
        } catch (DuplicateKeyException faster) {
            return kept().orElseThrow(() -> faster);
        }
    }
}
