package org.tenon.pricing.internal;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EntityManager;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.pricing.LoyaltyProgramme;

/** A loyalty programme. Written once. */
@Entity(name = "LoyaltyProgramme")
@Table(name = "pricing_loyalty_programme")
@IdClass(LoyaltyProgrammeEntity.Key.class)
class LoyaltyProgrammeEntity {

    /** A currency and a day. JPA wants a mutable class here. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String currency;
        private @Nullable LocalDate from;

        public Key() {}

        Key(String currency, LocalDate from) {
            this.currency = currency;
            this.from = from;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Objects.equals(currency, key.currency) && Objects.equals(from, key.from);
        }

        @Override
        public int hashCode() {
            return Objects.hash(currency, from);
        }
    }

    @Id
    private String currency;

    @Id
    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "amount_per_point")
    private BigDecimal amountPerPoint;

    @Column(name = "point_value")
    private BigDecimal pointValue;

    private int months;

    @Column(name = "max_percent")
    private BigDecimal maxPercent;

    @Column(name = "voucher_days")
    private int voucherDays;

    LoyaltyProgrammeEntity(LoyaltyProgramme programme) {
        this.currency = programme.currency().getCurrencyCode();
        this.from = programme.from();
        this.amountPerPoint = programme.amountPerPoint().amount();
        this.pointValue = programme.pointValue().amount();
        this.months = programme.months();
        this.maxPercent = programme.maxPercent().value();
        this.voucherDays = programme.voucherDays();
    }

    /** All of a currency, the latest first. One round trip. */
    static List<LoyaltyProgramme> of(EntityManager em, Currency currency) {
        return em
                .createQuery(
                        "select p from LoyaltyProgramme p where p.currency = :currency order by p.from desc",
                        LoyaltyProgrammeEntity.class)
                .setParameter("currency", currency.getCurrencyCode())
                .getResultList()
                .stream()
                .map(LoyaltyProgrammeEntity::programme)
                .toList();
    }

    private LoyaltyProgramme programme() {
        Currency its = Currency.getInstance(currency);
        return new LoyaltyProgramme(
                from,
                new Money(amountPerPoint, its),
                new Money(pointValue, its),
                months,
                new Percent(maxPercent),
                voucherDays);
    }
}
