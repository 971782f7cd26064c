package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.AvailabilityRequest;
import org.tenon.inventory.AvailabilityService;
import org.tenon.inventory.LineAvailability;
import org.tenon.inventory.Promise;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.persistence.UnitOfWork;

/**
 * Promises what is on the shelf today, warehouse by warehouse in the order of their codes, and the rest after the configured
 * lead time. The day on which something is wanted does not make it come sooner.
 */
@Component(
        service = AvailabilityService.class,
        configurationPid = InventoryConfig.PID,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
@Designate(ocd = InventoryConfig.class)
public final class LeadTimeAvailability implements AvailabilityService {

    private final UnitOfWork unit;
    private final ProductService catalog;
    private final Company company;
    private final int leadTimeDays;

    @Activate
    public LeadTimeAvailability(
            @Reference(target = "(unit=inventory)") UnitOfWork unit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService catalog,
            @Reference Company company,
            InventoryConfig config) {
        this(unit, catalog, company, config.leadTimeDays());
    }

    public LeadTimeAvailability(UnitOfWork unit, ProductService catalog, Company company, int leadTimeDays) {
        if (leadTimeDays < 0) {
            throw new IllegalArgumentException("leadTimeDays is zero or more, not " + leadTimeDays);
        }
        this.unit = unit;
        this.catalog = catalog;
        this.company = company;
        this.leadTimeDays = leadTimeDays;
    }

    @Override
    public List<LineAvailability> promise(AvailabilityRequest request) {
        RequestCheck check = new RequestCheck(
                catalog,
                request.lines().stream().map(AvailabilityRequest.Line::product).toList());
        for (int i = 0; i < request.lines().size(); i++) {
            check.product(i, request.lines().get(i).product());
            check.quantity(i, request.lines().get(i).quantity());
        }
        Map<String, SortedMap<String, BigDecimal>> free = unit.call(em -> {
            request.warehouse().ifPresent(warehouse -> check.warehouse(em, warehouse));
            check.violations().throwIfAny();
            return free(em, request);
        });
        LocalDate today = company.today();
        WarehouseId home = request.warehouse().orElse(WarehouseId.MAIN);
        List<LineAvailability> answers = new ArrayList<>();
        for (AvailabilityRequest.Line line : request.lines()) {
            List<Promise> promises = check.isService(line.product())
                    ? List.of(new Promise(line.quantity(), today, home, Promise.Basis.SERVICE))
                    : goods(line, free.getOrDefault(line.product().value(), new TreeMap<>()), today, home);
            answers.add(new LineAvailability(line.product(), line.quantity(), promises));
        }
        return answers;
    }

    private List<Promise> goods(
            AvailabilityRequest.Line line, SortedMap<String, BigDecimal> shelves, LocalDate today, WarehouseId home) {
        List<Promise> promises = new ArrayList<>();
        BigDecimal missing = line.quantity();
        for (Map.Entry<String, BigDecimal> shelf : shelves.entrySet()) {
            BigDecimal taken = missing.min(shelf.getValue());
            if (taken.signum() > 0) {
                promises.add(new Promise(
                        Decimals.plain(taken), today, new WarehouseId(shelf.getKey()), Promise.Basis.STOCK));
                missing = missing.subtract(taken);
                shelf.setValue(shelf.getValue().subtract(taken));
            }
        }
        if (missing.signum() > 0) {
            promises.add(
                    new Promise(Decimals.plain(missing), today.plusDays(leadTimeDays), home, Promise.Basis.LEAD_TIME));
        }
        return promises;
    }

    /** What is neither reserved nor gone, by product and warehouse. */
    private static Map<String, SortedMap<String, BigDecimal>> free(EntityManager em, AvailabilityRequest request) {
        Selection selection = new Selection("l.onHand > l.reserved")
                .and("l.product in :products")
                .with(
                        "products",
                        request.lines().stream()
                                .map(line -> line.product().value())
                                .collect(Collectors.toCollection(TreeSet::new)));
        request.warehouse()
                .ifPresent(code -> selection.and("l.warehouse = :warehouse").with("warehouse", code.value()));
        Map<String, SortedMap<String, BigDecimal>> free = new HashMap<>();
        selection
                .apply(em.createQuery(
                        "select l.product, l.warehouse, l.onHand, l.reserved from LevelRow l where "
                                + selection.where(),
                        Object[].class))
                .getResultList()
                .forEach(columns -> free.computeIfAbsent((String) columns[0], first -> new TreeMap<>())
                        .put((String) columns[1], ((BigDecimal) columns[2]).subtract((BigDecimal) columns[3])));
        return free;
    }
}
