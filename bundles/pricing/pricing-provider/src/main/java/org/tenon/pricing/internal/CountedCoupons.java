package org.tenon.pricing.internal;

import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.CouponClaim;
import org.tenon.pricing.CouponLimits;
import org.tenon.pricing.CouponService;
import org.tenon.pricing.CouponUses;
import org.tenon.pricing.PointsChanged;
import org.tenon.pricing.PointsEntry;
import org.tenon.pricing.PointsVoucher;
import org.tenon.pricing.Promotion;
import org.tenon.pricing.PromotionId;

/** Counts uses of coupons. Who claims holds the promotion's row, so that those of one coupon come one after the other. */
@Component(
        service = CouponService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class CountedCoupons implements CouponService {

    private static final String OF_PROMOTION = "select count(u) from CouponUse u where u.promotion = :promotion";

    private final UnitOfWork unit;
    private final EventLog events;
    private final Company company;

    @Activate
    public CountedCoupons(
            @Reference(target = "(unit=pricing)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.events = events;
        this.company = company;
    }

    @Override
    public void claim(CouponClaim claim) {
        unit.run(em -> promotion(em, claim)
                .ifPresentOrElse(promotion -> claim(em, promotion, claim), () -> new PointsVouchers(em).claim(claim)));
    }

    private void claim(EntityManager em, Promotion promotion, CouponClaim claim) {
        String id = promotion.id().value();
        em.find(PromotionEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (count(em, id, " and u.document = :other", claim.document()) == 0) {
            CouponLimits limits = promotion.definition().limits();
            check(limits.inAll(), count(em, id, "", ""), claim, "in all");
            check(
                    limits.perCustomer(),
                    count(em, id, " and u.customer = :other", claim.customer().value()),
                    claim,
                    "by one customer");
            em.persist(new CouponUseEntity(id, claim, company.now()));
            em.flush();
        }
    }

    private static Optional<Promotion> promotion(EntityManager em, CouponClaim claim) {
        return em
                .createQuery("select p from Promotion p where p.coupon = :coupon", PromotionEntity.class)
                .setParameter("coupon", claim.coupon())
                .getResultList()
                .stream()
                .map(PromotionEntity::promotion)
                .filter(promotion -> promotion.definition().validity().contains(claim.date()))
                .findFirst();
    }

    private static void check(Optional<Integer> most, long used, CouponClaim claim, String by) {
        if (most.isPresent() && used >= most.get()) {
            throw new ConflictException(
                    "pricing.coupon-used-up",
                    "The coupon " + claim.coupon() + " may be used " + most.get() + " times " + by + ", and was so.",
                    Map.of("coupon", claim.coupon(), "most", most.get()));
        }
    }

    @Override
    public void release(String document) {
        unit.run(em -> {
            em.createQuery("delete from CouponUse u where u.document = :document")
                    .setParameter("document", document)
                    .executeUpdate();
            new PointsVouchers(em).release(document, company.today()).forEach(this::record);
        });
    }

    private void record(PointsVoucher back) {
        events.record(new PointsChanged(
                back.customer(), back.amount().currency(), PointsEntry.Kind.RETURNED, back.points(), company.now()));
    }

    @Override
    public Optional<CouponUses> uses(PromotionId promotion) {
        return unit.call(em -> Optional.ofNullable(em.find(PromotionEntity.class, promotion.value()))
                .map(PromotionEntity::promotion)
                .filter(found -> found.definition().coupon().isPresent())
                .map(found -> new CouponUses(
                        promotion,
                        found.definition().coupon().orElseThrow(),
                        Math.toIntExact(count(em, promotion.value(), "", "")),
                        found.definition().limits())));
    }

    private static long count(EntityManager em, String promotion, String more, String other) {
        var query = em.createQuery(OF_PROMOTION + more, Long.class).setParameter("promotion", promotion);
        if (!more.isEmpty()) {
            query.setParameter("other", other);
        }
        return query.getSingleResult();
    }
}
