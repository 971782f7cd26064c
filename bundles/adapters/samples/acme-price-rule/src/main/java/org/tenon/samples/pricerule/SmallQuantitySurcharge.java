package org.tenon.samples.pricerule;

import java.math.BigDecimal;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.tenon.kernel.Percent;
import org.tenon.pricing.spi.AdjustedPrice;
import org.tenon.pricing.spi.PriceAdjustment;
import org.tenon.pricing.spi.PriceContext;

/** Adds a percentage to the price of a unit when fewer units than a pack are sold. */
@Component(
        configurationPid = SmallQuantityConfig.PID,
        property = {PriceAdjustment.NAME + "=acme.small-quantity", PriceAdjustment.ORDER + ":Integer=100"})
@Designate(ocd = SmallQuantityConfig.class)
public final class SmallQuantitySurcharge implements PriceAdjustment {

    private final BigDecimal below;
    private final Percent percent;

    /** @throws IllegalArgumentException when the configuration cannot be read */
    @Activate
    public SmallQuantitySurcharge(SmallQuantityConfig config) {
        below = new BigDecimal(config.below());
        percent = Percent.of(config.percent());
        if (percent.value().signum() < 0) {
            throw new IllegalArgumentException("a surcharge is zero or more, not " + percent);
        }
    }

    @Override
    public Optional<AdjustedPrice> adjust(PriceContext line) {
        // Zero stays zero, and a return is priced as the sale was.
        if (line.price().isZero() || line.quantity().value().abs().compareTo(below) >= 0) {
            return Optional.empty();
        }
        BigDecimal factor = BigDecimal.ONE.add(percent.fraction());
        return Optional.of(new AdjustedPrice(
                line.price().times(factor),
                percent + " added: fewer than " + below.toPlainString() + " "
                        + line.quantity().unit() + "."));
    }
}
