package org.tenon.samples.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.KitService;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.AvailabilityRequest;
import org.tenon.inventory.AvailabilityService;
import org.tenon.inventory.KitLines;
import org.tenon.inventory.LineAvailability;
import org.tenon.inventory.Promise;
import org.tenon.inventory.StockLevel;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.persistence.UnitOfWork;

/** Promises what is on the shelves today, fullest shelf first so that a line is split as little as can be, and the rest later. */
@Component(
        service = AvailabilityService.class,
        configurationPid = StockConfig.PID,
        property = {Capability.PROVIDER + "=acme", Capability.TRANSACTIONAL + ":Boolean=true"})
@Designate(ocd = StockConfig.class)
public final class ShelfPromises implements AvailabilityService {

    private final UnitOfWork unit;
    private final ProductService catalog;
    private final Company company;
    private final int weeks;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable KitService kits;

    @Activate
    public ShelfPromises(
            @Reference(target = "(unit=acmestock)") UnitOfWork unit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService catalog,
            @Reference Company company,
            StockConfig config) {
        if (config.weeks() < 0) {
            throw new IllegalArgumentException("weeks is zero or more, not " + config.weeks());
        }
        this.unit = unit;
        this.catalog = catalog;
        this.company = company;
        this.weeks = config.weeks();
    }

    @Override
    public List<LineAvailability> promise(AvailabilityRequest request) {
        RequestChecks checks = new RequestChecks(
                catalog,
                request.lines().stream().map(AvailabilityRequest.Line::product).toList());
        for (int i = 0; i < request.lines().size(); i++) {
            checks.product(i, request.lines().get(i).product());
            checks.quantity(i, request.lines().get(i).quantity());
        }
        KitService bills = kits;
        Set<ProductId> madeUp = checks.kits();
        Map<ProductId, List<KitComponent>> parts = bills == null || madeUp.isEmpty() ? Map.of() : bills.parts(madeUp);
        if (!parts.isEmpty()) {
            checks.done();
            KitLines lines = KitLines.of(request.lines(), parts);
            return lines.answers(promise(new AvailabilityRequest(
                    lines.components(), request.warehouse(), request.by(), request.document())));
        }
        List<Shelf> shelves = Sql.call(unit, sql -> {
            request.warehouse().ifPresent(site -> checks.site(sql, site));
            checks.done();
            return shelves(sql, request);
        });
        LocalDate today = company.today();
        WarehouseId home = request.warehouse().orElse(WarehouseId.MAIN);
        List<LineAvailability> answers = new ArrayList<>();
        for (AvailabilityRequest.Line line : request.lines()) {
            List<Promise> promises = checks.service(line.product())
                    ? List.of(new Promise(line.quantity(), today, home, Promise.Basis.SERVICE))
                    : goods(line, shelves, today, home);
            answers.add(new LineAvailability(line.product(), line.quantity(), promises));
        }
        return answers;
    }

    private List<Promise> goods(AvailabilityRequest.Line line, List<Shelf> shelves, LocalDate today, WarehouseId home) {
        List<Promise> promises = new ArrayList<>();
        BigDecimal left = line.quantity();
        for (Shelf shelf : shelves) {
            if (shelf.product.equals(line.product()) && left.signum() > 0 && shelf.free.signum() > 0) {
                BigDecimal taken = shelf.take(left);
                promises.add(new Promise(taken, today, shelf.site, Promise.Basis.STOCK));
                left = left.subtract(taken);
            }
        }
        if (left.signum() > 0) {
            promises.add(new Promise(left, today.plusWeeks(weeks), home, Promise.Basis.LEAD_TIME));
        }
        return promises;
    }

    private static List<Shelf> shelves(Sql sql, AvailabilityRequest request) {
        Set<ProductId> products = new LinkedHashSet<>();
        request.lines().forEach(line -> products.add(line.product()));
        Condition condition =
                new Condition(new StockQuery(products, request.warehouse())).and("stock > held", List.of());
        return sql
                .list(
                        "select product, site, stock, held from acmestock_balance where " + condition
                                + " order by product, stock - held desc, site",
                        Balances.LEVEL,
                        condition.values())
                .stream()
                .map(Shelf::new)
                .toList();
    }

    /** What is free of a product in a warehouse, while lines are being promised. */
    private static final class Shelf {

        private final ProductId product;
        private final WarehouseId site;
        private BigDecimal free;

        Shelf(StockLevel level) {
            product = level.product();
            site = level.warehouse();
            free = level.available();
        }

        BigDecimal take(BigDecimal wanted) {
            BigDecimal taken = wanted.min(free);
            free = free.subtract(taken);
            return taken;
        }
    }
}
