package org.tenon.customer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatchNameTest {

    @Test
    void leaves_out_legal_forms_accents_and_punctuation() {
        for (String name : List.of(
                "Müller & Söhne GmbH & Co. KG", "MUELLER SOEHNE", "müller, söhne g.m.b.H.", "Muller & Sohne Ltd.")) {
            assertThat(MatchName.of(name).key()).as(name).isEqualTo("mullersohne");
        }
        for (String name : List.of("上海机械有限公司", "上海机械股份有限公司", "上海机械集团有限公司", "上海机械")) {
            assertThat(MatchName.of(name).key()).as(name).isEqualTo("上海机械");
        }
        assertThat(MatchName.of("Peter's Pizza S.A.").key()).isEqualTo("peterspizza");
    }

    @Test
    void keeps_a_name_that_is_nothing_but_a_legal_form() {
        assertThat(MatchName.of("SE").key()).isEqualTo("se");
        assertThat(MatchName.of("有限公司").key()).isEqualTo("有限公司");
        assertThat(MatchName.of(" -- ").words()).isEmpty();
    }

    @Test
    void knows_how_alike_names_are() {
        assertThat(likeness("Alfreds Futterkiste", "Futterkiste Alfreds")).isEqualTo(1);
        // Pairs of alfreds: al lf fr re ed ds, of alfred: al lf fr re ed; of futterkiste ten: 2 x 15 / (16 + 15).
        assertThat(likeness("Alfreds Futterkiste", "Alfred Futterkiste")).isBetween(0.96, 0.97);
        assertThat(likeness("Alfreds Futterkiste", "Alfr")).isEqualTo(0.7);
        assertThat(likeness("Alfreds Futterkiste", "Around the Horn")).isLessThan(0.2);
        assertThat(likeness("上海机械", "上海")).isEqualTo(0.7);
    }

    private static double likeness(String one, String other) {
        return MatchName.of(one).likeness(MatchName.of(other));
    }
}
