package org.tenon.sales.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenon.kernel.Percent;

class PipelineTest {

    private static String[] defaults() throws NoSuchMethodException {
        return (String[]) SalesConfig.class.getMethod("stages").getDefaultValue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lead",
                "new",
                "prospecting",
                "qualification",
                "qualified",
                "engaging",
                "needs-analysis",
                "solution",
                "proposition",
                "proposal",
                "quote",
                "negotiation",
                "won",
                "lost"
            })
    void knows_the_common_stages_as_it_comes(String stage) throws NoSuchMethodException {
        assertThat(new Pipeline(List.of(defaults())).stage(stage)).isPresent();
    }

    @Test
    void gives_the_probability_of_a_stage() {
        Pipeline pipeline = new Pipeline(List.of("First Call:12.5", "won:100"));

        assertThat(pipeline.stage("FIRST_CALL").orElseThrow().probability()).isEqualTo(Percent.of("12.5"));
        assertThat(pipeline.names()).containsExactly("first-call", "won");
        assertThat(pipeline.stage("lost")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "lead:", ":10", "lead:ten", "lead:-1", "lead:101"})
    void refuses_a_stage_that_cannot_be_read(String definition) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pipeline(List.of(definition)))
                .withMessageContaining(definition);
    }

    @Test
    void refuses_a_pipeline_without_stages_and_a_stage_that_is_there_twice() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pipeline(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pipeline(List.of("needs analysis:1", "needs-analysis:2")));
    }
}
