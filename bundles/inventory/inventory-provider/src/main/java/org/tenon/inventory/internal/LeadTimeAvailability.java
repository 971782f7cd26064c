package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/**
 * Promises what is on the shelf today, warehouse by warehouse in the order of their codes, then what is on its way and reliable
 * enough on the day that it is expected, what a warehouse gets from those that supply it, and the rest after the configured lead time: what is expected later than that can be
 * had sooner by ordering it now. The day on which something is wanted does not make it come sooner.
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
    private final BigDecimal minReliability;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable KitService kits;

    @Activate
    public LeadTimeAvailability(
            @Reference(target = "(unit=inventory)") UnitOfWork unit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService catalog,
            @Reference Company company,
            InventoryConfig config) {
        this(unit, catalog, company, config.leadTimeDays(), config.minReliability());
    }

    public LeadTimeAvailability(UnitOfWork unit, ProductService catalog, Company company, int leadTimeDays) {
        this(unit, catalog, company, leadTimeDays, 50);
    }

    /** With a catalog that knows what kits are made of. */
    public LeadTimeAvailability(
            UnitOfWork unit, ProductService catalog, Company company, int leadTimeDays, KitService kits) {
        this(unit, catalog, company, leadTimeDays);
        this.kits = kits;
    }

    private LeadTimeAvailability(
            UnitOfWork unit, ProductService catalog, Company company, int leadTimeDays, int minReliability) {
        if (leadTimeDays < 0) {
            throw new IllegalArgumentException("leadTimeDays is zero or more, not " + leadTimeDays);
        }
        this.unit = unit;
        this.catalog = catalog;
        this.company = company;
        if (minReliability < 0 || minReliability > 100) {
            throw new IllegalArgumentException("minReliability is 0 to 100, not " + minReliability);
        }
        this.leadTimeDays = leadTimeDays;
        this.minReliability = BigDecimal.valueOf(minReliability);
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
        Map<ProductId, List<KitComponent>> parts = parts(check.kits());
        if (!parts.isEmpty()) {
            check.violations().throwIfAny();
            KitLines lines = KitLines.of(request.lines(), parts);
            return lines.answers(promise(new AvailabilityRequest(
                    lines.components(), request.warehouse(), request.by(), request.document())));
        }
        LocalDate today = company.today();
        LeadTimes leadTimes = check.leadTimes(leadTimeDays);
        Supply supply = unit.call(em -> {
            request.warehouse().ifPresent(warehouse -> check.warehouse(em, warehouse));
            check.violations().throwIfAny();
            return Supply.of(em, request, Utc.column(company.now()), today, leadTimes, minReliability);
        });
        WarehouseId home = request.warehouse().orElse(WarehouseId.MAIN);
        List<LineAvailability> answers = new ArrayList<>();
        for (AvailabilityRequest.Line line : request.lines()) {
            List<Promise> promises = check.isService(line.product())
                    ? List.of(new Promise(line.quantity(), today, home, Promise.Basis.SERVICE))
                    : goods(line, supply, today, supply.anew(line.product().value()), home);
            answers.add(new LineAvailability(line.product(), line.quantity(), promises));
        }
        return answers;
    }

    /** Of what the kits among them are made. Nobody is asked when there are none. */
    private Map<ProductId, List<KitComponent>> parts(Set<ProductId> named) {
        KitService asked = kits;
        return asked == null || named.isEmpty() ? Map.of() : asked.parts(named);
    }

    private static List<Promise> goods(
            AvailabilityRequest.Line line, Supply supply, LocalDate today, LocalDate restocked, WarehouseId home) {
        List<Promise> promises = new ArrayList<>(supply.take(line.product().value(), line.quantity()));
        BigDecimal missing = promises.stream().map(Promise::quantity).reduce(line.quantity(), BigDecimal::subtract);
        if (missing.signum() > 0) {
            promises.add(new Promise(
                    Decimals.plain(missing),
                    restocked,
                    home,
                    Promise.Basis.LEAD_TIME,
                    Optional.empty(),
                    Optional.empty(),
                    supply.learned(line.product().value()).map(known -> known.anew(today))));
        }
        return promises;
    }
}
