package org.tenon.kernel.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violations;

/** Values have one form, and are read from what callers, tables and queries say. */
class FieldTextsTest {

    private static final FieldDefinition AREA = FieldDefinition.of("thing", "area", FieldKind.NUMBER);
    private static final FieldDefinition VIP = FieldDefinition.of("thing", "vip", FieldKind.YES_NO);
    private static final FieldDefinition SINCE = FieldDefinition.of("thing", "since", FieldKind.DATE);
    private static final FieldDefinition GRADE = FieldDefinition.of("thing", "grade", FieldKind.CHOICE)
            .offering(List.of(new FieldChoice("g1", Map.of("en", "Gold", "zh", "金牌"), true)));
    private static final FieldSet FIELDS = new FieldSet(List.of(AREA, VIP, SINCE, GRADE));
    private static final FieldTexts TEXTS = new FieldTexts(FIELDS);

    @ParameterizedTest
    @CsvSource({"1.50, 1.5", "-0, 0", "1e3, 1000", "0.000, 0", "1E-12, 0.000000000001"})
    void a_number_has_one_form(String text, String form) {
        assertThat(FieldValue.read(FieldKind.NUMBER, text).map(FieldValue::text))
                .contains(form);
    }

    @ParameterizedTest
    @CsvSource({
        "number, 1e999999999",
        "number, 1e-13",
        "number, 1e24",
        "number, 1.000.5",
        "date, 2026-02-30",
        "date, 0000-01-01",
        "date, +10000-01-01",
        "yes_no, yes",
        "choice, a b",
        "text, ''"
    })
    void what_is_no_value_is_told(String kind, String text) {
        assertThat(FieldValue.read(FieldKind.valueOf(kind.toUpperCase(Locale.ROOT)), text))
                .isEmpty();
    }

    @Test
    void a_value_in_another_form_is_none() {
        assertThatThrownBy(() -> new FieldValue(FieldKind.NUMBER, "1.50")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FieldValue.text(" blank ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(FieldValue.of(new BigDecimal("1.50")).number()).isEqualByComparingTo("1.5");
        assertThat(FieldValue.of(true).plain()).isEqualTo(true);
    }

    @Test
    void what_callers_say_is_read_by_the_kind_of_the_field() {
        Violations violations = new Violations();
        Map<String, Object> given = new HashMap<>(Map.of("area", new BigDecimal("7.50"), "vip", true, "grade", "g1"));
        given.put("since", null);

        assertThat(FIELDS.read(given, Map.of(), violations))
                .isEqualTo(Map.of(
                        "area", FieldValue.of(new BigDecimal("7.5")),
                        "vip", FieldValue.of(true),
                        "grade", FieldValue.choice("g1")));
        assertThat(violations.isEmpty()).isTrue();
        for (Object wrong : Arrays.asList(List.of(), Map.of(), true, "wide", new BigDecimal("1e999999999"))) {
            Violations refused = new Violations();
            FIELDS.read(Map.of("area", wrong), Map.of(), refused);
            assertThatThrownBy(refused::throwIfAny).isInstanceOf(InvalidRequestException.class);
        }
    }

    @Test
    void cells_say_yes_and_choices_in_the_usual_words() {
        assertThat(TEXTS.cell(VIP, " Ja ")).contains(FieldValue.of(true));
        assertThat(TEXTS.cell(VIP, "否")).contains(FieldValue.of(false));
        assertThat(TEXTS.cell(VIP, "perhaps")).isEmpty();
        assertThat(TEXTS.cell(GRADE, "金牌")).contains(FieldValue.choice("g1"));
        assertThat(TEXTS.cell(GRADE, "GOLD")).contains(FieldValue.choice("g1"));
        assertThat(TEXTS.cell(GRADE, "Lead")).isEmpty();
    }

    @Test
    void queries_ask_for_a_value_or_a_range() {
        assertThat(TEXTS.condition("area", "10.0")).isEqualTo(FieldCondition.equal("area", number("10")));
        assertThat(TEXTS.condition("area", "1..2"))
                .isEqualTo(new FieldCondition(
                        "area", FieldKind.NUMBER, Optional.of(number("1")), Optional.of(number("2"))));
        assertThat(TEXTS.condition("since", "2026-01-01.."))
                .isEqualTo(new FieldCondition(
                        "since",
                        FieldKind.DATE,
                        Optional.of(FieldValue.of(LocalDate.of(2026, 1, 1))),
                        Optional.empty()));
        for (String wrong : List.of("..", "wide", "1..wide", "")) {
            assertThatThrownBy(() -> TEXTS.condition("area", wrong)).isInstanceOf(InvalidRequestException.class);
        }
        assertThatThrownBy(() -> TEXTS.condition("none", "1")).isInstanceOf(InvalidRequestException.class);
        assertThat(TEXTS.order("-field.since")).isEqualTo(new FieldOrder("since", FieldKind.DATE, true));
        assertThatThrownBy(() -> TEXTS.order("since")).isInstanceOf(InvalidRequestException.class);
    }

    private static FieldValue number(String text) {
        return FieldValue.of(new BigDecimal(text));
    }
}
