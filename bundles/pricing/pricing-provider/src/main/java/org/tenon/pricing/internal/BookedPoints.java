package org.tenon.pricing.internal;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.BuyingTerms;
import org.tenon.customer.BuyingTermsService;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.LoyaltyProgramme;
import org.tenon.pricing.LoyaltyService;
import org.tenon.pricing.PointsAccount;
import org.tenon.pricing.PointsChanged;
import org.tenon.pricing.PointsEntry;
import org.tenon.pricing.PointsVoucher;
import org.tenon.pricing.PointsVoucherId;

/** Points in the database. Whoever asks for an account books what is due, and holds its row: so all go one after the other. */
@Component(
        service = LoyaltyService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class BookedPoints implements LoyaltyService {

    private static final int MAX_REASON = 200;
    /** No letters and digits that look alike. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 16;

    private final SecureRandom random = new SecureRandom();
    private final UnitOfWork unit;
    private final BuyingTermsService customers;
    private final PurchaseSources purchases;
    private final EventLog events;
    private final Company company;

    @Activate
    public BookedPoints(
            @Reference(target = "(unit=pricing)") UnitOfWork unit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) BuyingTermsService customers,
            @Reference PurchaseSources purchases,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.customers = customers;
        this.purchases = purchases;
        this.events = events;
        this.company = company;
    }

    @Override
    public PointsAccount account(CustomerId customer, Currency currency) {
        return on(customer, currency, (ledger, now) -> {
            PointsLots lots = ledger.lots(now.today());
            return new PointsAccount(
                    now.customer(), lots.points(), now.programme().worth(Math.max(0, lots.points())), lots.expiring());
        });
    }

    @Override
    public Page<PointsEntry> entries(CustomerId customer, Currency currency, PageRequest page) {
        return on(customer, currency, (ledger, now) -> Page.of(ledger.page(page), page.limit(), PointsEntry::id));
    }

    @Override
    public PointsEntry adjust(CustomerId customer, Currency currency, long points, String reason) {
        Violations violations = new Violations();
        violations.check(
                points != 0 && points >= -MAX_POINTS && points <= MAX_POINTS,
                "/points",
                "pricing.points-out-of-range",
                "Points are not zero, and at most " + MAX_POINTS + ".");
        violations.check(
                !reason.isBlank()
                        && reason.length() <= MAX_REASON
                        && reason.chars().noneMatch(Character::isISOControl),
                "/reason",
                "text.length",
                "A reason has 1 to " + MAX_REASON + " characters, no control characters.");
        violations.throwIfAny();
        return on(customer, currency, (ledger, now) -> {
            Optional<LocalDate> expires =
                    Optional.of(now.programme().expiry(now.today())).filter(day -> points > 0);
            PointsEntry entry = ledger.add(
                    PointsEntry.Kind.ADJUSTED, points, now.today(), expires, Optional.empty(), Optional.of(reason));
            record(now.customer(), currency, PointsEntry.Kind.ADJUSTED, points);
            return entry;
        });
    }

    @Override
    public PointsVoucher redeem(CustomerId customer, Currency currency, long points) {
        Violations violations = new Violations();
        violations.check(
                points > 0 && points <= MAX_POINTS,
                "/points",
                "pricing.points-out-of-range",
                "A voucher is of 1 to " + MAX_POINTS + " points.");
        violations.throwIfAny();
        return on(customer, currency, (ledger, now) -> {
            PointsLots lots = ledger.lots(now.today());
            Money amount = now.programme().worth(points);
            if (lots.points() < points || amount.isZero()) {
                throw new ConflictException(
                        "pricing.not-enough-points",
                        "There are " + lots.points() + " points, and " + points + " are too "
                                + (amount.isZero() ? "few to be worth anything." : "many."),
                        Map.of("points", lots.points()));
            }
            PointsVoucher voucher = new PointsVoucher(
                    new PointsVoucherId(NewId.next()),
                    now.customer(),
                    coupon(),
                    points,
                    amount,
                    now.programme().leastFor(amount),
                    now.today().plusDays(now.programme().voucherDays()),
                    PointsVoucher.State.OPEN,
                    Optional.empty());
            now.em()
                    .persist(new PointsVoucherEntity(
                            voucher, ledger.id(), lots.take(points).orElseThrow()));
            ledger.add(
                    PointsEntry.Kind.REDEEMED,
                    -points,
                    now.today(),
                    Optional.empty(),
                    Optional.of(voucher.id()),
                    Optional.empty());
            record(now.customer(), currency, PointsEntry.Kind.REDEEMED, -points);
            return voucher;
        });
    }

    private String coupon() {
        StringBuilder code = new StringBuilder("P-");
        random.ints(CODE_LENGTH, 0, ALPHABET.length()).forEach(place -> code.append(ALPHABET.charAt(place)));
        return code.toString();
    }

    @Override
    public Optional<PointsVoucher> find(PointsVoucherId id) {
        return unit.call(em -> new PointsVouchers(em).find(id).map(PointsVoucherEntity::voucher));
    }

    @Override
    public PointsVoucher giveBack(PointsVoucherId id) {
        return unit.call(em -> {
            PointsVouchers vouchers = new PointsVouchers(em);
            PointsVoucherEntity row =
                    vouchers.hold(id).orElseThrow(() -> new NotFoundException("points-voucher", id.value()));
            if (row.state() == PointsVoucher.State.USED) {
                throw new ConflictException(
                        "pricing.voucher-used",
                        "The voucher was used by " + row.voucher().document().orElse("") + ".",
                        Map.of("document", row.voucher().document().orElse("")));
            }
            if (row.state() == PointsVoucher.State.RETURNED) {
                return row.voucher();
            }
            PointsVoucher back = vouchers.giveBack(row, company.today());
            record(back.customer(), back.amount().currency(), PointsEntry.Kind.RETURNED, back.points());
            return back;
        });
    }

    /** What is known when an account is held. */
    private record Now(EntityManager em, CustomerId customer, LoyaltyProgramme programme, LocalDate today) {}

    private <T> T on(CustomerId asked, Currency currency, BiFunction<PointsLedger, Now, T> work) {
        CustomerId customer = customers
                .termsOf(asked)
                .map(BuyingTerms::customer)
                .orElseThrow(() -> new NotFoundException("customer", asked.value()));
        return unit.call(em -> {
            LocalDate today = company.today();
            List<LoyaltyProgramme> programmes = LoyaltyProgrammeEntity.of(em, currency);
            LoyaltyProgramme programme = programmes.stream()
                    .filter(one -> !one.from().isAfter(today))
                    .findFirst()
                    .orElseThrow(() -> new ConflictException(
                            "pricing.no-loyalty-programme",
                            "There are no points for what is bought in " + currency + ".",
                            Map.of("currency", currency.getCurrencyCode())));
            PointsLedger ledger = PointsLedger.hold(em, customer, currency, programmes);
            long booked = ledger.book(currency, programmes, today, days -> purchases.purchases(customer, days));
            if (booked != 0) {
                record(customer, currency, PointsEntry.Kind.EARNED, booked);
            }
            return work.apply(ledger, new Now(em, customer, programme, today));
        });
    }

    private void record(CustomerId customer, Currency currency, PointsEntry.Kind kind, long points) {
        events.record(new PointsChanged(customer, currency, kind, points, company.now()));
    }
}
