package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.pricing.CouponClaim;
import org.tenon.pricing.PointsEntry;
import org.tenon.pricing.PointsVoucher;
import org.tenon.pricing.PointsVoucher.State;
import org.tenon.pricing.PointsVoucherId;
import org.tenon.pricing.Promotion;

/** Vouchers of points as coupons of documents. Who changes one holds its row, and after that the account's. */
final class PointsVouchers {

    private final EntityManager em;

    PointsVouchers(EntityManager em) {
        this.em = em;
    }

    Optional<PointsVoucherEntity> find(PointsVoucherId id) {
        return Optional.ofNullable(em.find(PointsVoucherEntity.class, id.value()));
    }

    Optional<PointsVoucherEntity> hold(PointsVoucherId id) {
        return Optional.ofNullable(em.find(PointsVoucherEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * What a coupon does to prices of its customer, if it is a voucher.
     *
     * @param anyState also of one whose points are back, for prices as they were once
     */
    Optional<Promotion> promotion(String coupon, CustomerId customer, boolean anyState) {
        return em
                .createQuery("select v from PointsVoucher v where v.coupon = :coupon", PointsVoucherEntity.class)
                .setParameter("coupon", coupon)
                .getResultList()
                .stream()
                .filter(row -> row.voucher().customer().equals(customer))
                .filter(row -> anyState || row.state() != State.RETURNED)
                .map(PointsVoucherEntity::promotion)
                .findFirst();
    }

    /** @throws ConflictException {@code pricing.coupon-used-up} when another document has it, or its points are back */
    void claim(CouponClaim claim) {
        ids("coupon", claim.coupon()).stream()
                .flatMap(id -> hold(id).stream())
                .filter(row -> claim.date().isBefore(row.expires()))
                .forEach(row -> claim(row, claim));
    }

    private void claim(PointsVoucherEntity row, CouponClaim claim) {
        boolean same = row.voucher().document().equals(Optional.of(claim.document()));
        if (row.state() != State.OPEN && !(row.state() == State.USED && same)) {
            throw new ConflictException(
                    "pricing.coupon-used-up",
                    "The voucher " + claim.coupon() + " was used, or its points are back.",
                    Map.of("coupon", claim.coupon(), "most", 1));
        }
        row.become(State.USED, claim.document());
        em.flush();
    }

    /** The points of what a document has used go back. @return the vouchers */
    List<PointsVoucher> release(String document, LocalDate today) {
        return ids("document", document).stream()
                .flatMap(id -> hold(id).stream())
                .filter(row -> row.state() == State.USED)
                .map(row -> giveBack(row, today))
                .toList();
    }

    /** Of one that is held, and has points to give. */
    PointsVoucher giveBack(PointsVoucherEntity row, LocalDate today) {
        PointsVoucher voucher = row.voucher();
        row.become(State.RETURNED, voucher.document().orElse(null));
        PointsLedger.held(em, row.account())
                .add(
                        PointsEntry.Kind.RETURNED,
                        voucher.points(),
                        today,
                        Optional.of(row.pointsExpire()),
                        Optional.of(voucher.id()),
                        Optional.empty());
        return row.voucher();
    }

    /** @param member {@code coupon} or {@code document} */
    private List<PointsVoucherId> ids(String member, String value) {
        return em
                .createQuery("select v.id from PointsVoucher v where v." + member + " = :value", String.class)
                .setParameter("value", value)
                .getResultList()
                .stream()
                .map(PointsVoucherId::new)
                .toList();
    }
}
