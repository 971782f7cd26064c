package org.tenon.samples.acme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EntityManager;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.PageRequest;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PricePolicy;

/** A price list. */
@Entity(name = "PriceList")
@Table(name = "acme_list")
class ListRow {

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

    @Column(name = "is_default")
    private boolean isDefault;

    private long changes = 1;

    ListRow(PriceListId id, NewPriceList list, boolean isDefault) {
        this.id = id.value();
        this.code = list.code();
        this.name = list.name();
        this.currency = list.currency().getCurrencyCode();
        this.taxIncluded = list.taxIncluded();
        this.policy = list.policy().name();
        this.base = list.base().map(PriceListId::value).orElse(null);
        this.validFrom = list.validity().from().orElse(null);
        this.validTo = list.validity().to().orElse(null);
        this.isDefault = isDefault;
    }

    PriceList list() {
        NewPriceList definition = new NewPriceList(
                code,
                name,
                Currency.getInstance(currency),
                taxIncluded,
                PricePolicy.valueOf(policy),
                Optional.ofNullable(base).map(PriceListId::new),
                Days.range(validFrom, validTo));
        return new PriceList(new PriceListId(id), definition, isDefault, changes);
    }

    void change() {
        changes++;
    }

    static Optional<ListRow> find(EntityManager em, PriceListId id) {
        return Optional.ofNullable(em.find(ListRow.class, id.value()));
    }

    /** By id or, when there is none, by code. */
    static Optional<PriceList> named(EntityManager em, String idOrCode) {
        List<PriceList> found =
                query(em, "l.id = :name or l.code = :name").setParameter("name", idOrCode).getResultList().stream()
                        .map(ListRow::list)
                        .toList();
        return found.stream()
                .filter(list -> list.id().value().equals(idOrCode))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    static boolean codeTaken(EntityManager em, String code) {
        return !query(em, "l.code = :code")
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
    }

    static Optional<PriceList> defaultFor(EntityManager em, Currency currency) {
        return query(em, "l.isDefault = true and l.currency = :currency")
                .setParameter("currency", currency.getCurrencyCode())
                .getResultList()
                .stream()
                .map(ListRow::list)
                .findFirst();
    }

    /** By code, one more than the page holds. */
    static List<PriceList> page(EntityManager em, PageRequest page) {
        return query(em, "l.code > :after order by l.code")
                .setParameter("after", page.after().orElse(""))
                .setMaxResults(page.limit() + 1)
                .getResultList()
                .stream()
                .map(ListRow::list)
                .toList();
    }

    /** A list and those that it stands on, in that order. */
    static List<PriceList> chain(EntityManager em, PriceList list) {
        List<PriceList> chain = new ArrayList<>(List.of(list));
        Optional<PriceListId> base = list.definition().base();
        while (base.isPresent()) {
            PriceList next = find(em, base.get()).orElseThrow().list();
            chain.add(next);
            base = next.definition().base();
        }
        return chain;
    }

    private static TypedQuery<ListRow> query(EntityManager em, String where) {
        return em.createQuery("select l from PriceList l where " + where, ListRow.class);
    }
}
