package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.tenon.inventory.AvailabilityRequest;
import org.tenon.inventory.Confidence;
import org.tenon.inventory.Promise;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Percent;

/**
 * What nobody has a claim on: on the shelves, and on its way until a last day. What other documents miss takes from what is on its
 * way before anybody who asks now, the earliest first. Taken by one line, it is there for the next one no more.
 */
final class Supply {

    private static final int FIXED_PARAMETERS = 5;

    /**
     * One statement for all: shelves, less what is not to be promised; what is on its way, what others miss of products of which
     * something is, and lead times.
     */
    private static final String ROWS =
            """
            select 'S' kind, l.product, l.warehouse, l.on_hand - l.reserved quantity, cast(null as date) expected,
                   cast(null as numeric(12,9)) reliability, cast(null as varchar(200)) source
              from inventory_level l where l.on_hand > l.reserved and l.product in (%1$s)
            union all
            select 'S', r.product, r.warehouse, sum(r.reserved), cast(null as date), cast(null as numeric(12,9)),
                   cast(null as varchar(200))
              from inventory_reservation r
             where r.lease_ends <= ?5 and r.reserved > 0 and r.product in (%1$s)
             group by r.product, r.warehouse
            union all
            select 'I', i.product, i.warehouse, i.quantity, i.expected, i.reliability, i.source
              from (%2$s) i where i.expected <= ?2 and i.reliability >= ?3
            union all
            select 'S', b.product, b.warehouse, -b.quantity, cast(null as date), cast(null as numeric(12,9)),
                   cast(null as varchar(200))
              from (%3$s) b where b.quantity <> 0
            union all
            select 'H', t.product, '', t.cases, cast(null as date), cast(null as numeric(12,9)), t.quantiles
              from inventory_lead_time t where t.product in (%1$s)
            union all
            select 'L', p.product, p.category, p.lead_time_days, cast(null as date), cast(null as numeric(12,9)),
                   cast(null as varchar(200))
              from inventory_policy p where p.lead_time_days is not null
            union all
            select 'D', r.product, r.warehouse, sum(r.requested - r.reserved - r.shipped), cast(null as date),
                   cast(null as numeric(12,9)), cast(null as varchar(200))
              from inventory_reservation r
             where r.requested > r.reserved + r.shipped and r.document <> ?4
               and (r.lease_ends is null or r.lease_ends > ?5)
               and r.product in (%1$s)
               and exists (select 1 from (%2$s) x where x.product = r.product)
             group by r.product, r.warehouse""";

    /** A part of the supply, of which some may be taken. */
    private static final class Part {
        private final String warehouse;
        private final LocalDate date;
        private final Optional<Percent> reliability;
        private final Optional<String> source;
        private BigDecimal free;

        Part(
                String warehouse,
                LocalDate date,
                Optional<Percent> reliability,
                Optional<String> source,
                BigDecimal free) {
            this.warehouse = warehouse;
            this.date = date;
            this.reliability = reliability;
            this.source = source;
            this.free = free;
        }

        BigDecimal take(BigDecimal wanted) {
            BigDecimal taken = wanted.min(free);
            free = free.subtract(taken);
            return taken;
        }

        Promise promise(BigDecimal quantity, Optional<Confidence> confidence) {
            return new Promise(
                    Decimals.plain(quantity),
                    date,
                    new WarehouseId(warehouse),
                    source.isPresent() ? Promise.Basis.INCOMING : Promise.Basis.STOCK,
                    reliability,
                    source,
                    source.isPresent() ? confidence : Optional.empty());
        }
    }

    private final Map<String, List<Part>> parts = new HashMap<>();
    private final Map<String, Arrivals.Learned> learned = new HashMap<>();
    private final LocalDate today;

    private Supply(LocalDate today) {
        this.today = today;
    }

    /**
     * Looks at what may come in before it could be had anew, and is at least so reliable, in percent.
     *
     * @param leadTimes what is asked for, with the lead time where no policy says one
     */
    static Supply of(
            EntityManager em,
            AvailabilityRequest request,
            LocalDateTime now,
            LocalDate today,
            LeadTimes leadTimes,
            BigDecimal reliability) {
        TreeSet<String> products = request.lines().stream()
                .map(line -> line.product().value())
                .collect(Collectors.toCollection(TreeSet::new));
        String in = Incoming.parameters(FIXED_PARAMETERS + 1, products.size());
        Query query = em.createNativeQuery(ROWS.formatted(in, Incoming.ROWS.formatted(in), Blocked.ROWS.formatted(in)));
        query.setParameter(1, today);
        query.setParameter(2, today.plusDays(LeadTimes.MAX_DAYS));
        query.setParameter(3, reliability);
        query.setParameter(4, request.document().orElse(""));
        query.setParameter(5, now);
        int position = FIXED_PARAMETERS + 1;
        for (String product : products) {
            query.setParameter(position++, product);
        }
        Supply supply = new Supply(today);
        List<?> rows = query.getResultList();
        leadTimes.read(rows);
        supply.learn(rows);
        Map<Reservations.Place, BigDecimal> missed = new HashMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            String product = (String) row[1];
            String warehouse = (String) row[2];
            BigDecimal quantity = (BigDecimal) row[3];
            if (row[0].toString().startsWith("L") || row[0].toString().startsWith("H")) {
                continue;
            }
            if (row[0].toString().startsWith("D")) {
                missed.put(new Reservations.Place(warehouse, product), quantity);
            } else if (request.warehouse()
                    .map(wanted -> wanted.value().equals(warehouse))
                    .orElse(true)) {
                Part part = row[0].toString().startsWith("S")
                        ? new Part(warehouse, today, Optional.empty(), Optional.empty(), quantity)
                        : new Part(
                                warehouse,
                                day(row[4]),
                                Optional.of(new Percent((BigDecimal) row[5])),
                                Optional.of((String) row[6]),
                                quantity);
                if (!part.date.isAfter(today.plusDays(leadTimes.days(product)))) {
                    supply.add(product, part);
                }
            }
        }
        supply.parts.values().forEach(Supply::sort);
        missed.forEach(supply::claim);
        return supply;
    }

    private void learn(List<?> rows) {
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            int cases = row[0].toString().startsWith("H") ? ((Number) row[3]).intValue() : 0;
            if (cases >= Arrivals.ENOUGH) {
                learned.put((String) row[1], Arrivals.Learned.read(cases, (String) row[6]));
            }
        }
    }

    /** What arrivals of the product say; empty as long as there are too few. */
    Optional<Arrivals.Learned> learned(String product) {
        return Optional.ofNullable(learned.get(product));
    }

    private void add(String product, Part part) {
        List<Part> known = parts.computeIfAbsent(product, first -> new ArrayList<>());
        Optional<Part> shelf = known.stream()
                .filter(each -> part.source.isEmpty() && each.source.isEmpty() && each.warehouse.equals(part.warehouse))
                .findFirst();
        shelf.ifPresentOrElse(each -> each.free = each.free.add(part.free), () -> known.add(part));
    }

    /** The earliest first, of one day by warehouse; what is there already before what is to come on the same day. */
    private static void sort(List<Part> parts) {
        parts.sort(Comparator.comparing((Part part) -> part.date)
                .thenComparing(part -> part.source.isPresent())
                .thenComparing(part -> part.warehouse)
                .thenComparing(part -> part.source.orElse("")));
    }

    /** What others miss is not on the shelves, or they would have it. */
    private void claim(Reservations.Place place, BigDecimal quantity) {
        BigDecimal open = quantity;
        for (Part part : parts.getOrDefault(place.product(), List.of())) {
            if (part.source.isPresent() && part.warehouse.equals(place.warehouse())) {
                open = open.subtract(part.take(open));
            }
        }
    }

    /** Takes up to a quantity of a product, by date. */
    List<Promise> take(String product, BigDecimal quantity) {
        List<Promise> promises = new ArrayList<>();
        BigDecimal open = quantity;
        for (Part part : parts.getOrDefault(product, List.of())) {
            BigDecimal taken = part.take(open);
            if (taken.signum() > 0) {
                promises.add(part.promise(taken, learned(product).map(known -> known.of(part.date, today))));
                open = open.subtract(taken);
            }
        }
        return promises;
    }

    private static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
