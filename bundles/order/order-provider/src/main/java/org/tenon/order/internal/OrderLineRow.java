package org.tenon.order.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Transient;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;
import org.tenon.order.Amended;
import org.tenon.order.OrderLine;
import org.tenon.order.Procurement;
import org.tenon.order.Purchase;
import org.tenon.order.Tolerance;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.ShownPrice;
import org.tenon.purchasing.PurchaseOrderId;
import org.tenon.purchasing.procurement.ProcuredLine;

/** A line of an order as it is kept. */
@Entity
@Table(name = "order_line")
class OrderLineRow {

    private static final int AMOUNT_SCALE = 12;

    /** Later than every day that somebody may want. */
    private static final LocalDate AT_ANY_TIME = LocalDate.of(9999, 12, 31);

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "order_id")
    String order;

    @Column(name = "line_no")
    int number;

    @Column(name = "product_id")
    String product;

    /** Whether there is stock of it; there is none of a service. */
    @Column(name = "stocked")
    boolean stocked;

    @Column(name = "quantity")
    BigDecimal quantity;

    @Column(name = "unit")
    String unit;

    /** The quantity in the product's own unit, in which it is reserved, shipped and taken back. */
    @Column(name = "stock_quantity")
    BigDecimal stockQuantity;

    @Column(name = "stock_unit")
    String stockUnit;

    @Column(name = "list_price")
    BigDecimal listPrice;

    @Column(name = "rule_price")
    BigDecimal rulePrice;

    @Column(name = "unit_price")
    BigDecimal unitPrice;

    @Column(name = "discount")
    BigDecimal discount;

    /** As a document prints it. */
    @Column(name = "shown_price")
    BigDecimal shownPrice;

    @Column(name = "shown_discount")
    BigDecimal shownDiscount;

    @Column(name = "net")
    BigDecimal net;

    @Column(name = "tax")
    BigDecimal tax;

    @Column(name = "gross")
    BigDecimal gross;

    @Column(name = "taxes")
    String taxes;

    @Column(name = "trace")
    String trace;

    /** What the buyer asked for in this line of a draft, to price it again; null when its price was agreed. */
    @Column(name = "wish")
    @Nullable
    String wish;

    /** What the line says of itself in numbers; null for nothing. */
    @Column(name = "attributes")
    @Nullable
    String attributes;

    /** What its kit is made of, as {@link KitPart}s; null for what is no kit. */
    @Column(name = "components")
    @Nullable
    String components;

    /** Of what is missing, what comes last; null as long as nobody has asked. */
    @Transient
    @Nullable
    String scarce;

    /** Of goods, a copy of what inventory has set aside; of a service, which is always there, all that is still to be done. */
    @Column(name = "reserved")
    BigDecimal reserved = BigDecimal.ZERO;

    @Column(name = "shipped")
    BigDecimal shipped = BigDecimal.ZERO;

    /** What was shipped of it by a provider of inventory that is gone: the one that is asked now knows nothing of that. */
    @Column(name = "shipped_before")
    BigDecimal shippedBefore = BigDecimal.ZERO;

    /** What has come back of what was shipped. */
    @Column(name = "returned")
    BigDecimal returned = BigDecimal.ZERO;

    @Column(name = "credited_quantity")
    BigDecimal creditedQuantity = BigDecimal.ZERO;

    /** What the customer owes less for it, gross. */
    @Column(name = "credited")
    BigDecimal credited = BigDecimal.ZERO;

    /** How far what leaves may be off what was ordered, in percent. */
    @Column(name = "tolerated_less")
    BigDecimal toleratedLess = BigDecimal.ZERO;

    @Column(name = "tolerated_more")
    BigDecimal toleratedMore = BigDecimal.ZERO;

    /** Where its goods come from. */
    @Enumerated(EnumType.STRING)
    @Column(name = "procurement")
    Procurement procurement = Procurement.STOCK;

    /** What its supplier has delivered: to the customer, or to be set aside for it. */
    @Column(name = "procured")
    BigDecimal procured = BigDecimal.ZERO;

    @Column(name = "purchase_id")
    @Nullable
    String purchaseId;

    @Column(name = "purchase_number")
    @Nullable
    String purchaseNumber;

    /** Whether what has left is taken for all of it. */
    @Column(name = "settled")
    boolean settled;

    /** What leaves beyond the ordered, while a parcel is made. */
    @Transient
    BigDecimal beyond = BigDecimal.ZERO;

    @Column(name = "promised_date")
    @Nullable
    LocalDate promisedDate;

    /** The product, when some of it is missing; with its place in the queue of those that wait for it. */
    @Column(name = "waits_for")
    @Nullable
    String waitsFor;

    @Column(name = "waits_at")
    @Nullable
    String waitsAt;

    @Column(name = "waits_rank")
    @Nullable
    Integer waitsRank;

    @Column(name = "waits_until")
    @Nullable
    LocalDate waitsUntil;

    /** Who keeps what is set aside for it; empty for nobody yet. */
    @Column(name = "waits_with")
    String waitsWith = "";

    @Version
    @Column(name = "version")
    long version;

    static OrderLineRow of(String order, int number, PricedLine priced, boolean stocked) {
        OrderLineRow row = new OrderLineRow();
        row.id = NewId.next();
        row.order = order;
        row.number = number;
        row.product = priced.product().value();
        row.stocked = stocked;
        row.attributes = JsonColumns.attributesText(priced.attributes());
        row.price(priced);
        return row;
    }

    /** Says what its kit is made of. There is stock of it when there is of one of those. */
    void madeOf(List<KitPart> parts) {
        if (!parts.isEmpty()) {
            components = JsonColumns.text(parts);
            stocked = parts.stream().anyMatch(KitPart::stocked);
        }
    }

    /** What its kit is made of; nothing of what is no kit. */
    List<KitPart> parts() {
        return components == null ? List.of() : JsonColumns.components(components);
    }

    boolean isKit() {
        return components != null;
    }

    /** Whether its goods are bought for it. */
    boolean isBought() {
        return procurement != Procurement.STOCK;
    }

    boolean isDropShipment() {
        return procurement == Procurement.DROP_SHIPMENT;
    }

    /** Whether its goods leave from the company's own stock. */
    boolean isFromStock() {
        return stocked && !isDropShipment();
    }

    /** Notes what purchasing says of it. @return whether that is something new */
    boolean bought(ProcuredLine answer) {
        LocalDate day = answer.expected().orElse(promisedDate);
        String number = answer.number().orElse(null);
        boolean same = Objects.equals(day, promisedDate)
                && Objects.equals(number, purchaseNumber)
                && procured.compareTo(answer.delivered()) == 0;
        promisedDate = day;
        purchaseId = answer.purchase().map(PurchaseOrderId::value).orElse(null);
        purchaseNumber = number;
        procured = answer.delivered();
        return !same;
    }

    /** What its supplier has sent and has not been noted as shipped. */
    BigDecimal dropShipped() {
        return isDropShipment() ? due().min(procured).subtract(shipped).max(BigDecimal.ZERO) : BigDecimal.ZERO;
    }

    private Optional<Purchase> purchase() {
        return purchaseId == null || purchaseNumber == null
                ? Optional.empty()
                : Optional.of(new Purchase(purchaseId, purchaseNumber, plain(procured)));
    }

    /** Takes over a quantity and its price. */
    void price(PricedLine priced) {
        quantity = priced.quantity().value();
        unit = priced.quantity().unit();
        stockQuantity = priced.stockQuantity().value();
        stockUnit = priced.stockQuantity().unit();
        listPrice = priced.listPrice().amount();
        rulePrice = priced.rulePrice().amount();
        unitPrice = priced.unitPrice().amount();
        discount = priced.discount().value();
        shownPrice = priced.shown().unitPrice().amount();
        shownDiscount = priced.shown().discount().value();
        net = priced.net().amount();
        tax = priced.tax().amount();
        gross = priced.gross().amount();
        taxes = JsonColumns.text(priced.taxes());
        trace = JsonColumns.text(priced.trace());
        settled = false;
    }

    Tolerance tolerance() {
        return new Tolerance(new Percent(toleratedLess), new Percent(toleratedMore));
    }

    void tolerate(Tolerance tolerance) {
        toleratedLess = tolerance.less().value();
        toleratedMore = tolerance.more().value();
    }

    /** What is to leave of it in all, as it stands. */
    BigDecimal due() {
        return settled ? shipped : stockQuantity.add(beyond);
    }

    /** Whether so much in all would be as good as all of it. */
    boolean isEnough(BigDecimal quantity) {
        return quantity.compareTo(tolerance().least(stockQuantity)) >= 0;
    }

    /** What pricing is asked when it prices the line again; empty when its price was agreed. */
    Optional<PriceRequestLine> wish() {
        return Optional.ofNullable(wish).map(JsonColumns::wish);
    }

    /** The line as it was agreed, at its price. */
    PriceRequestLine agreed(OrderRow row) {
        return new PriceRequestLine(
                productId(),
                quantity,
                Optional.of(unit),
                Optional.of(new Percent(discount)).filter(each -> !each.isZero()),
                Optional.of(row.money(unitPrice)),
                JsonColumns.attributes(attributes));
    }

    /** What an amendment compares. */
    Amended.Side side(OrderRow row) {
        return new Amended.Side(
                plain(quantity),
                row.money(unitPrice),
                row.money(gross),
                plain(reserved),
                Optional.ofNullable(promisedDate));
    }

    /** The line's key in the order and in its reservations. */
    String key() {
        return Integer.toString(number);
    }

    ProductId productId() {
        return new ProductId(product);
    }

    /** What is still wanted and neither reserved nor shipped. All such quantities are in the product's own unit. */
    BigDecimal missing() {
        return due().subtract(reserved).subtract(shipped);
    }

    /**
     * Takes its place among those that wait for its product, or leaves it when nothing is missing any more. A kit waits for one of its
     * components at a time: for the one that comes last.
     */
    void queue(OrderRow row) {
        boolean waits = stocked && lacking().signum() > 0 && !row.isCancelled();
        waitsFor = waits ? awaited() : null;
        waitsAt = waits ? row.warehouse : null;
        waitsRank = waits ? Integer.valueOf(-row.priority) : null;
        waitsUntil = waits ? Optional.ofNullable(row.requestedDate).orElse(AT_ANY_TIME) : null;
        waitsWith = waits && row.reservedBy != null ? row.reservedBy : "";
    }

    /** What is missing of what could be set aside for it: what is to be bought comes for it alone. */
    private BigDecimal lacking() {
        return switch (procurement) {
            case STOCK -> missing();
            case MAKE_TO_ORDER -> due().min(procured).subtract(reserved).subtract(shipped);
            case DROP_SHIPMENT -> BigDecimal.ZERO;
        };
    }

    private String awaited() {
        if (!isKit()) {
            return product;
        }
        List<String> stock = parts().stream()
                .filter(KitPart::stocked)
                .map(part -> part.product().value())
                .toList();
        String before = waitsFor;
        return scarce != null ? scarce : before != null && stock.contains(before) ? before : stock.get(0);
    }

    /** What inventory is asked for: all of the line, or what was bought for it, but what left without its knowledge. */
    BigDecimal wanted() {
        BigDecimal all = procurement == Procurement.MAKE_TO_ORDER ? due().min(procured) : due();
        return all.subtract(shippedBefore);
    }

    /** Whether inventory is asked for it. */
    boolean isAsked() {
        return isFromStock() && wanted().signum() > 0;
    }

    /** What is still to leave. */
    BigDecimal open() {
        return due().subtract(shipped);
    }

    boolean isGoods() {
        return stocked;
    }

    /** What is at the customer's. */
    BigDecimal away() {
        return shipped.subtract(returned);
    }

    /** The price of what is to leave of it in all. */
    BigDecimal dueGross() {
        return settled ? shippedGross() : gross;
    }

    BigDecimal creditedAmount() {
        return credited;
    }

    /** The price of what has left. */
    BigDecimal shippedGross() {
        return gross.multiply(shipped).divide(stockQuantity, AMOUNT_SCALE, RoundingMode.HALF_UP);
    }

    /**
     * Notes that some of it came back.
     *
     * @return what the customer owes less: rounded, and together the line's whole amount once all of it is credited
     */
    BigDecimal takeBack(BigDecimal back, boolean credits, int fractionDigits) {
        returned = returned.add(back);
        if (!credits) {
            return BigDecimal.ZERO;
        }
        creditedQuantity = creditedQuantity.add(back);
        BigDecimal credit = gross.multiply(creditedQuantity)
                .divide(stockQuantity, fractionDigits, RoundingMode.HALF_UP)
                .subtract(credited)
                .max(BigDecimal.ZERO);
        credited = credited.add(credit);
        return credit;
    }

    boolean hasGoodsToSend() {
        return isFromStock() && !isShipped();
    }

    boolean isShipped() {
        return shipped.compareTo(due()) >= 0;
    }

    OrderLine line(Currency currency) {
        return new OrderLine(
                key(),
                priced(currency),
                plain(reserved),
                plain(shipped),
                Optional.ofNullable(promisedDate),
                tolerance(),
                settled,
                parts().stream().map(KitPart::component).toList(),
                procurement,
                purchase());
    }

    /** {@code 10}, where the column says {@code 10.000000}. */
    private BigDecimal plain(BigDecimal columnValue) {
        return new Quantity(columnValue, unit).value();
    }

    private PricedLine priced(Currency currency) {
        return new PricedLine(
                productId(),
                new Quantity(quantity, unit),
                new Money(listPrice, currency),
                new Money(rulePrice, currency),
                new Money(unitPrice, currency),
                new Percent(discount),
                new Money(net, currency),
                JsonColumns.taxes(taxes),
                new Money(tax, currency),
                new Money(gross, currency),
                JsonColumns.trace(trace),
                new ShownPrice(new Money(shownPrice, currency), new Percent(shownDiscount)),
                new Quantity(stockQuantity, stockUnit),
                List.of(),
                JsonColumns.attributes(attributes));
    }
}
