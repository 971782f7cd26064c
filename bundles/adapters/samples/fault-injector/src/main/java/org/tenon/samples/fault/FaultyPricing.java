package org.tenon.samples.fault;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PricingService;

/** Prices everything the same, except where the plan has a call go wrong. */
@Component(
        service = PricingService.class,
        configurationPid = FaultConfig.PID,
        immediate = true,
        property = Capability.PROVIDER + "=" + FaultyPricing.NAME)
@Designate(ocd = FaultConfig.class)
public final class FaultyPricing implements PricingService {

    static final String NAME = "fault";

    private static final Logger LOG = LoggerFactory.getLogger(FaultyPricing.class);
    private static final BigDecimal TEN_TIMES = BigDecimal.TEN;

    private final Company company;
    private volatile Plan plan;

    @Activate
    public FaultyPricing(FaultConfig config, @Reference Company company) {
        LifecycleFault.commit(config.activation(), "activation", config.millis());
        this.company = company;
        this.plan = read(config);
    }

    /** Takes a new plan, whose calls are counted from the beginning. */
    @Modified
    public void plan(FaultConfig config) {
        plan = read(config);
    }

    private static Plan read(FaultConfig config) {
        if (config.release()) {
            Leaks.release();
        }
        Plan plan = new Plan(config);
        LOG.info("plan: {}", plan);
        return plan;
    }

    @Override
    public PriceResult price(PriceRequest request) {
        Plan now = plan;
        FlatPrices prices = new FlatPrices(now.price(), company.today());
        CallFault fault = now.next(request);
        PriceResult wrong = answer(fault, prices, request);
        if (wrong != null || fault == CallFault.NULL) {
            // Null is what the contract forbids: that is the fault.
            return wrong;
        }
        commit(fault, now);
        return prices.of(request);
    }

    /** An answer that is not true. */
    private static @Nullable PriceResult answer(CallFault fault, FlatPrices prices, PriceRequest request) {
        return switch (fault) {
            case WRONG -> prices.times(TEN_TIMES).of(request);
            case EMPTY -> prices.of(with(request, List.of()));
            case CURRENCY -> prices.of(request.in(Currency.getInstance("XTS")));
            case GARBAGE -> prices.of(request, FaultyPricing::garbage);
            default -> null;
        };
    }

    /** What is done before a good answer, or instead of one. */
    private static void commit(CallFault fault, Plan now) {
        switch (fault) {
            case SLEEP -> Delay.sleep(now.millis());
            case DEAF -> Delay.sleepDeaf(now.millis());
            case SPIN -> Delay.spin(now.millis());
            case THROW -> throw new IllegalStateException("the fault injector was told to fail");
            case REFUSE -> throw new InvalidRequestException("/lines", "fault.refused", "No price is given here.");
            case ERROR -> throw new NoClassDefFoundError("org/tenon/samples/fault/Missing");
            case OVERFLOW -> overflow(0);
            case LEAK_THREADS -> Leaks.thread();
            case LEAK_MEMORY -> Leaks.memory(now.kilobytes());
            default -> {}
        }
    }

    @SuppressWarnings("InfiniteRecursion") // that is the fault
    private static long overflow(long depth) {
        return overflow(depth + 1) + depth;
    }

    private static PriceRequest with(PriceRequest request, List<PriceRequestLine> lines) {
        return new PriceRequest(
                request.customer(),
                request.currency(),
                request.date(),
                request.channel(),
                request.priceList(),
                request.coupon(),
                lines,
                request.documentKind(),
                request.pin(),
                request.taxRounding(),
                request.edition(),
                request.explained());
    }

    /** What a cast that nobody checks lets through. */
    @SuppressWarnings("unchecked")
    private static <T> List<T> garbage(List<T> lines) {
        return (List<T>) Collections.nCopies(lines.size(), "not a line");
    }
}
