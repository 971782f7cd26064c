package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.CostingMethod;
import org.tenon.inventory.StockPlace;
import org.tenon.inventory.StockPolicy;
import org.tenon.kernel.Money;
import org.tenon.kernel.company.Company;
import org.tenon.persistence.Utc;

/**
 * Values products by applying their moves in the order of their days, from the last closing on. Moves between warehouses change no
 * value, and goods that belong to others have none.
 */
final class Replay {

    private static final String MOVES =
            "select m from MoveRow m where m.product in :products and m.place <> :transit and m.movedAt >= :from"
                    + " and m.movedAt < :until order by m.product, m.movedAt, m.id";

    private final EntityManager em;
    private final ProductService catalog;
    private final Company company;

    Replay(EntityManager em, ProductService catalog, Company company) {
        this.em = em;
        this.catalog = catalog;
        this.company = company;
    }

    /**
     * What was in stock at the end of a day.
     *
     * @return by product, in their order
     */
    Map<String, Valued> until(Collection<String> products, LocalDate on) {
        return valued(products, closing(on.plusDays(1)), end(on));
    }

    /** What a product's moves are worth: those of a day and all after it. */
    Map<String, Valued> from(Collection<String> products, LocalDate day) {
        return valued(products, closing(day), LocalDateTime.of(9999, 1, 1, 0, 0));
    }

    /** A product's value, with the method by which it was found. */
    record Valued(Valuation valuation, CostingMethod method) {}

    /** The last closed day before a day. */
    private Optional<LocalDate> closing(LocalDate day) {
        return em
                .createQuery("select max(c.through) from ClosingRow c where c.through < :day", String.class)
                .setParameter("day", day.toString())
                .getResultList()
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(LocalDate::parse);
    }

    private LocalDateTime end(LocalDate day) {
        return Utc.column(day.plusDays(1).atStartOfDay(company.zone()).toInstant());
    }

    private Map<String, Valued> valued(Collection<String> named, Optional<LocalDate> closing, LocalDateTime until) {
        Map<String, Valued> valued = new LinkedHashMap<>();
        if (named.isEmpty()) {
            return valued;
        }
        TreeSet<String> products = new TreeSet<>(named);
        List<MoveRow> moves = em.createQuery(MOVES, MoveRow.class)
                .setParameter("products", products)
                .setParameter("transit", StockPlace.TRANSIT)
                .setParameter("from", closing.map(this::end).orElse(LocalDateTime.of(1, 1, 1, 0, 0)))
                .setParameter("until", until)
                .getResultList();
        List<ClosingLayerRow> closed = closing.map(day -> layers(products, day)).orElse(List.of());
        Map<String, Currency> currencies = currencies(moves, closed);
        begin(products, closed, currencies, valued);
        Map<String, BigDecimal> extras = new LandedShares(em).of(moves);
        Map<String, String> reversals = reversals(products);
        Set<LotKey> consigned = consigned(products);
        for (MoveRow move : moves) {
            if (move.lot == null || !consigned.contains(LotKey.of(move.product, move.lot))) {
                valued.get(move.product).valuation().apply(costed(move, currencies, extras, reversals));
            }
        }
        return valued;
    }

    private List<ClosingLayerRow> layers(Set<String> products, LocalDate day) {
        return em.createQuery(
                        "select l from ClosingLayerRow l where l.through = :day and l.product in :products"
                                + " order by l.product, l.number",
                        ClosingLayerRow.class)
                .setParameter("day", day.toString())
                .setParameter("products", products)
                .getResultList();
    }

    /** Each product's costs are in the currency of the first of them. */
    private static Map<String, Currency> currencies(List<MoveRow> moves, List<ClosingLayerRow> closed) {
        Map<String, Currency> currencies = new HashMap<>();
        closed.forEach(layer -> currencies.putIfAbsent(layer.product, Currency.getInstance(layer.currency)));
        moves.stream()
                .filter(move -> move.costCurrency != null)
                .forEach(move -> currencies.putIfAbsent(move.product, Currency.getInstance(move.costCurrency)));
        return currencies;
    }

    private void begin(
            Set<String> products,
            List<ClosingLayerRow> closed,
            Map<String, Currency> currencies,
            Map<String, Valued> valued) {
        Policies policies = Policies.of(em);
        Map<ProductId, Product> known = policies.isEmpty()
                ? Map.of()
                : catalog.findAll(products.stream().map(ProductId::new).collect(Collectors.toSet()));
        for (String product : products) {
            List<String> categories = Optional.ofNullable(known.get(new ProductId(product)))
                    .map(found -> found.details().categories())
                    .orElse(List.of());
            StockPolicy policy = policies.effective(product, categories, "");
            CostingMethod method = policy.costing().orElse(CostingMethod.AVERAGE);
            Currency currency = currencies.computeIfAbsent(
                    product, none -> policy.standardCost().map(Money::currency).orElse(company.currency()));
            Optional<BigDecimal> standard = policy.standardCost()
                    .filter(cost -> cost.currency().equals(currency))
                    .map(Money::amount);
            valued.put(product, new Valued(new Valuation(method, standard, currency), method));
        }
        closed.forEach(row -> valued.get(row.product)
                .valuation()
                .restore(new Layers.Layer(row.document, row.lot, row.quantity, row.amount), row.unitCost));
    }

    private Map<String, String> reversals(Set<String> products) {
        Map<String, String> reversals = new HashMap<>();
        em.createQuery(
                        "select b from BookingRow b where b.reverses is not null and exists (select m.id from MoveRow m"
                                + " where m.document = concat('booking/', b.id) and m.product in :products)",
                        BookingRow.class)
                .setParameter("products", products)
                .getResultList()
                .forEach(booking -> reversals.put(booking.document(), booking.reverses));
        return reversals;
    }

    private Set<LotKey> consigned(Set<String> products) {
        return em
                .createQuery(
                        "select l from LotRow l where l.owner is not null and l.product in :products", LotRow.class)
                .setParameter("products", products)
                .getResultList()
                .stream()
                .map(lot -> LotKey.of(lot.product, lot.lot))
                .collect(Collectors.toSet());
    }

    private static CostedMove costed(
            MoveRow move,
            Map<String, Currency> currencies,
            Map<String, BigDecimal> extras,
            Map<String, String> reversals) {
        boolean known = move.costCurrency != null
                && move.costCurrency.equals(currencies.get(move.product).getCurrencyCode());
        return new CostedMove(
                move.id,
                move.product,
                move.warehouse,
                move.quantity,
                move.document,
                move.issueKey,
                move.lot == null ? "" : move.lot,
                move.place,
                known ? move.unitCost : null,
                extras.getOrDefault(move.id, BigDecimal.ZERO),
                reversals.get(move.document),
                move.movedAt);
    }
}
