package org.tenon.demo.northwind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.ReorderRule;
import org.tenon.inventory.ReorderService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.purchasing.PurchaseOrderDraft;
import org.tenon.purchasing.PurchaseOrderService;
import org.tenon.purchasing.SupplierDetails;
import org.tenon.purchasing.SupplierId;
import org.tenon.purchasing.SupplierService;
import org.tenon.purchasing.Supply;
import org.tenon.purchasing.SupplyService;

/**
 * Northwind's suppliers, what they deliver, what was on order in the end, and below which level each product is ordered anew. What goods
 * cost, and how long they take, the data does not say: 60 % of the list price and a week are made up.
 */
@Component(service = Buying.class)
public final class Buying {

    private static final BigDecimal COST = new BigDecimal("0.6");
    private static final int LEAD_DAYS = 7;

    private final SupplierService suppliers;
    private final SupplyService supplies;
    private final PurchaseOrderService purchases;
    private final ReorderService reorders;
    private final Transactions transactions;

    @Activate
    public Buying(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) SupplierService suppliers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) SupplyService supplies,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) PurchaseOrderService purchases,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ReorderService reorders,
            @Reference Transactions transactions) {
        this.suppliers = suppliers;
        this.supplies = supplies;
        this.purchases = purchases;
        this.reorders = reorders;
        this.transactions = transactions;
    }

    /** All in one transaction, once: not where there are suppliers already. */
    void load(Northwind data, Map<String, ProductId> products) {
        transactions.required(() -> {
            if (suppliers.suppliers("", PageRequest.first(1)).items().isEmpty()) {
                data.suppliers().forEach(row -> supplier(row, data, products));
            }
        });
    }

    private void supplier(Northwind.SupplierRow row, Northwind data, Map<String, ProductId> products) {
        SupplierId supplier = suppliers
                .add(SupplierDetails.of(row.name(), MasterData.USD, LEAD_DAYS))
                .id();
        List<Northwind.ProductRow> delivered = data.products().stream()
                .filter(product -> product.supplier().equals(row.id()) && !product.discontinued())
                .toList();
        delivered.forEach(product -> delivers(supplier, product, products.get(product.id())));
        List<PurchaseOrderDraft.Line> lines = delivered.stream()
                .filter(product -> product.onOrder().signum() > 0)
                .map(product -> new PurchaseOrderDraft.Line(
                        products.get(product.id()), product.onOrder(), Optional.empty(), Optional.empty()))
                .toList();
        if (!lines.isEmpty()) {
            purchases.send(purchases
                    .create(new PurchaseOrderDraft(supplier, WarehouseId.MAIN, Optional.empty(), lines))
                    .id());
        }
    }

    private void delivers(SupplierId supplier, Northwind.ProductRow row, ProductId product) {
        BigDecimal cost = row.price().multiply(COST).setScale(2, RoundingMode.HALF_UP);
        supplies.set(supplier, Supply.of(product, new Money(cost, MasterData.USD)));
        if (row.reorderLevel().signum() > 0) {
            reorders.set(new ReorderRule(
                    product,
                    WarehouseId.MAIN,
                    Optional.of(row.reorderLevel()),
                    Optional.of(row.reorderLevel().add(row.reorderLevel())),
                    Optional.empty()));
        }
    }
}
