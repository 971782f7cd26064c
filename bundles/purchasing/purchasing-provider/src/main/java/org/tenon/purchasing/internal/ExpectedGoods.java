package org.tenon.purchasing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Plan;
import org.tenon.inventory.PlannedReceipt;
import org.tenon.inventory.PlannedReceiptId;
import org.tenon.inventory.PlannedReceiptService;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.ReceiptId;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.ReservationService;
import org.tenon.inventory.StockService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.capability.PinnedProviderGoneException;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.pricing.ExchangeRateService;
import org.tenon.pricing.NoExchangeRateException;

/**
 * Tells inventory what is expected and what has come. Where its provider keeps no planned receipts, goods come in all the same, and
 * nothing is incoming before.
 */
@Component(service = ExpectedGoods.class)
public final class ExpectedGoods {

    private static final Logger LOG = LoggerFactory.getLogger(ExpectedGoods.class);

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable PlannedReceiptService plans;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable ExchangeRateService rates;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable ReservationService reservations;

    private final StockService stock;
    private final Company company;

    @Activate
    public ExpectedGoods(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StockService stock, @Reference Company company) {
        this.stock = stock;
        this.company = company;
    }

    /** With an inventory that keeps planned receipts and sets aside what has come. */
    public static ExpectedGoods with(
            StockService stock, Company company, PlannedReceiptService plans, ReservationService reservations) {
        ExpectedGoods goods = new ExpectedGoods(stock, company);
        goods.plans = plans;
        goods.reservations = reservations;
        return goods;
    }

    /** Expects what is open of a line. */
    void plan(OrderRow order, LineRow line, Percent reliability) {
        PlannedReceiptService offered = plans;
        if (offered != null) {
            line.plan = offered.plan(new Plan(
                            order.warehouse(),
                            new ProductId(line.product),
                            line.open(),
                            line.expected,
                            reliability,
                            Optional.of(order.number)))
                    .id()
                    .value();
        }
    }

    /** Expects a line on another day. */
    void move(LineRow line, LocalDate day) {
        PlannedReceiptService offered = plans;
        if (offered != null && line.plan != null) {
            PlannedReceipt known = offered.find(new PlannedReceiptId(line.plan)).orElseThrow();
            Plan plan = known.plan();
            offered.change(
                    known.id(),
                    new Plan(
                            plan.warehouse(),
                            plan.product(),
                            plan.quantity(),
                            day,
                            plan.reliability(),
                            plan.reference()),
                    known.version());
        }
    }

    /** Expects nothing more of a line. */
    void cancel(LineRow line) {
        PlannedReceiptService offered = plans;
        if (offered != null && line.plan != null) {
            offered.cancel(new PlannedReceiptId(line.plan));
        }
    }

    /** Books in what came of a line. */
    ReceiptId receive(
            OrderRow order,
            LineRow line,
            List<Receipt.Line> lines,
            Optional<String> reference,
            Optional<LocalDate> on) {
        Receipt receipt = new Receipt(order.warehouse(), Optional.of(reference.orElse(order.number)), lines, on);
        PlannedReceiptService offered = plans;
        return offered == null || line.plan == null
                ? stock.receive(receipt)
                : offered.receive(new PlannedReceiptId(line.plan), receipt);
    }

    /**
     * Sets aside what has come for a line of a document, be it not put away yet. Where who keeps what the document has is gone, or nobody sets anything aside,
     * it is there for everybody.
     */
    void setAside(RequestRow request, BigDecimal quantity) {
        ReservationService offered = reservations;
        if (offered == null) {
            return;
        }
        try {
            offered.reserve(
                    new ReservationRequest(
                            request.document,
                            new WarehouseId(request.warehouse),
                            List.of(new ReservationRequest.Line(
                                    request.line, new ProductId(request.product), quantity)),
                            0,
                            Optional.empty(),
                            true),
                    request.custody());
        } catch (PinnedProviderGoneException gone) {
            LOG.warn("What came in for {} is not set aside. {}", request.document, gone.getMessage());
        }
    }

    /**
     * What inventory is to know as the cost: in the company's currency, in which it reckons what stock is worth. Where pricing offers no
     * exchange rates, it is what was paid.
     *
     * @throws ConflictException {@code purchasing.no-exchange-rate}
     */
    Money cost(Money paid, LocalDate on) {
        ExchangeRateService offered = rates;
        if (offered == null || paid.currency().equals(company.currency())) {
            return paid;
        }
        try {
            return offered.conversion(paid.currency(), company.currency(), on).apply(paid);
        } catch (NoExchangeRateException unknown) {
            throw new ConflictException(
                    "purchasing.no-exchange-rate",
                    "There is no exchange rate from " + paid.currency() + " to " + company.currency() + " on " + on
                            + ".",
                    Map.of(
                            "from",
                            paid.currency().getCurrencyCode(),
                            "to",
                            company.currency().getCurrencyCode()));
        }
    }
}
