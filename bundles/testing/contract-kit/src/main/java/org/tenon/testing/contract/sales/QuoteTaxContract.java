package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.sales.SalesUnderTest.line;
import static org.tenon.testing.contract.sales.SalesUnderTest.usd;

import org.junit.jupiter.api.DisplayName;
import org.tenon.pricing.TaxAmount;
import org.tenon.sales.Quote;
import org.tenon.testing.contract.Core;

/** What pricing said of a quote's taxes, as it is read again. */
public interface QuoteTaxContract extends SalesUnderTest {

    @Core
    @DisplayName("SAL-981 A quote that is read again has the taxes of its lines, and their sums")
    default void keepsTaxes() {
        Quote drafted = drafted(line(goods("100"), 2), line(goods("10"), 1));

        Quote read = found(drafted.id());

        assertThat(read).isEqualTo(drafted);
        // 19 % of 200 and of 10
        assertThat(read.lines().get(0).priced().taxes())
                .extracting(TaxAmount::amount)
                .containsExactly(usd("38"));
        assertThat(read.lines().get(1).priced().taxes())
                .extracting(TaxAmount::amount)
                .containsExactly(usd("1.90"));
        assertThat(read.tax()).isEqualTo(usd("39.90"));
        assertThat(read.taxTotals()).isEqualTo(drafted.taxTotals()).hasSize(2);
    }
}
