package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * The stages that some opportunities go through.
 *
 * @param code 1 to 64 lower case letters, digits and hyphens
 * @param name 1 to 200 characters
 * @param stages in their order, one to {@value #MAX_STAGES}, each once
 * @param version rises with every change; 0 for one that nobody has saved yet
 */
public record SalesPipeline(String code, String name, List<PipelineStage> stages, long version) {

    /** The one that opportunities are in that name none. It is the configuration's until somebody changes it. */
    public static final String DEFAULT = "default";

    public static final int MAX_STAGES = 50;

    public SalesPipeline {
        requireNonNull(code, "code");
        requireNonNull(name, "name");
        stages = List.copyOf(stages);
    }

    public Optional<PipelineStage> stage(String stageName) {
        return stages.stream().filter(stage -> stage.name().equals(stageName)).findFirst();
    }
}
