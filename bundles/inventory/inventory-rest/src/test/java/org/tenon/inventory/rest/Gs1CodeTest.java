package org.tenon.inventory.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenon.inventory.Gs1Code;

/** What GS1 bar codes say. */
class Gs1CodeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test
    void reads_what_is_below_the_bars() {
        Gs1Code code = Gs1Code.read("(01)09506000134352(17)271231(10)AB-123(37)24", TODAY);

        assertThat(code.gtin()).contains("09506000134352");
        assertThat(code.lot()).contains("AB-123");
        assertThat(code.expires()).contains(LocalDate.of(2027, 12, 31));
        assertThat(code.count()).contains(new BigDecimal("24"));
        assertThat(code.serial()).isEmpty();
    }

    @Test
    void reads_what_a_scanner_gives() {
        // What has no fixed length ends at FNC1, or at the end; the weight (3103) is read over.
        assertThat(Gs1Code.read("]d20109506000134352310300125010AB\u001d21S-7", TODAY))
                .isEqualTo(new Gs1Code(
                        Optional.of("09506000134352"),
                        Optional.of("AB"),
                        Optional.of("S-7"),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void a_day_of_00_is_the_last_of_its_month_and_the_century_the_nearest() {
        assertThat(Gs1Code.read("(15)280200", TODAY).expires()).contains(LocalDate.of(2028, 2, 29));
        assertThat(Gs1Code.read("(17)760101", TODAY).expires()).contains(LocalDate.of(2076, 1, 1));
        assertThat(Gs1Code.read("(17)770101", TODAY).expires()).contains(LocalDate.of(1977, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(01)09506000134353",
                "(01)123",
                "(17)271331",
                "(17)27",
                "(10)ABCDEFGHIJKLMNOPQRSTU",
                "01095060001343",
                "x1",
                "(10)A)(",
                "(37)x"
            })
    void refuses_what_is_none(String code) {
        assertThatThrownBy(() -> Gs1Code.read(code, TODAY)).isInstanceOf(IllegalArgumentException.class);
    }
}
