package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Money;
import org.tenon.sales.ApprovalLimit;
import org.tenon.sales.SalesMember;

/** Somebody's place in the sales organisation as it is kept. */
@Entity
@Table(name = "sales_member")
class SalesMemberRow {

    @Id
    @Column(name = "user_name")
    String user;

    @Column(name = "team")
    @Nullable
    String team;

    @Column(name = "manager")
    @Nullable
    String manager;

    @Column(name = "limit_currency")
    @Nullable
    String limitCurrency;

    @Column(name = "limit_document")
    @Nullable
    BigDecimal limitDocument;

    @Column(name = "limit_accumulated")
    @Nullable
    BigDecimal limitAccumulated;

    @Column(name = "limit_days")
    int limitDays;

    @Column(name = "lead_capacity")
    @Nullable
    Integer leadCapacity;

    @Version
    @Column(name = "version")
    long version;

    void write(SalesMember member) {
        team = member.team().orElse(null);
        manager = member.manager().orElse(null);
        Optional<ApprovalLimit> limit = member.limit();
        limitCurrency = limit.map(given -> given.document().currency().getCurrencyCode())
                .orElse(null);
        limitDocument = limit.map(given -> given.document().amount()).orElse(null);
        limitAccumulated =
                limit.flatMap(ApprovalLimit::accumulated).map(Money::amount).orElse(null);
        leadCapacity = member.leadCapacity().orElse(null);
        limitDays = limit.map(ApprovalLimit::days).orElse(1);
    }

    Optional<ApprovalLimit> limit() {
        BigDecimal document = limitDocument;
        String code = limitCurrency;
        if (document == null || code == null) {
            return Optional.empty();
        }
        Currency currency = Currency.getInstance(code);
        return Optional.of(new ApprovalLimit(
                new Money(document, currency),
                Optional.ofNullable(limitAccumulated).map(amount -> new Money(amount, currency)),
                limitDays));
    }

    SalesMember member() {
        return new SalesMember(
                user,
                Optional.ofNullable(team),
                Optional.ofNullable(manager),
                limit(),
                Optional.ofNullable(leadCapacity),
                version);
    }
}
