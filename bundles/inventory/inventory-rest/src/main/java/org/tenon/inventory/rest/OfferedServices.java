package org.tenon.inventory.rest;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.inventory.AllocationService;
import org.tenon.inventory.CostService;
import org.tenon.inventory.CountService;
import org.tenon.inventory.LeaseService;
import org.tenon.inventory.LotService;
import org.tenon.inventory.PlannedReceiptService;
import org.tenon.inventory.ReorderService;
import org.tenon.inventory.StageService;
import org.tenon.inventory.StockLedger;
import org.tenon.inventory.StockPolicyService;
import org.tenon.inventory.TransferService;
import org.tenon.inventory.WarehouseService;
import org.tenon.kernel.problem.UnavailableException;

/** The services that a provider may leave out: without them, what needs them answers 503 and all else works. */
@Component(service = OfferedServices.class)
public final class OfferedServices {

    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable StockLedger ledger;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable CountService counts;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable TransferService transfers;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable PlannedReceiptService plans;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable WarehouseService warehouses;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable LeaseService leases;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable LotService lots;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable AllocationService allocations;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable StockPolicyService policies;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable CostService costs;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable ReorderService reorders;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable StageService stages;

    StockLedger ledger() {
        return offered(ledger, "ledger");
    }

    CountService counts() {
        return offered(counts, "counts");
    }

    TransferService transfers() {
        return offered(transfers, "transfers");
    }

    PlannedReceiptService plans() {
        return offered(plans, "planned receipts");
    }

    LeaseService leases() {
        return offered(leases, "leases");
    }

    WarehouseService warehouses() {
        return offered(warehouses, "opening of warehouses");
    }

    LotService lots() {
        return offered(lots, "lots");
    }

    AllocationService allocations() {
        return offered(allocations, "lots that are set aside");
    }

    StockPolicyService policies() {
        return offered(policies, "policies");
    }

    CostService costs() {
        return offered(costs, "costs");
    }

    ReorderService reorders() {
        return offered(reorders, "reordering");
    }

    StageService stages() {
        return offered(stages, "stages of warehouses");
    }

    private static <S> S offered(@Nullable S service, String what) {
        if (service == null) {
            throw new UnavailableException(
                    "inventory.not-offered",
                    "No provider of inventory that is installed offers this: " + what + ".",
                    Map.of("service", what),
                    RETRY_AFTER);
        }
        return service;
    }
}
