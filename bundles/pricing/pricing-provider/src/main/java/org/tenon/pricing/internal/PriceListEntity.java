package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.util.Locale;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.PriceListId;

/** A row of price lists. Written once; read by {@link ListRow}, so that no stale copy stays with a transaction. */
@Entity(name = "PriceList")
@Table(name = "pricing_list")
@SuppressWarnings("UnusedVariable") // queries read the fields
class PriceListEntity {

    @Id
    private String id;

    private String code;
    private String name;
    private String currency;

    @Column(name = "tax_included")
    private boolean taxIncluded;

    private String policy;

    @Column(name = "base_id")
    private @Nullable String base;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "default_for")
    private @Nullable String defaultFor;

    private long version;
    private String stamp;

    @Column(name = "discount_shown")
    private boolean discountShown;

    private long edition;

    PriceListEntity(PriceListId id, NewPriceList list, boolean isDefault, Stamps.Change change) {
        this.id = id.value();
        this.code = list.code();
        this.name = list.name();
        this.currency = list.currency().getCurrencyCode();
        this.taxIncluded = list.taxIncluded();
        this.policy = list.policy().name().toLowerCase(Locale.ROOT);
        this.base = list.base().map(PriceListId::value).orElse(null);
        this.validFrom = list.validity().from().orElse(null);
        this.validTo = list.validity().to().orElse(null);
        this.defaultFor = isDefault ? currency : null;
        this.version = 1;
        this.stamp = change.stamp();
        this.edition = change.edition();
        this.discountShown = list.discountShown();
    }
}
