package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PurchaseThreshold;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;

/** The columns of a rule, which belongs to a list or a draft. Written once; read by {@link RuleRow}. */
@MappedSuperclass
@SuppressWarnings("UnusedVariable") // queries read the fields
abstract class RuleFields {

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
    private @Nullable String groupCode;

    @Column(name = "min_quantity")
    private BigDecimal minQuantity;

    private String effect;

    private @Nullable BigDecimal price;
    private @Nullable BigDecimal discount;

    private @Nullable BigDecimal markup;

    @Column(name = "round_to")
    private @Nullable BigDecimal roundTo;

    private @Nullable BigDecimal surcharge;

    @Column(name = "min_margin")
    private @Nullable BigDecimal minMargin;

    @Column(name = "max_margin")
    private @Nullable BigDecimal maxMargin;

    private @Nullable String expression;

    @Column(name = "min_price")
    private @Nullable BigDecimal minPrice;

    @Column(name = "max_price")
    private @Nullable BigDecimal maxPrice;

    private @Nullable String channel;

    @Column(name = "max_quantity")
    private @Nullable BigDecimal maxQuantity;

    @Column(name = "min_amount")
    private @Nullable BigDecimal minAmount;

    @Column(name = "max_amount")
    private @Nullable BigDecimal maxAmount;

    @Column(name = "attribute_name")
    private @Nullable String attributeName;

    @Column(name = "attribute_min")
    private @Nullable BigDecimal attributeMin;

    private @Nullable String unit;

    @Column(name = "bought_in")
    private @Nullable String boughtIn;

    @Column(name = "bought_quantity")
    private @Nullable BigDecimal boughtQuantity;

    @Column(name = "bought_amount")
    private @Nullable BigDecimal boughtAmount;

    @Column(name = "bought_all")
    private @Nullable Boolean boughtAll;

    private String base;

    @Column(name = "base_list")
    private @Nullable String baseList;

    private boolean combinable;

    @Column(name = "sequence_no")
    private int sequence;

    private int priority;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    /** @param owner the list or the draft */
    RuleFields(PriceRule rule, String owner) {
        NewPriceRule definition = rule.definition();
        RuleScope scope = definition.scope();
        this.id = rule.id().value();
        this.list = owner;
        this.product = scope.product().map(ProductId::value).orElse(null);
        this.category = scope.category().orElse(null);
        this.customer = scope.customer().map(CustomerId::value).orElse(null);
        this.groupCode = scope.group().orElse(null);
        this.minQuantity = definition.minQuantity();
        fill(definition.effect());
        fill(definition.conditions());
        this.base = RuleColumns.base(definition.base());
        this.baseList = definition.base() instanceof RuleBase.OtherList other
                ? other.list().value()
                : null;
        this.combinable = definition.combinable();
        this.sequence = definition.sequence();
        this.priority = definition.priority();
        this.validFrom = definition.validity().from().orElse(null);
        this.validTo = definition.validity().to().orElse(null);
    }

    private void fill(RuleEffect does) {
        effect = RuleColumns.effect(does);
        if (does instanceof RuleEffect.Price given) {
            price = given.price().amount();
        } else if (does instanceof RuleEffect.Discount off) {
            discount = off.percent().value();
        } else if (does instanceof RuleEffect.Formula formula) {
            fill(formula);
        } else if (does instanceof RuleEffect.Expression calculated) {
            expression = calculated.formula().text();
        } else if (does instanceof RuleEffect.Flat flat) {
            price = flat.price().amount();
        } else if (does instanceof RuleEffect.Cost costs) {
            price = costs.cost().amount();
        } else if (does instanceof RuleEffect.Limit limit) {
            minPrice = RuleColumns.amount(limit.minimum());
            maxPrice = RuleColumns.amount(limit.maximum());
        }
    }

    private void fill(RuleEffect.Formula formula) {
        price = RuleColumns.amount(formula.price());
        markup = formula.markup().value();
        discount = formula.discount().value();
        roundTo = RuleColumns.amount(formula.roundTo());
        surcharge = RuleColumns.amount(formula.surcharge());
        minMargin = RuleColumns.amount(formula.minMargin());
        maxMargin = RuleColumns.amount(formula.maxMargin());
    }

    private void fill(RuleConditions conditions) {
        channel = conditions.channel().orElse(null);
        maxQuantity = conditions.maxQuantity().orElse(null);
        minAmount = RuleColumns.amount(conditions.minAmount());
        maxAmount = RuleColumns.amount(conditions.maxAmount());
        attributeName =
                conditions.attribute().map(RuleConditions.Attribute::name).orElse(null);
        attributeMin =
                conditions.attribute().map(RuleConditions.Attribute::atLeast).orElse(null);
        unit = conditions.unit().orElse(null);
        conditions.bought().ifPresent(this::fill);
    }

    private void fill(PurchaseThreshold threshold) {
        boughtIn = threshold.period().toString();
        boughtQuantity = threshold.minQuantity().orElse(null);
        boughtAmount = RuleColumns.amount(threshold.minAmount());
        boughtAll = threshold.ofAll();
    }
}
