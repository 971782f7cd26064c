package org.tenon.testing.contract.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.StockLevel;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.StockService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.purchasing.GoodsInService;
import org.tenon.purchasing.PurchaseOrder;
import org.tenon.purchasing.PurchaseOrderDraft;
import org.tenon.purchasing.PurchaseOrderService;
import org.tenon.purchasing.SupplierDetails;
import org.tenon.purchasing.SupplierId;
import org.tenon.purchasing.SupplierService;
import org.tenon.purchasing.Supply;
import org.tenon.purchasing.SupplyService;

/**
 * The provider that is tested and what it stands on. The tests make suppliers and products of their own, so they may all run on one
 * database, in any order.
 */
public interface PurchasingUnderTest {

    /** The lead time of the tests' suppliers, in days. */
    int LEAD_DAYS = 5;

    SupplierService suppliers();

    SupplyService supplies();

    PurchaseOrderService purchases();

    GoodsInService goodsIn();

    ProductService products();

    StockService stock();

    Transactions transactions();

    /** The company's currency, which the tests' suppliers are paid in. */
    Currency currency();

    /** The day that it is for the provider. */
    LocalDate today();

    /** What was recorded in transactions that committed, oldest first. */
    List<DomainEvent> events();

    default Money money(String amount) {
        return new Money(new BigDecimal(amount), currency());
    }

    /** A new product that there can be stock of. */
    default ProductId goods() {
        return products().create(details()).id();
    }

    /** A new product that there is no stock of. */
    default ProductId service() {
        return products().create(details().ofKind(ProductKind.SERVICE)).id();
    }

    private static ProductDetails details() {
        return ProductDetails.goods("SKU-" + UUID.randomUUID(), "A thing", "pcs", "standard");
    }

    default SupplierDetails supplierDetails() {
        return SupplierDetails.of("A supplier", currency(), LEAD_DAYS);
    }

    /** A new supplier that delivers within {@value #LEAD_DAYS} days. */
    default SupplierId supplier() {
        return suppliers().add(supplierDetails()).id();
    }

    /** A new product that the supplier delivers at a price. */
    default ProductId goodsOf(SupplierId supplier, String unitCost) {
        ProductId product = goods();
        supplies().set(supplier, Supply.of(product, money(unitCost)));
        return product;
    }

    default PurchaseOrder drafted(SupplierId supplier, PurchaseOrderDraft.Line... lines) {
        return purchases().create(PurchaseOrderDraft.of(supplier, lines));
    }

    /** An order for so much of one product that has been sent. */
    default PurchaseOrder sent(SupplierId supplier, ProductId product, long quantity) {
        return purchases()
                .send(drafted(supplier, PurchaseOrderDraft.Line.of(product, quantity))
                        .id());
    }

    default BigDecimal onHand(ProductId product) {
        return levels(product).stream().map(StockLevel::onHand).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    default BigDecimal incoming(ProductId product) {
        return levels(product).stream().map(StockLevel::incoming).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<StockLevel> levels(ProductId product) {
        return stock().levels(new StockQuery(Set.of(product), Optional.of(WarehouseId.MAIN)), PageRequest.first())
                .items();
    }

    /** That it is refused with violations at exactly these places. */
    static void assertRefusedAt(ThrowingCallable call, String... pointers) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactlyInAnyOrder(pointers));
    }

    /** That the state does not allow it, with this code. */
    static void assertConflict(ThrowingCallable call, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    /** The types of the events of a subject, oldest first. */
    default List<String> told(String subject) {
        return events().stream()
                .filter(event -> event.subject().equals(subject))
                .map(DomainEvent::type)
                .toList();
    }
}
