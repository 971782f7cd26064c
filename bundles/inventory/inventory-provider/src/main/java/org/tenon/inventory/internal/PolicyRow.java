package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.AllocationStrategy;
import org.tenon.inventory.CostingMethod;
import org.tenon.inventory.StockPolicy;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;

/** How goods are treated; '' stands for all. */
@Entity
@Table(name = "inventory_policy")
@IdClass(PolicyKey.class)
class PolicyRow {

    @Id
    @Column(name = "product")
    String product = "";

    @Id
    @Column(name = "category")
    String category = "";

    @Id
    @Column(name = "warehouse")
    String warehouse = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "allocation")
    @Nullable
    AllocationStrategy allocation;

    @Column(name = "reallocate")
    @Nullable
    Boolean reallocate;

    @Enumerated(EnumType.STRING)
    @Column(name = "costing")
    @Nullable
    CostingMethod costing;

    @Column(name = "standard_cost")
    @Nullable
    BigDecimal standardCost;

    @Column(name = "standard_currency")
    @Nullable
    String standardCurrency;

    @Column(name = "lead_time_days")
    @Nullable
    Integer leadTimeDays;

    @Column(name = "location")
    @Nullable
    String location;

    @Column(name = "supply_from")
    @Nullable
    String supplyFrom;

    @Column(name = "supply_days")
    @Nullable
    Integer supplyDays;

    @Version
    @Column(name = "version")
    long version;

    static PolicyKey key(StockPolicy policy) {
        PolicyKey key = new PolicyKey();
        key.product = policy.product().map(ProductId::value).orElse("");
        key.category = policy.category().orElse("");
        key.warehouse = policy.warehouse().map(WarehouseId::value).orElse("");
        return key;
    }

    void take(StockPolicy policy) {
        PolicyKey key = key(policy);
        product = key.product;
        category = key.category;
        warehouse = key.warehouse;
        allocation = policy.allocation().orElse(null);
        reallocate = policy.reallocate().orElse(null);
        costing = policy.costing().orElse(null);
        standardCost = policy.standardCost().map(Money::amount).orElse(null);
        standardCurrency = policy.standardCost()
                .map(cost -> cost.currency().getCurrencyCode())
                .orElse(null);
        leadTimeDays = policy.leadTimeDays().orElse(null);
        location = policy.location().orElse(null);
        supplyFrom = policy.supply().map(supply -> supply.from().value()).orElse(null);
        supplyDays = policy.supply().map(StockPolicy.Supply::days).orElse(null);
    }

    StockPolicy toPolicy() {
        return new StockPolicy(
                Texts.optional(product).map(ProductId::new),
                Texts.optional(category),
                Texts.optional(warehouse).map(WarehouseId::new),
                Optional.ofNullable(allocation),
                Optional.ofNullable(reallocate),
                Optional.ofNullable(costing),
                standardCost == null || standardCurrency == null
                        ? Optional.empty()
                        : Optional.of(new Money(standardCost, Currency.getInstance(standardCurrency))),
                Optional.ofNullable(leadTimeDays),
                Optional.ofNullable(location),
                supplyFrom == null || supplyDays == null
                        ? Optional.empty()
                        : Optional.of(new StockPolicy.Supply(new WarehouseId(supplyFrom), supplyDays)));
    }
}
