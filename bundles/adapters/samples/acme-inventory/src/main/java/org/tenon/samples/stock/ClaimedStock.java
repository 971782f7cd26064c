package org.tenon.samples.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.GoodsIssued;
import org.tenon.inventory.Issue;
import org.tenon.inventory.Reservation;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.ReservationService;
import org.tenon.inventory.StockReleased;
import org.tenon.inventory.StockReserved;
import org.tenon.kernel.NewId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** Holds stock for documents. Who changes a claim has its warehouse alone, so what is free cannot change meanwhile. */
@Component(
        service = ReservationService.class,
        property = {Capability.PROVIDER + "=acme", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class ClaimedStock implements ReservationService {

    private static final int DOCUMENT = 200;
    private static final int LINE = 64;

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final ProductService catalog;
    private final EventLog events;
    private final Company company;

    @Activate
    public ClaimedStock(
            @Reference(target = "(unit=acmestock)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService catalog,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.transactions = transactions;
        this.catalog = catalog;
        this.events = events;
        this.company = company;
    }

    @Override
    public List<Reservation> reserve(ReservationRequest request) {
        RequestChecks checks = check(request);
        return retrying(sql -> {
            checks.site(sql, request.warehouse());
            checks.done();
            Sites.take(sql, List.of(request.warehouse().value()));
            Shares shares = new Shares(request, Claim.of(sql, request.document()));
            boolean gotMore = shares.share(Balances.of(
                    sql,
                    request.warehouse().value(),
                    request.lines().stream().map(line -> line.product().value()).toList()));
            Claim.write(sql, shares.claims());
            shares.balances().write(sql);
            if (gotMore) {
                events.record(new StockReserved(request.document(), company.now()));
            }
            return shares.claims().stream().map(Claim::toReservation).toList();
        });
    }

    private RequestChecks check(ReservationRequest request) {
        RequestChecks checks = new RequestChecks(
                catalog,
                request.lines().stream().map(ReservationRequest.Line::product).toList());
        checks.text(request.document(), DOCUMENT, "/document");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < request.lines().size(); i++) {
            ReservationRequest.Line line = request.lines().get(i);
            String pointer = "/lines/" + i + "/line";
            checks.text(line.line(), LINE, pointer);
            checks.holds(seen.add(line.line()), pointer, "duplicate", "Two lines are called " + line.line() + ".");
            checks.goods(i, line.product());
            checks.quantity(i, line.quantity());
        }
        return checks;
    }

    @Override
    public void release(String document) {
        retrying(sql -> {
            Set<String> taken = Claim.sites(sql, document);
            Sites.take(sql, taken);
            Collection<Claim> claims = open(Claim.of(sql, document).values(), taken);
            Balances balances = new Balances();
            claims.forEach(claim -> balances.add(
                    claim.product(), claim.site(), BigDecimal.ZERO, claim.held().negate()));
            Claim.write(sql, claims.stream().map(Claim::ended).toList());
            balances.write(sql);
            boolean gaveBack = claims.stream().anyMatch(claim -> claim.held().signum() > 0);
            if (gaveBack) {
                events.record(new StockReleased(document, company.now()));
            }
            return gaveBack;
        });
    }

    /** Those that want or hold something. One in a warehouse that was not taken was made just now: look again. */
    private static List<Claim> open(Collection<Claim> claims, Set<String> taken) {
        List<Claim> open = claims.stream()
                .filter(claim -> claim.wanted().compareTo(claim.gone()) > 0)
                .toList();
        if (open.stream().anyMatch(claim -> !taken.contains(claim.site()))) {
            throw concurrent();
        }
        return open;
    }

    @Override
    public List<Reservation> issue(Issue issue) {
        check(issue);
        return retrying(sql -> {
            Set<String> taken = Claim.sites(sql, issue.document());
            Sites.take(sql, taken);
            Map<String, Claim> claims = Claim.of(sql, issue.document());
            if (!isBooked(sql, issue)) {
                open(claims.values(), taken);
                book(sql, issue, claims);
            }
            return claims.values().stream().map(Claim::toReservation).toList();
        });
    }

    private static void check(Issue issue) {
        Violations found = new Violations();
        found.check(
                !issue.key().isBlank() && issue.key().length() <= DOCUMENT,
                "/key",
                "length",
                "Give between 1 and " + DOCUMENT + " characters.");
        found.check(!issue.lines().isEmpty(), "/lines", "lines", "Say what leaves.");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < issue.lines().size(); i++) {
            Issue.Line line = issue.lines().get(i);
            String pointer = "/lines/" + i;
            found.check(
                    seen.add(line.line()), pointer + "/line", "duplicate", "Two lines are called " + line.line() + ".");
            found.check(
                    line.quantity().signum() > 0,
                    pointer + "/quantity",
                    "inventory.quantity",
                    "Nothing less than something leaves: " + line.quantity() + ".");
        }
        found.throwIfAny();
    }

    private static boolean isBooked(Sql sql, Issue issue) {
        return sql.first(
                        "select slip from acmestock_slip where document = ? and slip = ?",
                        row -> true,
                        List.of(issue.document(), issue.key()))
                .isPresent();
    }

    /** @param claims the document's, by line; changed to what they are afterwards */
    private void book(Sql sql, Issue issue, Map<String, Claim> claims) {
        Instant now = company.now();
        Balances balances = new Balances();
        List<List<@Nullable Object>> entries = new ArrayList<>();
        Map<String, Claim> changed = new LinkedHashMap<>();
        for (Issue.Line line : issue.lines()) {
            Claim claim = claims.get(line.line());
            BigDecimal held = claim == null ? BigDecimal.ZERO : claim.held();
            if (claim == null || held.compareTo(line.quantity()) < 0) {
                throw notReserved(issue, line, held);
            }
            BigDecimal out = line.quantity().negate();
            balances.add(claim.product(), claim.site(), out, out);
            entries.add(Arrays.asList(
                    NewId.next(),
                    claim.product(),
                    claim.site(),
                    out,
                    issue.document(),
                    null,
                    null,
                    null,
                    Utc.column(now)));
            changed.put(line.line(), claim.giving(line.quantity()));
        }
        Claim.write(sql, changed.values());
        balances.write(sql);
        Journal.add(sql, entries);
        sql.change(
                "insert into acmestock_slip (document, slip, booked) values (?, ?, ?)",
                List.of(issue.document(), issue.key(), Utc.column(now)));
        events.record(new GoodsIssued(issue.document(), now));
        claims.putAll(changed);
    }

    private static ConflictException notReserved(Issue issue, Issue.Line line, BigDecimal held) {
        return new ConflictException(
                "inventory.not-reserved",
                "Of the line " + line.line() + " of " + issue.document() + ", "
                        + line.quantity().toPlainString() + " are to leave, and " + held.toPlainString()
                        + " are reserved.",
                Map.of(
                        "document", issue.document(),
                        "line", line.line(),
                        "reserved", held.toPlainString(),
                        "quantity", line.quantity().toPlainString()));
    }

    @Override
    public List<Reservation> of(String document) {
        return Sql.call(unit, sql -> Claim.of(sql, document).values().stream()
                .map(Claim::toReservation)
                .toList());
    }

    /** Two callers may begin the same line, or the same issue, in one moment: the second of them looks again. */
    private <T> T retrying(Function<Sql, T> work) {
        return transactions.retrying(() -> {
            try {
                return Sql.call(unit, work);
            } catch (DuplicateKeyException begun) {
                throw concurrent();
            }
        });
    }

    private static ConflictException concurrent() {
        return new ConflictException(
                "transaction.concurrent",
                "Somebody else was at the same document in the same moment. Nothing was changed; try again.",
                Map.of());
    }
}
