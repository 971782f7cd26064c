package org.tenon.samples.acme;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EntityManager;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.Percent;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;

/** A rule of a price list. */
@Entity(name = "PriceRule")
@Table(name = "acme_rule")
class RuleRow {

    /** From how many products on all rules are read rather than those that name one of them. */
    private static final int MANY = 500;

    @Id
    private String id;

    @Column(name = "list_id")
    private String list;

    @Column(name = "product_id")
    private @Nullable String product;

    private @Nullable String category;

    @Column(name = "customer_id")
    private @Nullable String customer;

    @Column(name = "group_code")
    private @Nullable String group;

    @Column(name = "min_quantity")
    private BigDecimal minQuantity;

    private @Nullable BigDecimal price;
    private @Nullable BigDecimal discount;

    @Column(name = "sequence_no")
    private int sequence;

    private int priority;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    RuleRow(PriceRule rule) {
        NewPriceRule definition = rule.definition();
        RuleScope scope = definition.scope();
        this.id = rule.id().value();
        this.list = rule.list().value();
        this.product = scope.product().map(ProductId::value).orElse(null);
        this.category = scope.category().orElse(null);
        this.customer = scope.customer().map(CustomerId::value).orElse(null);
        this.group = scope.group().orElse(null);
        this.minQuantity = definition.minQuantity();
        if (definition.effect() instanceof RuleEffect.Price given) {
            this.price = given.price().amount();
        } else if (definition.effect() instanceof RuleEffect.Discount off) {
            this.discount = off.percent().value();
        }
        this.sequence = definition.sequence();
        this.priority = definition.priority();
        this.validFrom = definition.validity().from().orElse(null);
        this.validTo = definition.validity().to().orElse(null);
    }

    PriceRule rule(Currency currency) {
        RuleScope scope = new RuleScope(
                Optional.ofNullable(product).map(ProductId::new),
                Optional.ofNullable(category),
                Optional.ofNullable(customer).map(CustomerId::new),
                Optional.ofNullable(group));
        NewPriceRule definition = new NewPriceRule(
                scope, minQuantity, effect(currency), sequence, priority, Days.range(validFrom, validTo));
        return new PriceRule(new PriceRuleId(id), new PriceListId(list), definition);
    }

    private RuleEffect effect(Currency currency) {
        return price != null
                ? new RuleEffect.Price(new Money(price, currency))
                : new RuleEffect.Discount(new Percent(requireNonNull(discount)));
    }

    void end(LocalDate day) {
        validTo = day;
    }

    static Optional<RuleRow> find(EntityManager em, PriceListId list, PriceRuleId rule) {
        return query(em, "r.list = :list and r.id = :id")
                .setParameter("list", list.value())
                .setParameter("id", rule.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The oldest first, one more than the page holds. */
    static List<PriceRule> page(EntityManager em, PriceList list, PageRequest page) {
        Currency currency = list.definition().currency();
        return query(em, "r.list = :list and r.id > :after order by r.id")
                .setParameter("list", list.id().value())
                .setParameter("after", page.after().orElse(""))
                .setMaxResults(page.limit() + 1)
                .getResultList()
                .stream()
                .map(row -> row.rule(currency))
                .toList();
    }

    /** The rules of lists that may speak of products, in one query: nobody sees half of a change. */
    static List<PriceRule> speakingOf(EntityManager em, List<PriceList> lists, Set<ProductId> products) {
        boolean many = products.size() > MANY;
        TypedQuery<RuleRow> query = query(
                        em, "r.list in :lists" + (many ? "" : " and (r.product is null or r.product in :products)"))
                .setParameter(
                        "lists", lists.stream().map(list -> list.id().value()).toList());
        if (!many) {
            query.setParameter(
                    "products", products.stream().map(ProductId::value).toList());
        }
        Currency currency = lists.get(0).definition().currency();
        return query.getResultList().stream().map(row -> row.rule(currency)).toList();
    }

    private static TypedQuery<RuleRow> query(EntityManager em, String where) {
        return em.createQuery("select r from PriceRule r where " + where, RuleRow.class);
    }
}
