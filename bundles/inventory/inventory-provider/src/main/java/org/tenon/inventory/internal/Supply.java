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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.tenon.inventory.AvailabilityRequest;
import org.tenon.inventory.Promise;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Percent;

/**
 * What nobody has a claim on: on the shelves, at stages, and on its way until a last day; in the warehouse that is asked for also what
 * those have that supply it. What other documents miss takes from what is on its way before anybody who asks now, the earliest first.
 * Taken by one line, it is there for the next one no more.
 */
final class Supply {

    private static final int FIXED_PARAMETERS = 5;
    /** The kinds of rows that something can be taken of. */
    private static final String PARTS = "SIG";

    /**
     * One statement for all: shelves, less what is not to be promised; what is on its way (I) or at stages (G, with the days that it
     * needs), what others miss of products of which something may be, lead times, and which warehouse supplies which (R, with its days).
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
            select 'R' || p.supply_days, p.product, p.category, 0, cast(null as date), cast(null as numeric(12,9)),
                   p.warehouse || '/' || p.supply_from
              from inventory_policy p where p.supply_from is not null
            union all
            select 'G' || s.days_left, p.product, p.warehouse, sum(p.on_hand - p.reserved - p.held), cast(null as date),
                   cast(null as numeric(12,9)), 'stage/' || p.location
              from inventory_part p
              join inventory_stage s on s.warehouse = p.warehouse and s.location = p.location and s.available = false
              left join inventory_lot t on t.product = p.product and t.lot = p.lot
             where p.on_hand > p.reserved + p.held and (t.expires is null or t.expires >= ?1) and p.product in (%1$s)
             group by p.product, p.warehouse, p.location, s.days_left
            union all
            select 'D', r.product, r.warehouse, sum(r.requested - r.reserved - r.shipped), cast(null as date),
                   cast(null as numeric(12,9)), cast(null as varchar(200))
              from inventory_reservation r
             where r.requested > r.reserved + r.shipped and r.document <> ?4
               and (r.lease_ends is null or r.lease_ends > ?5)
               and r.product in (%1$s)
               and (exists (select 1 from (%2$s) x where x.product = r.product)
                    or exists (select 1 from inventory_policy p where p.supply_from is not null)
                    or exists (select 1 from inventory_stage g where g.available = false))
             group by r.product, r.warehouse""";

    private final Map<String, List<SupplyPart>> parts = new HashMap<>();
    private final Map<String, Arrivals.Learned> learned = new HashMap<>();
    private final LocalDate today;
    private final Optional<String> asked;
    private final LeadTimes leadTimes;
    private final Map<String, Map<String, Integer>> sources = new HashMap<>();

    private Supply(LocalDate today, Optional<String> asked, LeadTimes leadTimes) {
        this.today = today;
        this.asked = asked;
        this.leadTimes = leadTimes;
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
        Supply supply = new Supply(today, request.warehouse().map(WarehouseId::value), leadTimes);
        List<Object[]> rows = ((List<?>) query.getResultList())
                .stream().map(row -> (Object[]) row).toList();
        leadTimes.read(rows);
        supply.learn(rows);
        supply.know(products, rows);
        Map<Reservations.Place, BigDecimal> missed = new HashMap<>();
        for (Object[] row : rows) {
            if (kind(row) == 'D') {
                missed.put(new Reservations.Place((String) row[2], (String) row[1]), (BigDecimal) row[3]);
            } else if (PARTS.indexOf(kind(row)) >= 0) {
                supply.read(row);
            }
        }
        supply.parts.values().forEach(Supply::sort);
        missed.forEach(supply::claim);
        return supply;
    }

    private static char kind(Object[] row) {
        return row[0].toString().charAt(0);
    }

    /** From where the warehouse that is asked for gets them. */
    private void know(Set<String> products, List<Object[]> rows) {
        if (asked.isPresent()) {
            Policies policies = Policies.supplies(rows.stream()
                    .filter(row -> kind(row) == 'R')
                    .map(row -> new Object[] {row[1], row[2], days(row), row[6]})
                    .toList());
            products.forEach(product ->
                    sources.put(product, policies.sources(product, leadTimes.categories(product), asked.get())));
        }
    }

    private static int days(Object[] row) {
        return Integer.parseInt(row[0].toString().substring(1).trim());
    }

    private void read(Object[] row) {
        String product = (String) row[1];
        String warehouse = (String) row[2];
        Integer away =
                asked.isEmpty() ? Integer.valueOf(0) : sources.get(product).get(warehouse);
        if (away == null) {
            return;
        }
        LocalDate there =
                switch (kind(row)) {
                    case 'I' -> day(row[4]);
                    case 'G' -> today.plusDays(days(row));
                    default -> today;
                };
        SupplyPart part = new SupplyPart(
                warehouse,
                asked.orElse(warehouse),
                there.plusDays(away),
                Optional.ofNullable((BigDecimal) row[5]).map(Percent::new),
                Optional.ofNullable((String) row[6]),
                (BigDecimal) row[3]);
        if (!part.date.isAfter(anew(product))) {
            add(product, part);
        }
    }

    /** The day on which it is there when it is ordered anew: where it is bought, and from there by transfers. */
    LocalDate anew(String product) {
        int away = sources.getOrDefault(product, Map.of()).values().stream()
                .mapToInt(days -> days)
                .max()
                .orElse(0);
        return today.plusDays((long) leadTimes.days(product) + away);
    }

    private void learn(List<Object[]> rows) {
        for (Object[] row : rows) {
            int cases = kind(row) == 'H' ? ((Number) row[3]).intValue() : 0;
            if (cases >= Arrivals.ENOUGH) {
                learned.put((String) row[1], Arrivals.Learned.read(cases, (String) row[6]));
            }
        }
    }

    /** What arrivals of the product say; empty as long as there are too few. */
    Optional<Arrivals.Learned> learned(String product) {
        return Optional.ofNullable(learned.get(product));
    }

    private void add(String product, SupplyPart part) {
        List<SupplyPart> known = parts.computeIfAbsent(product, first -> new ArrayList<>());
        Optional<SupplyPart> shelf = known.stream()
                .filter(each -> part.source.isEmpty() && each.source.isEmpty() && each.warehouse.equals(part.warehouse))
                .findFirst();
        shelf.ifPresentOrElse(each -> each.free = each.free.add(part.free), () -> known.add(part));
    }

    /** The earliest first, of one day by warehouse; what is there already before what is to come on the same day. */
    private static void sort(List<SupplyPart> parts) {
        parts.sort(Comparator.comparing((SupplyPart part) -> part.date)
                .thenComparing(part -> part.source.isPresent())
                .thenComparing(part -> part.isElsewhere())
                .thenComparing(part -> part.warehouse)
                .thenComparing(part -> part.source.orElse("")));
    }

    /**
     * What others miss is not on the shelves of their warehouse, or they would have it. Those of the one that is asked for wait for what
     * supplies it, too.
     */
    private void claim(Reservations.Place place, BigDecimal quantity) {
        BigDecimal open = quantity;
        for (SupplyPart part : parts.getOrDefault(place.product(), List.of())) {
            boolean supplied = part.isElsewhere() && part.promised.equals(place.warehouse());
            boolean incoming = part.source.isPresent() && part.warehouse.equals(place.warehouse());
            if (supplied || incoming) {
                open = open.subtract(part.take(open));
            }
        }
    }

    /** Takes up to a quantity of a product, by date. */
    List<Promise> take(String product, BigDecimal quantity) {
        List<Promise> promises = new ArrayList<>();
        BigDecimal open = quantity;
        for (SupplyPart part : parts.getOrDefault(product, List.of())) {
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
