package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.AllocationStrategy;
import org.tenon.inventory.StockPolicy;

/**
 * The parts of locked levels, and in which order they leave. Levels that are not kept in parts have none here, and for them nothing
 * is read.
 */
final class Parts {

    private final EntityManager em;
    private final ProductService catalog;
    private final LocalDate today;
    private final Map<Reservations.Place, List<PartRow>> parts = new HashMap<>();
    private final Map<String, Map<String, LotRow>> lots = new HashMap<>();
    private final Map<String, Route> routes = new HashMap<>();
    private final Map<Reservations.Place, StockPolicy> policies = new HashMap<>();

    private Parts(EntityManager em, ProductService catalog, LocalDate today) {
        this.em = em;
        this.catalog = catalog;
        this.today = today;
    }

    /** @param locked whatever is not kept in parts is passed over */
    static Parts of(EntityManager em, ProductService catalog, LocalDate today, Collection<LevelRow> locked) {
        Parts parts = new Parts(em, catalog, today);
        parts.load(locked.stream().filter(level -> level.parted).toList());
        return parts;
    }

    private void load(List<LevelRow> levels) {
        if (levels.isEmpty()) {
            return;
        }
        levels.forEach(level -> parts.put(place(level), new ArrayList<>()));
        TreeSet<String> products = new TreeSet<>();
        levels.forEach(level -> products.add(level.product));
        routes.putAll(Route.of(em, levels.stream().map(level -> level.warehouse).collect(Collectors.toSet())));
        em.createQuery(
                        "select p from PartRow p where p.product in :products and p.warehouse in :warehouses"
                                + " order by p.product, p.warehouse, p.location, p.lot",
                        PartRow.class)
                .setParameter("products", products)
                .setParameter(
                        "warehouses",
                        levels.stream().map(level -> level.warehouse).collect(Collectors.toCollection(TreeSet::new)))
                .getResultList()
                .forEach(row -> parts.computeIfPresent(place(row), (place, rows) -> {
                    rows.add(row);
                    return rows;
                }));
        // Only those of which there is something: a lot that has gone is asked for by its key, should it come again.
        em.createQuery(
                        "select distinct l from LotRow l, PartRow p where l.product in :products and p.product = l.product"
                                + " and p.lot = l.lot and p.onHand > 0",
                        LotRow.class)
                .setParameter("products", products)
                .getResultList()
                .forEach(row -> lotsOf(row.product).put(row.lot, row));
    }

    private Map<String, LotRow> lotsOf(String product) {
        return lots.computeIfAbsent(product, first -> new HashMap<>());
    }

    static Reservations.Place place(LevelRow level) {
        return new Reservations.Place(level.warehouse, level.product);
    }

    private static Reservations.Place place(PartRow part) {
        return new Reservations.Place(part.warehouse, part.product);
    }

    boolean has(Reservations.Place place) {
        return parts.containsKey(place);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    List<PartRow> of(Reservations.Place place) {
        return parts.getOrDefault(place, List.of());
    }

    /** The stages of a warehouse of which a level is kept in parts. */
    Route route(String warehouse) {
        return routes.getOrDefault(warehouse, Route.NONE);
    }

    /** The lot, if there is one of this number. */
    Optional<LotRow> lot(String product, String number) {
        return Optional.ofNullable(
                lotsOf(product).computeIfAbsent(number, asked -> em.find(LotRow.class, LotKey.of(product, asked))));
    }

    void know(LotRow lot) {
        lotsOf(lot.product).put(lot.lot, lot);
    }

    /** The level is kept in parts from now on; what is there is of no known lot. */
    PartRow begin(LevelRow level) {
        level.parted = true;
        parts.put(place(level), new ArrayList<>());
        PartRow part = part(level, "", "");
        part.onHand = level.onHand;
        part.reserved = level.reserved;
        return part;
    }

    /** The part of a level for a lot and a location, made when there is none. */
    PartRow part(LevelRow level, String lot, String location) {
        List<PartRow> known = parts.get(place(level));
        for (PartRow part : known) {
            if (part.lot.equals(lot) && part.location.equals(location)) {
                return part;
            }
        }
        PartRow part = new PartRow();
        part.product = level.product;
        part.warehouse = level.warehouse;
        part.lot = lot;
        part.location = location;
        em.persist(part);
        known.add(part);
        return part;
    }

    boolean hasExpired(PartRow part) {
        return expires(part).isBefore(today);
    }

    /** Whether it is at a stage of which nothing is promised. */
    boolean isClosed(PartRow part) {
        return route(part.warehouse).isClosed(part.location);
    }

    /** What of a level is neither reserved nor to be promised. */
    BigDecimal blocked(Reservations.Place place) {
        return of(place).stream()
                .map(part -> hasExpired(part) || isClosed(part) ? part.onHand.subtract(part.reserved) : part.held)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What may be promised of one lot. */
    BigDecimal free(Reservations.Place place, String lot) {
        return usable(place).stream()
                .filter(part -> part.lot.equals(lot))
                .map(PartRow::free)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What may be promised, what leaves first at the head. */
    List<PartRow> usable(Reservations.Place place) {
        return ordered(place).stream()
                .filter(part -> !hasExpired(part) && !isClosed(part))
                .toList();
    }

    /** What has come in and may not be promised yet, what leaves first at the head. */
    List<PartRow> arriving(Reservations.Place place) {
        return ordered(place).stream()
                .filter(part -> !hasExpired(part) && isClosed(part))
                .toList();
    }

    /** All parts, what leaves first at the head. */
    List<PartRow> ordered(Reservations.Place place) {
        List<PartRow> ordered = new ArrayList<>(of(place));
        ordered.sort(order(policy(place).allocation().orElse(AllocationStrategy.FIFO)));
        return ordered;
    }

    Comparator<PartRow> order(AllocationStrategy strategy) {
        Comparator<PartRow> first = Comparator.comparing(this::since).thenComparing(this::arrival);
        Comparator<PartRow> by =
                switch (strategy) {
                    case FIFO -> first;
                    case LIFO -> first.reversed();
                    case FEFO -> Comparator.comparing(this::expires).thenComparing(first);
                    case LOCATION -> Comparator.comparing((PartRow part) -> part.location)
                            .thenComparing(first);
                };
        return by.thenComparing(part -> part.lot).thenComparing(part -> part.location);
    }

    StockPolicy policy(Reservations.Place place) {
        if (policies.isEmpty()) {
            Policies all = Policies.of(em);
            Set<ProductId> products = parts.keySet().stream()
                    .map(each -> new ProductId(each.product()))
                    .collect(Collectors.toSet());
            Map<ProductId, Product> known = all.isEmpty() ? Map.of() : catalog.findAll(products);
            for (Reservations.Place each : parts.keySet()) {
                List<String> categories = Optional.ofNullable(known.get(new ProductId(each.product())))
                        .map(product -> product.details().categories())
                        .orElse(List.of());
                policies.put(each, all.effective(each.product(), categories, each.warehouse()));
            }
        }
        return policies.getOrDefault(place, Policies.NOTHING);
    }

    private LocalDate expires(PartRow part) {
        return part.lot.isEmpty()
                ? LocalDate.MAX
                : lot(part.product, part.lot)
                        .flatMap(lot -> Optional.ofNullable(lot.expires))
                        .orElse(LocalDate.MAX);
    }

    private LocalDateTime since(PartRow part) {
        return part.lot.isEmpty()
                ? Optional.ofNullable(part.since).orElse(LocalDateTime.MIN)
                : lot(part.product, part.lot).map(lot -> lot.since).orElse(LocalDateTime.MIN);
    }

    private String arrival(PartRow part) {
        return part.lot.isEmpty()
                ? Optional.ofNullable(part.arrival).orElse("")
                : lot(part.product, part.lot).map(lot -> lot.arrival).orElse("");
    }
}
