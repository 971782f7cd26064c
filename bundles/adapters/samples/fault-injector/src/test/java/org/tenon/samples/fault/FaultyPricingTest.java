package org.tenon.samples.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.testing.fixture.TestCompany;

class FaultyPricingTest {

    private static final PriceRequest REQUEST = PriceRequest.of(
            new CustomerId("c"),
            List.of(PriceRequestLine.of(new ProductId("p"), 3), PriceRequestLine.of(new ProductId("q"), 1)));

    @AfterEach
    void release() {
        Leaks.release();
    }

    @Test
    void answers_well_until_told_otherwise() {
        PriceResult result = told(Map.of("price", "2.50")).price(REQUEST);

        // 3 x 2.50 + 2.50
        assertThat(result.gross()).hasToString("10.00 USD");
        assertThat(result.provider()).isEqualTo("fault@1.0.0");
        assertThat(told(Map.of()).price(REQUEST.in(Currency.getInstance("EUR"))).gross())
                .hasToString("40.00 EUR");
    }

    @Test
    void throws_what_the_contract_does_not_know() {
        assertThatThrownBy(() -> toldTo("throw").price(REQUEST)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> toldTo("error").price(REQUEST)).isInstanceOf(NoClassDefFoundError.class);
        assertThatThrownBy(() -> toldTo("overflow").price(REQUEST)).isInstanceOf(StackOverflowError.class);
        assertThatThrownBy(() -> toldTo("refuse").price(REQUEST)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void answers_nonsense() {
        assertThat(toldTo("null").price(REQUEST)).isNull();
        assertThat(toldTo("wrong").price(REQUEST).gross()).hasToString("400.00 USD");
        assertThat(toldTo("empty").price(REQUEST).lines()).isEmpty();
        assertThat(toldTo("currency").price(REQUEST).currency()).hasToString("XTS");
        List<Object> lines = new ArrayList<>(toldTo("garbage").price(REQUEST).lines());
        assertThat(lines).hasSize(2).allMatch(String.class::isInstance);
    }

    @Test
    void sleeps_until_it_is_woken() {
        FaultyPricing pricing = told(Map.of("call", "sleep", "millis", 0L));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> pricing.price(REQUEST)).hasMessageContaining("interrupt");
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deaf", "spin"})
    void does_not_listen_to_interrupts(String fault) {
        FaultyPricing pricing = told(Map.of("call", fault, "millis", 1L));
        Thread.currentThread().interrupt();

        assertThat(pricing.price(REQUEST).lines()).hasSize(2);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void leaks_until_it_is_told_to_let_go() throws InterruptedException {
        FaultyPricing pricing = toldTo("leak-threads");
        pricing.price(REQUEST);
        pricing.price(REQUEST);
        List<Thread> leaked = leaked();
        assertThat(leaked).hasSize(2);

        pricing.plan(Told.to(Map.of("release", true)));

        for (Thread thread : leaked) {
            thread.join();
        }
        assertThat(toldTo("leak-memory").price(REQUEST).lines()).hasSize(2);
    }

    @Test
    void goes_wrong_as_often_as_told() {
        FaultyPricing pricing = told(Map.of("call", "null", "after", 2, "every", 3));

        List<Boolean> good = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            good.add(pricing.price(REQUEST) != null);
        }

        assertThat(good).containsExactly(true, true, true, true, false, true, true, false);
    }

    @Test
    void goes_wrong_for_the_products_named_only() {
        FaultyPricing pricing = told(Map.of("call", "null", "products", new String[] {"q"}));

        assertThat(pricing.price(REQUEST)).isNull();
        assertThat(pricing.price(PriceRequest.of(
                        REQUEST.customer(), List.of(REQUEST.lines().get(0)))))
                .isNotNull();
    }

    @Test
    void takes_another_plan_while_it_runs() {
        FaultyPricing pricing = toldTo("throw");

        pricing.plan(Told.toCall("none"));

        assertThat(pricing.price(REQUEST).lines()).hasSize(2);
    }

    @Test
    void fails_when_it_comes_up_or_has_no_such_fault() {
        assertThatThrownBy(() -> told(Map.of("activation", "throw"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> told(Map.of("activation", "error"))).isInstanceOf(NoClassDefFoundError.class);
        assertThatThrownBy(() -> told(Map.of("activation", "sulk"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> toldTo("sulk")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Thread> leaked() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("fault-leak-"))
                .toList();
    }

    private static FaultyPricing toldTo(String fault) {
        return told(Map.of("call", fault));
    }

    private static FaultyPricing told(Map<String, Object> values) {
        return new FaultyPricing(Told.to(values), new TestCompany());
    }
}
