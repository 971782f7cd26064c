package org.tenon.sales.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;
import org.tenon.sales.LineChoice;
import org.tenon.sales.QuoteDraft;
import org.tenon.sales.QuoteState;

class QuoteInputTest {

    private static QuoteInput input(@Nullable List<@Nullable LineInput> lines) {
        return new QuoteInput(
                null,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                lines);
    }

    private static LineInput line(@Nullable BigDecimal quantity) {
        return new LineInput(
                null,
                quantity,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static LineInput left(Optional<Boolean> optional, Optional<String> alternative, Optional<Boolean> chosen) {
        return new LineInput(
                new ProductId("p"),
                BigDecimal.ONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                optional,
                alternative,
                chosen,
                Optional.empty());
    }

    @Test
    void leaves_a_line_to_the_customer_in_one_way_or_not_at_all() {
        Optional<Boolean> yes = Optional.of(true);
        assertThat(refusals(input(List.of(
                        left(yes, Optional.of("Pump"), Optional.empty()),
                        left(Optional.empty(), Optional.empty(), yes),
                        left(Optional.empty(), Optional.of(" "), yes)))))
                .containsExactly("/customer", "/lines/0/optional", "/lines/1/chosen", "/lines/2/alternative");
        assertThat(LineInput.choices(List.of(
                        left(yes, Optional.empty(), Optional.empty()),
                        left(Optional.empty(), Optional.of("Pump"), yes),
                        left(Optional.of(false), Optional.empty(), Optional.empty()))))
                .isEqualTo(Map.of(
                        "1", LineChoice.optional(),
                        "2", LineChoice.oneOf("Pump").asChosen(true)));
    }

    private static List<String> refusals(QuoteInput input) {
        return catchThrowableOfType(InvalidRequestException.class, input::draft).violations().stream()
                .map(Violation::pointer)
                .toList();
    }

    @Test
    void says_all_that_is_missing_at_once() {
        assertThat(refusals(input(null))).containsExactly("/customer", "/lines");
        assertThat(refusals(input(List.of()))).containsExactly("/customer", "/lines");
        assertThat(refusals(input(Arrays.asList(line(null), null))))
                .containsExactly("/customer", "/lines/0/product", "/lines/0/quantity", "/lines/1");
    }

    @Test
    void refuses_a_quantity_that_cannot_be_kept() {
        assertThat(refusals(input(List.of(line(new BigDecimal("1e40"))))))
                .containsExactly("/customer", "/lines/0/product", "/lines/0/quantity");
    }

    @Test
    void reads_back_what_a_draft_says() {
        QuoteDraft draft = QuoteSamples.quote(QuoteState.DRAFT, 1).draft();

        assertThat(QuoteInput.of(draft).draft()).isEqualTo(draft);
    }
}
