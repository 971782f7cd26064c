package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerId;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.TaxConditions;
import org.tenon.pricing.TaxRule;
import org.tenon.pricing.TaxTreatment;

/** A row of tax rules. Written once; read by {@link TaxRow}. */
@Entity(name = "TaxRule")
@Table(name = "pricing_tax_rule")
@SuppressWarnings("UnusedVariable") // queries read the fields
class TaxRuleEntity {

    @Id
    private String id;

    private String code;
    private String category;
    private String region;
    private String kind;
    private BigDecimal rate;
    private boolean included;

    @Column(name = "affects_next")
    private boolean affectsNext;

    @Column(name = "sequence_no")
    private int sequence;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "seller_region")
    private @Nullable String sellerRegion;

    private @Nullable String supply;

    @Column(name = "customer_id")
    private @Nullable String customer;

    private boolean affected;

    @Column(name = "group_name")
    private @Nullable String group;

    @Column(name = "reverse_charge")
    private boolean reverseCharge;

    private @Nullable String note;
    private BigDecimal deductible;
    private long edition;

    TaxRuleEntity(TaxRule rule, long edition) {
        this.edition = edition;
        NewTaxRule definition = rule.definition();
        this.id = rule.id().value();
        this.code = definition.code();
        this.category = definition.category();
        this.region = definition.region().orElse(TaxRow.ANYWHERE);
        this.kind = definition.kind().name().toLowerCase(Locale.ROOT);
        this.rate = definition.rate();
        this.included = definition.included();
        this.affectsNext = definition.affectsNext();
        this.sequence = definition.sequence();
        this.validFrom = definition.validity().from().orElse(null);
        this.validTo = definition.validity().to().orElse(null);
        TaxConditions asked = definition.conditions();
        this.sellerRegion = asked.sellerRegion().orElse(null);
        this.supply = asked.supply()
                .map(supply -> supply.name().toLowerCase(Locale.ROOT))
                .orElse(null);
        this.customer = asked.customer().map(CustomerId::value).orElse(null);
        TaxTreatment treatment = definition.treatment();
        this.affected = treatment.affectedByPrevious();
        this.group = treatment.group().orElse(null);
        this.reverseCharge = treatment.reverseCharge();
        this.note = treatment.note().orElse(null);
        this.deductible = treatment.deductible().value();
    }
}
