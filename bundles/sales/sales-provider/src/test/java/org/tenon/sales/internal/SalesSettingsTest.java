package org.tenon.sales.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.Percent;

class SalesSettingsTest {

    /** As Declarative Services hands over a configuration file; like there, the stages are an array. */
    @SuppressWarnings({"ImmutableAnnotationChecker", "ArrayRecordComponent"})
    private record Configured(
            String[] stages,
            String[] lead_stages,
            int validity_days,
            int validity_maxDays,
            String approval_limitPercent,
            String approval_role,
            String public_address,
            int link_days)
            implements SalesConfig {

        @Override
        public Class<? extends Annotation> annotationType() {
            return SalesConfig.class;
        }
    }

    private static final LinkSettings LINKS = LinkSettings.of("", 30);

    private static SalesSettings settings(String stages) {
        return new SalesSettings(new Configured(
                new String[] {stages},
                new String[] {"New, Warm"},
                14,
                90,
                " 7.5 ",
                "boss",
                " https://sales.example.org/ ",
                7));
    }

    @Test
    void reads_stages_that_a_file_gives_as_one_line() {
        SalesSettings settings = settings("hope:5, won:100,");

        assertThat(settings.pipeline().names()).containsExactly("hope", "won");
        assertThat(settings.validityDays()).isEqualTo(14);
        assertThat(settings.discountLimit()).isEqualTo(Percent.of("7.5"));
        assertThat(settings.approverRole()).isEqualTo("boss");
        assertThat(settings.leadStages()).containsExactly("new", "warm");
        assertThat(settings.links()).isEqualTo(new LinkSettings(Optional.of("https://sales.example.org"), 7));
    }

    @Test
    void refuses_what_makes_no_sense() {
        List<String> stages = List.of("won:100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SalesSettings(stages, -1, 365, Percent.ZERO, "boss", stages, LINKS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SalesSettings(stages, 30, 365, Percent.of("-1"), "boss", stages, LINKS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SalesSettings(stages, 30, 365, Percent.ZERO, "", stages, LINKS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SalesSettings(stages, 30, 365, Percent.ZERO, "boss", List.of("a", "A"), LINKS));
    }

    @Test
    void refuses_an_address_that_no_customer_can_open() {
        for (String address : List.of("sales.example.org", "ftp://example.org", "https://example.org/?a=b")) {
            assertThatIllegalArgumentException().as(address).isThrownBy(() -> LinkSettings.of(address, 30));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> LinkSettings.of("", -1));
        assertThat(LinkSettings.of(" ", 30).publicAddress()).isEmpty();
    }
}
