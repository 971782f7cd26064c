package org.tenon.inventory.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.inventory.StockPlace;
import org.tenon.inventory.WarehouseId;
import org.tenon.inventory.WarehouseOpened;
import org.tenon.inventory.WarehouseService;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;

/** Opens warehouses. */
@Component(
        service = WarehouseService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class OpenedWarehouses implements WarehouseService {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,32}");

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final EventLog events;
    private final Company company;

    @Activate
    public OpenedWarehouses(
            @Reference(target = "(unit=inventory)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.transactions = transactions;
        this.events = events;
        this.company = company;
    }

    @Override
    public WarehouseId open(WarehouseId code) {
        boolean place =
                Arrays.stream(StockPlace.values()).anyMatch(each -> each.name().equalsIgnoreCase(code.value()));
        if (place || !CODE.matcher(code.value()).matches()) {
            throw new InvalidRequestException(
                    "/code",
                    "inventory.warehouse-code",
                    "A code has 1 to 32 letters, digits, hyphens, dots or underscores, and is none of "
                            + Arrays.toString(StockPlace.values()) + ".");
        }
        return transactions.required(() -> {
            try {
                return unit.call(em -> {
                    if (em.find(WarehouseRow.class, code.value()) != null) {
                        throw exists(code);
                    }
                    WarehouseRow row = new WarehouseRow();
                    row.code = code.value();
                    em.persist(row);
                    em.flush();
                    events.record(new WarehouseOpened(code, company.now()));
                    return code;
                });
            } catch (DuplicateKeyException taken) {
                throw exists(code);
            }
        });
    }

    private static ConflictException exists(WarehouseId code) {
        return new ConflictException(
                "inventory.warehouse-exists",
                "There is a warehouse " + code + " already.",
                Map.of("warehouse", code.value()));
    }
}
