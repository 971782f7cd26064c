package org.tenon.order.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tenon.customer.CustomerId;
import org.tenon.json.TenonJson;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.order.Installation;
import org.tenon.order.OrderDraft;
import org.tenon.order.Repricing;
import org.tenon.order.ShipmentRequest;

/** What the resources of orders understand. */
class OrderInputTest {

    private static <T> T read(String json, Class<T> type) {
        try {
            return TenonJson.mapper().readValue(json.replace('\'', '"'), type);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<String> refusals(ThrowingCallable reading) {
        return catchThrowableOfType(InvalidRequestException.class, reading).violations().stream()
                .map(violation -> violation.pointer() + " " + violation.code())
                .toList();
    }

    @Test
    void reads_an_order() {
        OrderDraft draft = read(
                        "{'customer':'c','reference':'PO 7','requestedDate':'2026-12-01','lines':"
                                + "[{'product':'p','quantity':'2','discountPercent':'5'}]}",
                        OrderInput.class)
                .draft();

        assertThat(draft.customer()).isEqualTo(new CustomerId("c"));
        assertThat(draft.reference()).contains("PO 7");
        assertThat(draft.requestedDate()).contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void says_all_that_is_missing_at_once() {
        assertThat(refusals(() -> read("{}", OrderInput.class).draft()))
                .containsExactly("/customer required", "/lines required");
        assertThat(refusals(() -> read("{'customer':'c','lines':[{},null]}", OrderInput.class)
                        .draft()))
                .containsExactly("/lines/0/product required", "/lines/0/quantity required", "/lines/1 required");
    }

    @Test
    void prices_again_by_the_pinned_provider_unless_the_current_one_is_named() {
        assertThat(RepricingInput.of(null)).isEqualTo(Repricing.PINNED);
        assertThat(RepricingInput.of(read("{}", RepricingInput.class))).isEqualTo(Repricing.PINNED);
        assertThat(RepricingInput.of(read("{'by':'current'}", RepricingInput.class)))
                .isEqualTo(Repricing.CURRENT);
        assertThat(refusals(() -> RepricingInput.of(read("{'by':'anybody'}", RepricingInput.class))))
                .containsExactly("/by order.repricing");
    }

    @Test
    void ships_all_that_is_reserved_when_no_line_is_named_and_nothing_when_an_empty_list_is() {
        assertThat(read("{}", ShipmentInput.class).request()).isEqualTo(ShipmentRequest.ALL_RESERVED);
        assertThat(refusals(() -> read("{'lines':[]}", ShipmentInput.class).request()))
                .containsExactly("/lines required");
    }

    @Test
    void a_shipped_line_has_a_name_and_more_than_nothing() {
        assertThat(read("{'lines':[{'line':'1','quantity':'2'}]}", ShipmentInput.class)
                        .request()
                        .lines())
                .hasSize(1);
        assertThat(refusals(() -> read("{'lines':[{},{'line':'1','quantity':-1}]}", ShipmentInput.class)
                        .request()))
                .containsExactly(
                        "/lines/0/line required", "/lines/0/quantity required", "/lines/1/quantity quantity.positive");
    }

    @Test
    void an_installation_has_a_day_and_perhaps_an_engineer() {
        Installation installation = read("{'date':'2026-12-01','engineer':'ed'}", InstallationInput.class)
                .installation();

        assertThat(installation.date()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(installation.engineer()).contains("ed");
        assertThat(refusals(() -> read("{}", InstallationInput.class).installation()))
                .containsExactly("/date required");
    }
}
