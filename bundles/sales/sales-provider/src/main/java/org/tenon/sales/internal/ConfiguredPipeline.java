package org.tenon.sales.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.capability.Capability;
import org.tenon.sales.PipelineService;
import org.tenon.sales.PipelineStage;

/** The stages that the installation has configured. */
@Component(
        service = PipelineService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class ConfiguredPipeline implements PipelineService {

    private final Pipeline pipeline;

    @Activate
    public ConfiguredPipeline(@Reference SalesSettings settings) {
        this.pipeline = settings.pipeline();
    }

    @Override
    public List<PipelineStage> stages() {
        return pipeline.stages().stream()
                .map(stage -> new PipelineStage(stage.name(), stage.probability()))
                .toList();
    }
}
