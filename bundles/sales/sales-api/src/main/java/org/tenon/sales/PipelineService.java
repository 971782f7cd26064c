package org.tenon.sales;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Keeps the pipelines and the stages that opportunities go through. */
@ProviderType
@Capability("sales")
public interface PipelineService {

    /** All stages of {@link SalesPipeline#DEFAULT} in their order, at least one, each once. */
    @ReadOnly
    List<PipelineStage> stages();

    /** All pipelines by their codes; {@link SalesPipeline#DEFAULT} is always there. */
    @ReadOnly
    List<SalesPipeline> pipelines();

    @ReadOnly
    Optional<SalesPipeline> find(String code);

    /**
     * Keeps a pipeline in place of the one of its code, with its version one higher. Opportunities have the probabilities of their
     * stages from then on. Records {@link PipelineChanged}.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: a code, a name or a stage out of bounds
     *     ({@code pipeline.code}, {@code text.length}, {@code pipeline.stages}, {@code pipeline.probability},
     *     {@code pipeline.rotten-after}), a stage that is there twice ({@code pipeline.stage-twice})
     * @throws org.tenon.kernel.problem.ConflictException {@code pipeline.stage-used} when opportunities are in a stage that is left out
     * @throws org.tenon.kernel.problem.StaleVersionException when the version is another one
     */
    SalesPipeline save(SalesPipeline pipeline);

    /**
     * Takes a pipeline away; {@link SalesPipeline#DEFAULT} becomes the configuration's again. Records {@link PipelineChanged}.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code pipeline.not-found}, also for the configuration's
     * @throws org.tenon.kernel.problem.ConflictException {@code pipeline.stage-used} when opportunities are in a stage that would be
     *     no more
     * @throws org.tenon.kernel.problem.StaleVersionException when the version is another one
     */
    void remove(String code, long version);
}
