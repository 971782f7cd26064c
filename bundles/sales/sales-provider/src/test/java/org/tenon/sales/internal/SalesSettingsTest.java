package org.tenon.sales.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.annotation.Annotation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.Percent;

class SalesSettingsTest {

    /** As Declarative Services hands over a configuration file; like there, the stages are an array. */
    @SuppressWarnings({"ImmutableAnnotationChecker", "ArrayRecordComponent"})
    private record Configured(
            String[] stages,
            String[] lead_stages,
            int validity_days,
            String approval_limitPercent,
            String approval_role)
            implements SalesConfig {

        @Override
        public Class<? extends Annotation> annotationType() {
            return SalesConfig.class;
        }
    }

    private static SalesSettings settings(String stages) {
        return new SalesSettings(
                new Configured(new String[] {stages}, new String[] {"New, Warm"}, 14, " 7.5 ", "boss"));
    }

    @Test
    void reads_stages_that_a_file_gives_as_one_line() {
        SalesSettings settings = settings("hope:5, won:100,");

        assertThat(settings.pipeline().names()).containsExactly("hope", "won");
        assertThat(settings.validityDays()).isEqualTo(14);
        assertThat(settings.discountLimit()).isEqualTo(Percent.of("7.5"));
        assertThat(settings.approverRole()).isEqualTo("boss");
        assertThat(settings.leadStages()).containsExactly("new", "warm");
    }

    @Test
    void refuses_what_makes_no_sense() {
        List<String> stages = List.of("won:100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SalesSettings(stages, -1, Percent.ZERO, "boss", stages));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SalesSettings(stages, 30, Percent.of("-1"), "boss", stages));
        assertThatIllegalArgumentException().isThrownBy(() -> new SalesSettings(stages, 30, Percent.ZERO, "", stages));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SalesSettings(stages, 30, Percent.ZERO, "boss", List.of("a", "A")));
    }
}
