package org.tenon.samples.acme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EntityManager;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.TaxRule;
import org.tenon.pricing.TaxRuleId;

/** A tax rule. */
@Entity(name = "TaxRule")
@Table(name = "acme_tax")
class TaxRow {

    private static final String EVERYWHERE = "";

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

    TaxRow(TaxRule rule) {
        NewTaxRule definition = rule.definition();
        this.id = rule.id().value();
        this.code = definition.code();
        this.category = definition.category();
        this.region = definition.region().orElse(EVERYWHERE);
        this.kind = definition.kind().name();
        this.rate = definition.rate();
        this.included = definition.included();
        this.affectsNext = definition.affectsNext();
        this.sequence = definition.sequence();
        this.validFrom = definition.validity().from().orElse(null);
        this.validTo = definition.validity().to().orElse(null);
    }

    TaxRule rule() {
        NewTaxRule definition = new NewTaxRule(
                code,
                category,
                Optional.of(region).filter(some -> !some.equals(EVERYWHERE)),
                NewTaxRule.Kind.valueOf(kind),
                rate,
                included,
                affectsNext,
                sequence,
                Days.range(validFrom, validTo));
        return new TaxRule(new TaxRuleId(id), definition);
    }

    static Optional<TaxRule> find(EntityManager em, String id) {
        return Optional.ofNullable(em.find(TaxRow.class, id)).map(TaxRow::rule);
    }

    /** The rules of some categories, in the order in which they are computed. */
    static List<TaxRule> of(EntityManager em, Collection<String> categories) {
        return rules(query(em, "t.category in :categories order by t.sequence, t.id")
                .setParameter("categories", categories));
    }

    /** The rules of the same code, category and region. */
    static List<TaxRule> alike(EntityManager em, NewTaxRule rule) {
        return rules(query(em, "t.code = :code and t.category = :category and t.region = :region")
                .setParameter("code", rule.code())
                .setParameter("category", rule.category())
                .setParameter("region", rule.region().orElse(EVERYWHERE)));
    }

    /** By category, region and sequence, after {@code last}. */
    static List<TaxRule> page(EntityManager em, @Nullable TaxRule last, int limit) {
        String order = " order by t.category, t.region, t.sequence, t.id";
        if (last == null) {
            return rules(query(em, "1 = 1" + order).setMaxResults(limit));
        }
        NewTaxRule definition = last.definition();
        String later = "(t.category > :category or t.category = :category and (t.region > :region"
                + " or t.region = :region and (t.sequence > :sequence or t.sequence = :sequence and t.id > :id)))";
        return rules(query(em, later + order)
                .setParameter("category", definition.category())
                .setParameter("region", definition.region().orElse(EVERYWHERE))
                .setParameter("sequence", definition.sequence())
                .setParameter("id", last.id().value())
                .setMaxResults(limit));
    }

    private static List<TaxRule> rules(TypedQuery<TaxRow> query) {
        return query.getResultList().stream().map(TaxRow::rule).toList();
    }

    private static TypedQuery<TaxRow> query(EntityManager em, String where) {
        return em.createQuery("select t from TaxRule t where " + where, TaxRow.class);
    }
}
