package org.tenon.customer.internal;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CreditClaim;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.persistence.Rows;

/**
 * The rows of credit, in SQL: what is decided under a lock must come from the database and not from what the transaction
 * has seen before.
 */
final class CreditRows {

    private CreditRows() {}

    /**
     * What a decision needs to know.
     *
     * @param holder whose limit it is: the customer itself or the nearest above that has one in its currency; the customer
     *     when there is no limit
     * @param shared whether others may draw on the limit too
     * @param limit in the customer's currency; empty for no limit
     * @param exposure of the customer alone or, once {@link #together} has summed it up, of all who share the limit
     * @param earlier the claim that the document has now
     * @param block why the customer or one above it gets no credit
     */
    record Account(
            CustomerId holder,
            boolean shared,
            Currency currency,
            Optional<Money> limit,
            Money exposure,
            Optional<Claim> earlier,
            Optional<String> block) {

        Account exposed(BigDecimal amount) {
            return new Account(holder, shared, currency, limit, new Money(amount, currency), earlier, block);
        }
    }

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
        List<?> line = em.createNativeQuery(
                        """
                        select l.distance, c.id, c.currency, c.credit_limit, g.credit_limit as group_limit, g.credit_currency,
                               e.exposure, k.customer_id, k.amount, k.currency as claim_currency,
                               (select count(*) from customer_lineage d where d.ancestor_id = c.id) as below,
                               b.reason
                          from (select id as ancestor_id, 0 as distance from customer_customer where id = ?1
                                union all
                                select ancestor_id, distance from customer_lineage where customer_id = ?2) l
                          join customer_customer c on c.id = l.ancestor_id
                          join customer_credit e on e.customer_id = c.id
                          left join customer_group g on g.code = c.group_code
                          left join customer_credit_claim k on k.document = ?3
                          left join customer_credit_block b on b.customer_id = c.id
                         order by l.distance""")
                .setParameter(1, customer.value())
                .setParameter(2, customer.value())
                .setParameter(3, document)
                .getResultList();
        // Who was merged has no account of its own, but the one's who it turned out to be.
        if (line.isEmpty() || ((Number) ((Object[]) line.get(0))[0]).intValue() != 0) {
            CustomerId survivor = Merged.survivor(em, customer)
                    .orElseThrow(() -> new NotFoundException("customer", customer.value()));
            return account(em, survivor, document);
        }
        Object[] own = (Object[]) line.get(0);
        Currency currency = Currency.getInstance((String) own[2]);
        Object[] holder = line.stream()
                .map(row -> (Object[]) row)
                .filter(row -> limit(row, currency).isPresent())
                .findFirst()
                .orElse(own);
        Optional<Money> limit = limit(holder, currency);
        Optional<Claim> earlier =
                money(own[8], own[9]).map(amount -> new Claim(new CustomerId((String) own[7]), amount));
        return new Account(
                new CustomerId((String) holder[1]),
                limit.isPresent() && ((Number) holder[10]).longValue() > 0,
                currency,
                limit,
                new Money((BigDecimal) own[6], currency),
                earlier,
                line.stream()
                        .map(row -> (String) ((Object[]) row)[11])
                        .filter(Objects::nonNull)
                        .findFirst());
    }

    /** The limit that one in the line sets; one in another currency says nothing about the customer. */
    private static Optional<Money> limit(@Nullable Object[] row, Currency currency) {
        Optional<Money> own = money(row[3], row[2]);
        return own.or(() -> money(row[4], row[5]))
                .filter(limit -> limit.currency().equals(currency))
                .filter(limit -> currency.getCurrencyCode().equals(row[2]));
    }

    /** The account with the exposure of all who share its limit. */
    static Account together(EntityManager em, Account account) {
        if (!account.shared()) {
            return account;
        }
        Object sum = em.createNativeQuery(
                        """
                        select coalesce(sum(e.exposure), 0)
                          from (select id as customer_id, 0 as distance from customer_customer where id = ?1
                                union all
                                select customer_id, distance from customer_lineage where ancestor_id = ?2) l
                          join customer_customer c on c.id = l.customer_id and c.currency = ?3
                          join customer_credit e on e.customer_id = c.id
                          left join customer_group g on g.code = c.group_code
                         where l.distance = 0
                            or (c.credit_limit is null
                                and (g.credit_limit is null or g.credit_currency <> c.currency)
                                and not exists (
                                    select 1
                                      from customer_lineage n
                                      join customer_customer x on x.id = n.ancestor_id
                                      left join customer_group xg on xg.code = x.group_code
                                     where n.customer_id = l.customer_id and n.distance < l.distance and x.currency = ?4
                                       and (x.credit_limit is not null
                                            or (xg.credit_limit is not null and xg.credit_currency = x.currency))))""")
                .setParameter(1, account.holder().value())
                .setParameter(2, account.holder().value())
                .setParameter(3, account.currency().getCurrencyCode())
                .setParameter(4, account.currency().getCurrencyCode())
                .getSingleResult();
        return account.exposed((BigDecimal) sum);
    }

    static void insert(EntityManager em, CreditClaim claim) {
        Rows.write(
                em,
                "insert into customer_credit_claim (customer_id, amount, currency, document) values (?, ?, ?, ?)",
                claim.customer().value(),
                claim.amount().amount(),
                claim.amount().currency().getCurrencyCode(),
                claim.document());
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

    /** Of a customer whose row is locked. */
    static void expose(EntityManager em, CustomerId customer, BigDecimal more) {
        Rows.write(
                em, "update customer_credit set exposure = exposure + ? where customer_id = ?", more, customer.value());
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
