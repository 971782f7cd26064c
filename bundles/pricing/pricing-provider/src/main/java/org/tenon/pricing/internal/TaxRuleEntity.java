package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.TaxRule;

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

    TaxRuleEntity(TaxRule rule) {
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
    }
}
