package org.tenon.sales.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.sales.SalesUnderTest.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.capability.PinnedProviderGoneException;
import org.tenon.kernel.capability.ProviderPin;
import org.tenon.kernel.capability.ProviderVersion;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PricingService;
import org.tenon.sales.Quote;
import org.tenon.sales.Repricing;
import org.tenon.testing.fixture.TestDatabase;

/** A quote keeps the provider that priced it. */
abstract class PinnedQuotes extends SalesOnDatabase {

    private static final ProviderVersion ACME = new ProviderVersion("acme", "2.1.0");

    PinnedQuotes(TestDatabase database) {
        super(database);
    }

    @Test
    @DisplayName("A quote is priced by whom the routes choose, and from then on by the same or its successor")
    void is_pinned_to_who_priced_it() {
        List<PriceRequest> asked = new ArrayList<>();
        QuoteBook quotes = quotesPricedBy(acme(asked));

        Quote quote = quotes.draft(draft(line(goods("10"), 1)));
        Quote changed = quotes.change(quote.id(), quote.version(), quote.draft());
        quotes.reprice(quote.id(), Repricing.PINNED);
        quotes.reprice(quote.id(), Repricing.CURRENT);

        assertThat(changed.pricedBy()).isEqualTo("acme@2.1.0");
        assertThat(asked)
                .extracting(PriceRequest::pin)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(ACME.orSuccessor()),
                        Optional.of(ACME.exactly()),
                        Optional.empty());
        assertThat(asked).extracting(PriceRequest::documentKind).containsOnly(Optional.of("quote"));
    }

    @Test
    @DisplayName("When who priced it is gone, a quote stays as it was until it is priced by the current one")
    void stays_when_its_provider_is_gone() {
        Quote quote = quotesPricedBy(acme(new ArrayList<>())).draft(draft(line(goods("10"), 1)));
        QuoteBook quotes = quotesPricedBy(request -> {
            ProviderPin pin = request.pin().orElse(null);
            if (pin != null) {
                throw new PinnedProviderGoneException("pricing", pin);
            }
            return pricing.price(request);
        });

        assertThatThrownBy(() -> quotes.change(quote.id(), quote.version(), quote.draft()))
                .isInstanceOf(PinnedProviderGoneException.class)
                .hasMessageContaining("acme@2.1.0");
        assertThatThrownBy(() -> quotes.reprice(quote.id(), Repricing.PINNED))
                .isInstanceOf(PinnedProviderGoneException.class);
        assertThat(found(quote.id())).isEqualTo(quote);

        Quote current = quotes.reprice(quote.id(), Repricing.CURRENT);
        assertThat(current.pricedBy()).isNotEqualTo(quote.pricedBy());
    }

    private PricingService acme(List<PriceRequest> asked) {
        return request -> {
            asked.add(request);
            return pricing.price(request).attributedTo(ACME);
        };
    }
}
