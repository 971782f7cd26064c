package org.tenon.customer.internal;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CreditClaim;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.NotFoundException;

/**
 * The rows of credit, in SQL: what is decided under a lock must come from the database and not from what the transaction
 * has seen before.
 */
final class CreditRows {

    private CreditRows() {}

    /**
     * What a decision needs to know.
     *
     * @param limit in the customer's currency; empty for no limit
     * @param earlier the claim that the document has now
     */
    record Account(Currency currency, Optional<Money> limit, Money exposure, Optional<Claim> earlier) {}

    /** A claim as it is kept. */
    record Claim(CustomerId customer, Money amount) {

        /** What the claim adds to the exposure of an account in a currency. */
        BigDecimal counted(Currency currency) {
            return amount.currency().equals(currency) ? amount.amount() : BigDecimal.ZERO;
        }
    }

    /** Gives a new customer the row that decisions lock. */
    static void open(EntityManager em, CustomerId customer) {
        em.createNativeQuery("insert into customer_credit (customer_id, exposure) values (?1, 0)")
                .setParameter(1, customer.value())
                .executeUpdate();
    }

    /**
     * Waits until nobody else decides on the customer's credit, and keeps others waiting until the transaction ends.
     *
     * @return whether there is such a customer
     */
    static boolean lock(EntityManager em, CustomerId customer) {
        return !em.createNativeQuery("select exposure from customer_credit where customer_id = ?1 for update")
                .setParameter(1, customer.value())
                .getResultList()
                .isEmpty();
    }

    /**
     * The account of a customer, and what a document has claimed so far, of whomever.
     *
     * @throws NotFoundException {@code customer.not-found}
     */
    static Account account(EntityManager em, CustomerId customer, String document) {
        List<?> found = em.createNativeQuery(
                        """
                        select c.currency, c.credit_limit, g.credit_limit as group_limit, g.credit_currency, e.exposure,
                               k.customer_id, k.amount, k.currency as claim_currency
                          from customer_customer c
                          join customer_credit e on e.customer_id = c.id
                          left join customer_group g on g.code = c.group_code
                          left join customer_credit_claim k on k.document = ?1
                         where c.id = ?2""")
                .setParameter(1, document)
                .setParameter(2, customer.value())
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFoundException("customer", customer.value());
        }
        Object[] row = (Object[]) found.get(0);
        Currency currency = Currency.getInstance((String) row[0]);
        Optional<Money> own = Optional.ofNullable((BigDecimal) row[1]).map(amount -> new Money(amount, currency));
        // A limit in another currency says nothing about this customer.
        Optional<Money> limit = own.or(
                () -> money(row[2], row[3]).filter(groups -> groups.currency().equals(currency)));
        Optional<Claim> earlier =
                money(row[6], row[7]).map(amount -> new Claim(new CustomerId((String) row[5]), amount));
        return new Account(currency, limit, new Money((BigDecimal) row[4], currency), earlier);
    }

    static void insert(EntityManager em, CreditClaim claim) {
        em.createNativeQuery(
                        """
                        insert into customer_credit_claim (customer_id, amount, currency, document)
                        values (?1, ?2, ?3, ?4)""")
                .setParameter(1, claim.customer().value())
                .setParameter(2, claim.amount().amount())
                .setParameter(3, claim.amount().currency().getCurrencyCode())
                .setParameter(4, claim.document())
                .executeUpdate();
    }

    static void update(EntityManager em, CreditClaim claim) {
        em.createNativeQuery(
                        """
                        update customer_credit_claim set customer_id = ?1, amount = ?2, currency = ?3
                         where document = ?4""")
                .setParameter(1, claim.customer().value())
                .setParameter(2, claim.amount().amount())
                .setParameter(3, claim.amount().currency().getCurrencyCode())
                .setParameter(4, claim.document())
                .executeUpdate();
    }

    static void delete(EntityManager em, String document) {
        em.createNativeQuery("delete from customer_credit_claim where document = ?1")
                .setParameter(1, document)
                .executeUpdate();
    }

    static void expose(EntityManager em, CustomerId customer, BigDecimal more) {
        em.createNativeQuery("update customer_credit set exposure = exposure + ?1 where customer_id = ?2")
                .setParameter(1, more)
                .setParameter(2, customer.value())
                .executeUpdate();
    }

    /** Works the exposure out anew, from the claims in the currency that the customer has from now on. */
    static void sumUp(EntityManager em, CustomerId customer, Currency currency) {
        em.createNativeQuery(
                        """
                        update customer_credit
                           set exposure = (select coalesce(sum(k.amount), 0) from customer_credit_claim k
                                            where k.customer_id = ?1 and k.currency = ?2)
                         where customer_id = ?3""")
                .setParameter(1, customer.value())
                .setParameter(2, currency.getCurrencyCode())
                .setParameter(3, customer.value())
                .executeUpdate();
    }

    private static Optional<Money> money(@Nullable Object amount, @Nullable Object currency) {
        return amount == null || currency == null
                ? Optional.empty()
                : Optional.of(new Money((BigDecimal) amount, Currency.getInstance((String) currency)));
    }
}
