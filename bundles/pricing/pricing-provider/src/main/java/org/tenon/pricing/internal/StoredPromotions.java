package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductService;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.NewPromotion;
import org.tenon.pricing.Promotion;
import org.tenon.pricing.PromotionChanged;
import org.tenon.pricing.PromotionId;
import org.tenon.pricing.PromotionService;

/** Promotions in the database. Every change first takes the promotions' stamp, so changes come one after the other. */
@Component(
        service = PromotionService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredPromotions implements PromotionService {

    private final UnitOfWork unit;
    private final PromotionChecks checks;
    private final EventLog events;
    private final Company company;

    @Activate
    public StoredPromotions(
            @Reference(target = "(unit=pricing)") UnitOfWork unit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.checks = new PromotionChecks(products);
        this.events = events;
        this.company = company;
    }

    @Override
    public Promotion create(NewPromotion promotion) {
        return unit.call(em -> {
            long edition = Stamps.changePromotions(em, company.now()).edition();
            checks.check(em, promotion);
            List<Promotion> others = all(em);
            if (others.stream().anyMatch(other -> other.definition().code().equals(promotion.code()))) {
                throw new ConflictException(
                        "pricing.code-taken",
                        "There is a promotion " + promotion.code() + " already.",
                        Map.of("code", promotion.code()));
            }
            promotion.coupon().ifPresent(coupon -> refuseSecond(others, promotion, coupon));
            Promotion made = new Promotion(new PromotionId(NewId.next()), promotion);
            em.persist(new PromotionEntity(made, edition));
            em.flush();
            record(made);
            return made;
        });
    }

    private static void refuseSecond(List<Promotion> others, NewPromotion promotion, String coupon) {
        for (Promotion other : others) {
            if (other.definition().coupon().equals(Optional.of(coupon))
                    && Days.overlap(other.definition().validity(), promotion.validity())) {
                throw new ConflictException(
                        "pricing.coupon-taken",
                        "The promotion " + other.definition().code() + " has this coupon on some of these days.",
                        Map.of("promotion", other.id().value()));
            }
        }
    }

    @Override
    public Promotion end(PromotionId id, LocalDate end) {
        return unit.call(em -> {
            long edition = Stamps.changePromotions(em, company.now()).edition();
            Promotion now = find(em, id).orElseThrow(() -> new NotFoundException("promotion", id.value()));
            DateRange validity = now.definition().validity();
            if (validity.to().filter(earlier -> !earlier.isAfter(end)).isPresent()) {
                return now;
            }
            if (validity.from().filter(first -> !first.isBefore(end)).isPresent()) {
                throw new InvalidRequestException(
                        "/end",
                        "pricing.end-before-start",
                        "The promotion holds from " + validity.from().get() + " on; it can end on a later day only.");
            }
            em.createQuery("update Promotion p set p.validTo = :end where p.id = :id")
                    .setParameter("end", end)
                    .setParameter("id", id.value())
                    .executeUpdate();
            Endings.keepPromotion(em, id.value(), edition, validity);
            em.flush();
            em.clear();
            Promotion ended = find(em, id).orElseThrow();
            record(ended);
            return ended;
        });
    }

    @Override
    public Optional<Promotion> find(PromotionId id) {
        return unit.call(em -> find(em, id));
    }

    private static Optional<Promotion> find(EntityManager em, PromotionId id) {
        return Optional.ofNullable(em.find(PromotionEntity.class, id.value())).map(PromotionEntity::promotion);
    }

    @Override
    public Page<Promotion> list(PageRequest page) {
        List<Promotion> found = unit.call(em -> em
                .createQuery("select p from Promotion p where p.code > :after order by p.code", PromotionEntity.class)
                .setParameter("after", page.after().orElse("").replace("\0", ""))
                .setMaxResults(page.limit() + 1)
                .getResultList()
                .stream()
                .map(PromotionEntity::promotion)
                .toList());
        return Page.of(found, page.limit(), promotion -> promotion.definition().code());
    }

    /** In the order in which they are looked at. One round trip. */
    static List<Promotion> all(EntityManager em) {
        em.clear();
        return em
                .createQuery("select p from Promotion p order by p.sequence, p.id", PromotionEntity.class)
                .getResultList()
                .stream()
                .map(PromotionEntity::promotion)
                .toList();
    }

    /** As they were in an edition. Two round trips. */
    static List<Promotion> asOf(EntityManager em, long edition) {
        Endings endings = Endings.ofPromotions(em, edition);
        return em
                .createQuery(
                        "select p from Promotion p where p.edition <= :edition order by p.sequence, p.id",
                        PromotionEntity.class)
                .setParameter("edition", edition)
                .getResultList()
                .stream()
                .map(PromotionEntity::promotion)
                .map(promotion -> new Promotion(
                        promotion.id(),
                        promotion
                                .definition()
                                .valid(endings.asItWas(
                                        promotion.id().value(),
                                        promotion.definition().validity()))))
                .toList();
    }

    private void record(Promotion promotion) {
        events.record(
                new PromotionChanged(promotion.id(), promotion.definition().code(), company.now()));
    }
}
