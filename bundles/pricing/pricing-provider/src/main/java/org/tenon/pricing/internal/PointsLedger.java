package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.NewId;
import org.tenon.kernel.PageRequest;
import org.tenon.pricing.LoyaltyProgramme;
import org.tenon.pricing.PointsEntry;
import org.tenon.pricing.PointsVoucherId;
import org.tenon.pricing.spi.Purchase;

/** The account of a customer, held until the transaction ends: whatever is read of it and added to it goes together. */
final class PointsLedger {

    private final EntityManager em;
    private final PointsAccountEntity account;

    private PointsLedger(EntityManager em, PointsAccountEntity account) {
        this.em = em;
        this.account = account;
    }

    /**
     * Holds an account that is there or, with the first purchases that may earn in it, a new one.
     *
     * @param programmes of the currency, the latest first; not empty
     */
    static PointsLedger hold(
            EntityManager em, CustomerId customer, Currency currency, List<LoyaltyProgramme> programmes) {
        String id = PointsAccountEntity.id(customer, currency);
        @Nullable PointsAccountEntity known = em.find(PointsAccountEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (known == null) {
            // Of two who make it at once the second one waits here, and then finds it.
            LocalDate first = programmes.get(programmes.size() - 1).from();
            em.find(
                    LoyaltyProgrammeEntity.class,
                    new LoyaltyProgrammeEntity.Key(currency.getCurrencyCode(), first),
                    LockModeType.PESSIMISTIC_WRITE);
            known = em.find(PointsAccountEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (known == null) {
                known = new PointsAccountEntity(id, first);
                em.persist(known);
                em.flush();
            }
        }
        return new PointsLedger(em, known);
    }

    /** An account that is known to be there. */
    static PointsLedger held(EntityManager em, String account) {
        return new PointsLedger(em, em.find(PointsAccountEntity.class, account, LockModeType.PESSIMISTIC_WRITE));
    }

    String id() {
        return account.id();
    }

    /** Tells what was bought on some days. */
    @FunctionalInterface
    interface Purchases {
        List<Purchase> on(DateRange days);
    }

    /**
     * Books what was bought before today and is not there yet, a month after the other, each by the programme of its days.
     *
     * @return how many points that is
     */
    long book(Currency currency, List<LoyaltyProgramme> programmes, LocalDate today, Purchases purchases) {
        long booked = 0;
        while (account.bookedBefore().isBefore(today)) {
            LocalDate from = account.bookedBefore();
            LocalDate to = end(from, today, programmes);
            Optional<LoyaltyProgramme> programme =
                    programmes.stream().filter(one -> !one.from().isAfter(from)).findFirst();
            if (programme.isEmpty()) {
                account.skip(to);
                continue;
            }
            BigDecimal net = purchases.on(new DateRange(Optional.of(from), Optional.of(to))).stream()
                    .filter(one -> one.net().currency().equals(currency))
                    .map(one -> one.net().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            long points = account.book(net, programme.get().amountPerPoint(), to);
            if (points != 0) {
                Optional<LocalDate> expires =
                        Optional.of(programme.get().expiry(from)).filter(day -> points > 0);
                add(PointsEntry.Kind.EARNED, points, to.minusDays(1), expires, Optional.empty(), Optional.empty());
            }
            booked += points;
        }
        em.flush();
        return booked;
    }

    /** The end of the month, today, or where the next programme begins. */
    private static LocalDate end(LocalDate from, LocalDate today, List<LoyaltyProgramme> programmes) {
        LocalDate month = from.withDayOfMonth(1).plusMonths(1);
        LocalDate first = month.isBefore(today) ? month : today;
        return programmes.stream()
                .map(LoyaltyProgramme::from)
                .filter(day -> day.isAfter(from) && day.isBefore(first))
                .min(Comparator.naturalOrder())
                .orElse(first);
    }

    PointsEntry add(
            PointsEntry.Kind kind,
            long points,
            LocalDate day,
            Optional<LocalDate> expires,
            Optional<PointsVoucherId> voucher,
            Optional<String> reason) {
        PointsEntry entry = new PointsEntry(NewId.next(), kind, points, day, expires, voucher, reason);
        em.persist(new PointsEntryEntity(entry, account.id()));
        em.flush();
        return entry;
    }

    PointsLots lots(LocalDate today) {
        return PointsLots.of(entries("", Integer.MAX_VALUE), today);
    }

    /** One more than the page has, so that it is known whether there is a next one. */
    List<PointsEntry> page(PageRequest page) {
        return entries(page.after().orElse(""), page.limit() + 1);
    }

    private List<PointsEntry> entries(String after, int most) {
        return em
                .createQuery(
                        "select e from PointsEntry e where e.account = :account and e.id > :after order by e.id",
                        PointsEntryEntity.class)
                .setParameter("account", account.id())
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(PointsEntryEntity::entry)
                .toList();
    }
}
