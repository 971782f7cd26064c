package org.tenon.order.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.inventory.AvailabilityRequest;
import org.tenon.inventory.AvailabilityService;
import org.tenon.inventory.LineAvailability;
import org.tenon.inventory.Promise;
import org.tenon.inventory.StockService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.order.installation.TravelArea;
import org.tenon.pricing.PricedLine;

/** Chooses the warehouse that an order leaves from, when it names none. */
@Component(service = Sourcing.class, configurationPid = SourcingConfig.PID)
@Designate(ocd = SourcingConfig.class)
public final class Sourcing {

    /** What a warehouse is chosen by. */
    enum Strategy {
        MAIN,
        NEAREST,
        FEWEST
    }

    /** Where a warehouse is near to. */
    record Near(WarehouseId warehouse, TravelArea area) {

        private static final Pattern FORM =
                Pattern.compile("\\s*([A-Za-z0-9._-]{1,32})=([A-Z]{2})(?:/(\\S{1,16}))?\\s*");

        static Near read(String text) {
            Matcher parts = FORM.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException("an area is as EAST=CN or EAST=CN/20, not " + text);
            }
            return new Near(
                    new WarehouseId(parts.group(1)),
                    new TravelArea(
                            parts.group(2), Optional.ofNullable(parts.group(3)).orElse("")));
        }
    }

    private final CustomerService customers;
    private final StockService stock;
    private final AvailabilityService availability;
    private final Strategy strategy;
    private final List<Near> areas;

    @Activate
    public Sourcing(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StockService stock,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) AvailabilityService availability,
            SourcingConfig config) {
        this(
                customers,
                stock,
                availability,
                Strategy.valueOf(config.strategy().toUpperCase(Locale.ROOT)),
                List.of(config.areas()));
    }

    /** @throws IllegalArgumentException an area that cannot be read */
    Sourcing(
            CustomerService customers,
            StockService stock,
            AvailabilityService availability,
            Strategy strategy,
            List<String> areas) {
        this.customers = customers;
        this.stock = stock;
        this.availability = availability;
        this.strategy = strategy;
        this.areas = areas.stream().map(Near::read).toList();
    }

    /** As things are now. Asks nobody where there is nothing to choose. */
    WarehouseId warehouse(CustomerId customer, List<PricedLine> lines) {
        if (strategy == Strategy.MAIN) {
            return WarehouseId.MAIN;
        }
        List<WarehouseId> open =
                stock.warehouses(PageRequest.first(PageRequest.MAX_LIMIT)).items();
        List<WarehouseId> nearness = byNearness(customer, open);
        return strategy == Strategy.NEAREST || nearness.size() < 2 ? nearness.get(0) : fewest(nearness, lines);
    }

    /** Those that are near to where the goods go, the nearest first; then MAIN, then the others by their codes. */
    private List<WarehouseId> byNearness(CustomerId customer, List<WarehouseId> open) {
        List<WarehouseId> all = new ArrayList<>();
        DeliverySite.of(customer, customers).ifPresent(site -> areas.stream()
                .filter(near -> near.area().covers(site.country(), site.postalCode()))
                .sorted(Comparator.comparing(
                        (Near near) -> -near.area().postalPrefix().length()))
                .map(Near::warehouse)
                .filter(open::contains)
                .forEach(all::add));
        all.add(WarehouseId.MAIN);
        all.addAll(open);
        return all.stream().distinct().toList();
    }

    /** The first of those from which most lines leave whole at once. */
    private WarehouseId fewest(List<WarehouseId> nearness, List<PricedLine> lines) {
        WarehouseId best = nearness.get(0);
        long most = -1;
        for (WarehouseId each : nearness) {
            long whole = whole(each, lines);
            if (whole > most) {
                best = each;
                most = whole;
            }
            if (most == lines.size()) {
                break;
            }
        }
        return best;
    }

    private long whole(WarehouseId warehouse, List<PricedLine> lines) {
        List<AvailabilityRequest.Line> wanted = lines.stream()
                .map(line -> new AvailabilityRequest.Line(
                        line.product(), line.stockQuantity().value()))
                .toList();
        try {
            return availability
                    .promise(new AvailabilityRequest(wanted, Optional.of(warehouse), Optional.empty()))
                    .stream()
                    .filter(Sourcing::isThere)
                    .count();
        } catch (InvalidRequestException unknown) {
            // What was quoted may have gone from the catalog since: the order is written all the same.
            return 0;
        }
    }

    private static boolean isThere(LineAvailability line) {
        return line.promises().stream()
                .allMatch(
                        promise -> promise.basis() == Promise.Basis.STOCK || promise.basis() == Promise.Basis.SERVICE);
    }
}
