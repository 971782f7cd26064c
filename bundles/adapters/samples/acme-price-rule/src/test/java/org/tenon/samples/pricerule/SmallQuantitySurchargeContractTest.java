package org.tenon.samples.pricerule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Quantity;
import org.tenon.pricing.spi.AdjustedPrice;
import org.tenon.pricing.spi.PriceAdjustment;
import org.tenon.pricing.spi.PriceContext;
import org.tenon.testing.contract.pricing.PriceAdjustmentContract;
import org.tenon.testing.vendor.Configured;

class SmallQuantitySurchargeContractTest implements PriceAdjustmentContract {

    private final PriceAdjustment rule = new SmallQuantitySurcharge(config(Map.of()));

    @Override
    public PriceAdjustment rule() {
        return rule;
    }

    @Override
    public PriceContext adjustedLine() {
        return line("9.5");
    }

    @Test
    void adds_its_percentage_below_a_pack_and_nothing_from_there_on() {
        // 20 + 2.5 % = 20.50
        assertThat(rule.adjust(line("9.5")))
                .contains(new AdjustedPrice(Money.of("20.50", "USD"), "2.5 % added: fewer than 10 pcs."));
        assertThat(rule.adjust(line("10"))).isEmpty();
        assertThat(new SmallQuantitySurcharge(config(Map.of("below", "3", "percent", "50")))
                        .adjust(line("-2"))
                        .map(AdjustedPrice::price))
                .contains(Money.of("30", "USD"));
    }

    @Test
    void refuses_a_configuration_that_makes_no_sense() {
        assertThatThrownBy(() -> new SmallQuantitySurcharge(config(Map.of("percent", "-1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> new SmallQuantitySurcharge(config(Map.of("below", "ten"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PriceContext line(String quantity) {
        return new PriceContext(
                new ProductId("product"),
                Optional.of("tools"),
                Quantity.of(quantity, "pcs"),
                new CustomerId("customer"),
                Optional.of("dealers"),
                Optional.of("web"),
                LocalDate.parse("2026-11-24"),
                "RETAIL",
                Money.of("25", "USD"),
                Money.of("20", "USD"));
    }

    private static SmallQuantityConfig config(Map<String, Object> values) {
        return Configured.with(SmallQuantityConfig.class, values);
    }
}
