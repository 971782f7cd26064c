package org.tenon.sales;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Tells the stages that opportunities go through. */
@ProviderType
@Capability("sales")
public interface PipelineService {

    /** All stages in their order, at least one, each once. An opportunity can be put into any of them. */
    @ReadOnly
    List<PipelineStage> stages();
}
