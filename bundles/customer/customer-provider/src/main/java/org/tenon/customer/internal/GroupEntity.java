package org.tenon.customer.internal;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerGroup;
import org.tenon.kernel.Money;

/** A row of customer groups. Whoever changes one holds its row's lock, and counts the version. */
@Entity(name = "CustomerGroup")
@Table(name = "customer_group")
class GroupEntity {

    @Id
    private String code;

    private String name;

    @Column(name = "price_list")
    private @Nullable String priceList;

    @Column(name = "payment_terms")
    private @Nullable String paymentTerms;

    @Column(name = "credit_limit")
    private @Nullable BigDecimal creditLimit;

    @Column(name = "credit_currency")
    private @Nullable String creditCurrency;

    private long version;

    GroupEntity(CustomerGroup group) {
        this.code = group.code();
        fill(group);
    }

    /** Takes over the group's facts, and counts the change. */
    final void fill(CustomerGroup group) {
        name = group.name();
        priceList = group.priceList().orElse(null);
        paymentTerms = group.paymentTerms().orElse(null);
        creditLimit = group.creditLimit().map(Money::amount).orElse(null);
        creditCurrency = group.creditLimit()
                .map(limit -> limit.currency().getCurrencyCode())
                .orElse(null);
        version++;
    }

    CustomerGroup toGroup() {
        return new CustomerGroup(
                code,
                name,
                Optional.ofNullable(priceList),
                Optional.ofNullable(paymentTerms),
                creditLimit == null || creditCurrency == null
                        ? Optional.empty()
                        : Optional.of(new Money(creditLimit, Currency.getInstance(creditCurrency))),
                version);
    }
}
