package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.sales.SalesUnderTest.usd;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.sales.Opportunity;
import org.tenon.sales.OpportunityDetails;
import org.tenon.sales.PipelineStage;
import org.tenon.testing.contract.Core;

/** The stages of the pipeline. */
public interface PipelineContract extends SalesUnderTest {

    @Core
    @DisplayName(
            "SAL-350 Every stage of the pipeline is there once, takes opportunities, and tells how likely they are won")
    default void takesOpportunities() {
        List<PipelineStage> stages = pipeline().stages();

        assertThat(stages)
                .extracting(PipelineStage::name)
                .doesNotHaveDuplicates()
                .contains("lead", "qualified", "won");
        for (PipelineStage stage : stages) {
            Opportunity opened = opportunities()
                    .open(new OpportunityDetails(
                            customer(), "A chance", stage.name(), usd("1"), today(), Optional.empty()));
            assertThat(opened.details().stage()).isEqualTo(stage.name());
            assertThat(opened.probability()).isEqualTo(stage.probability());
        }
    }
}
