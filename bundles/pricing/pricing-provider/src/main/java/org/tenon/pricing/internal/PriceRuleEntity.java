package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;

/** A row of price rules. Written once; read by {@link RuleRow}. */
@Entity(name = "PriceRule")
@Table(name = "pricing_rule")
@SuppressWarnings("UnusedVariable") // queries read the fields
class PriceRuleEntity {

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

    private @Nullable BigDecimal price;
    private @Nullable BigDecimal discount;

    @Column(name = "sequence_no")
    private int sequence;

    private int priority;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    PriceRuleEntity(PriceRule rule) {
        NewPriceRule definition = rule.definition();
        RuleScope scope = definition.scope();
        this.id = rule.id().value();
        this.list = rule.list().value();
        this.product = scope.product().map(ProductId::value).orElse(null);
        this.category = scope.category().orElse(null);
        this.customer = scope.customer().map(CustomerId::value).orElse(null);
        this.groupCode = scope.group().orElse(null);
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
}
