package org.tenon.purchasing.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.StockService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.Violations;
import org.tenon.purchasing.PurchaseOrderDraft;
import org.tenon.purchasing.Supply;

/** Checks a draft, and says what its lines are: with the supplier's prices and days where it names none. */
final class DraftLines {

    static final int MAX_REFERENCE = 200;

    private final ProductService catalog;
    private final StockService stock;
    private final Company company;
    private final Violations violations = new Violations();

    DraftLines(ProductService catalog, StockService stock, Company company) {
        this.catalog = catalog;
        this.stock = stock;
        this.company = company;
    }

    /**
     * The lines of an order whose currency, tolerance and supplier the row says; its total is set.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with all that is wrong
     */
    List<LineRow> of(EntityManager em, PurchaseOrderDraft draft, OrderRow order) {
        SupplierRow supplier = em.find(SupplierRow.class, draft.supplier().value());
        violations.check(
                supplier != null,
                "/supplier",
                "purchasing.unknown-supplier",
                "There is no supplier " + draft.supplier() + ".");
        violations.check(
                supplier == null || !supplier.blocked,
                "/supplier",
                "purchasing.supplier-blocked",
                "Nothing new is ordered of this supplier.");
        warehouse(draft.warehouse());
        draft.reference().ifPresent(text -> Decimals.text(violations, text, MAX_REFERENCE, "/reference"));
        boolean countable = violations.check(
                !draft.lines().isEmpty() && draft.lines().size() <= PurchaseOrderDraft.MAX_LINES,
                "/lines",
                "lines",
                "Give 1 to " + PurchaseOrderDraft.MAX_LINES + " lines.");
        if (!countable || supplier == null) {
            violations.throwIfAny();
            return List.of();
        }
        return lines(em, draft, order, supplier);
    }

    private void warehouse(WarehouseId warehouse) {
        violations.check(
                stock.warehouses(PageRequest.first(PageRequest.MAX_LIMIT))
                        .items()
                        .contains(warehouse),
                "/warehouse",
                "inventory.unknown-warehouse",
                "There is no warehouse " + warehouse + ".");
    }

    private List<LineRow> lines(EntityManager em, PurchaseOrderDraft draft, OrderRow order, SupplierRow supplier) {
        var products =
                draft.lines().stream().map(PurchaseOrderDraft.Line::product).collect(Collectors.toSet());
        Goods goods = new Goods(catalog, products);
        Map<String, Supplies.Terms> terms = new Supplies(em, company)
                .of(supplier, products.stream().map(ProductId::value).toList());
        List<LineRow> lines = new ArrayList<>();
        for (PurchaseOrderDraft.Line line : draft.lines()) {
            String pointer = "/lines/" + lines.size();
            goods.check(violations, line.product(), pointer + "/product");
            LineRow row = line(line, supplier, terms.get(line.product().value()), pointer);
            row.order = order.id;
            row.number = lines.size() + 1;
            lines.add(row);
        }
        violations.throwIfAny();
        order.supplier = supplier.id;
        order.warehouse = draft.warehouse().value();
        order.reference = draft.reference().orElse(null);
        order.currency = supplier.currency;
        if (!order.isDropShipment()) {
            order.over = supplier.over;
            order.under = supplier.under;
        }
        order.total = lines.stream().map(row -> row.total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return lines;
    }

    private LineRow line(
            PurchaseOrderDraft.Line line, SupplierRow supplier, Supplies.@Nullable Terms terms, String pointer) {
        LineRow row = new LineRow();
        row.product = line.product().value();
        row.quantity = line.quantity();
        row.expected = expected(line, supplier, terms, pointer);
        if (!Decimals.positive(violations, line.quantity(), pointer + "/quantity")) {
            return row;
        }
        if (terms != null) {
            row.supplierNumber = terms.supply().number().orElse(null);
            packs(line.quantity(), terms.supply(), pointer);
        }
        cost(line, supplier, terms, pointer).ifPresent(cost -> {
            row.unitCost = cost.amount();
            row.total = Costs.total(line.quantity(), cost).amount();
        });
        return row;
    }

    private LocalDate expected(
            PurchaseOrderDraft.Line line, SupplierRow supplier, Supplies.@Nullable Terms terms, String pointer) {
        LocalDate today = company.today();
        LocalDate day =
                line.expected().orElseGet(() -> today.plusDays(terms == null ? supplier.leadDays : terms.leadDays()));
        Days.check(violations, day, today, pointer + "/expected");
        return day;
    }

    private void packs(BigDecimal quantity, Supply supply, String pointer) {
        violations.check(
                quantity.divide(supply.pack(), 0, RoundingMode.CEILING)
                                .multiply(supply.pack())
                                .compareTo(quantity)
                        == 0,
                pointer + "/quantity",
                "purchasing.pack",
                "The supplier delivers whole packs of " + supply.pack().toPlainString() + ".");
    }

    private Optional<Money> cost(
            PurchaseOrderDraft.Line line, SupplierRow supplier, Supplies.@Nullable Terms terms, String pointer) {
        Optional<Money> cost = line.unitCost().or(() -> Optional.ofNullable(terms)
                .filter(known -> known.supply().valid().contains(company.today()))
                .flatMap(known -> known.supply().unitCost(line.quantity())));
        String place = pointer + "/unitCost";
        if (cost.isEmpty()) {
            violations.add(
                    place, "purchasing.no-price", "The supplier has no price for so much today: say what it costs.");
            return cost;
        }
        return cost.filter(said -> Costs.check(violations, said, supplier.currency(), place)
                && violations.check(
                        Costs.addUp(line.quantity(), said),
                        place,
                        "purchasing.cost",
                        "So much at such a cost cannot be added up."));
    }
}
