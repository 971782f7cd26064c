package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenon.kernel.Percent;
import org.tenon.sales.PipelineStage;

/** The stages that an opportunity goes through, and how likely it is won in each. */
final class Pipeline {

    static final Percent CERTAIN = Percent.of("100");

    private final List<PipelineStage> stages;

    private Pipeline(List<PipelineStage> stages) {
        this.stages = stages;
    }

    static Pipeline of(List<PipelineStage> stages) {
        return new Pipeline(List.copyOf(stages));
    }

    /**
     * As a configuration has it.
     *
     * @param definitions each {@code name:probability}, the probability in percent
     * @throws IllegalArgumentException when one cannot be read, is there twice, or there is none
     */
    Pipeline(Collection<String> definitions) {
        this(definitions.stream().map(Pipeline::parsed).toList());
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("the pipeline has no stages; give at least one as name:probability");
        }
        for (PipelineStage stage : stages) {
            if (stages.stream().filter(each -> each.name().equals(stage.name())).count() > 1) {
                throw new IllegalArgumentException("the pipeline has the stage '" + stage.name() + "' twice");
            }
        }
    }

    /** The stage that somebody means: case does not count, and spaces and underscores are hyphens. */
    Optional<PipelineStage> stage(String name) {
        String meant = plain(name);
        return stages.stream().filter(stage -> stage.name().equals(meant)).findFirst();
    }

    /** In their order. */
    List<PipelineStage> stages() {
        return stages;
    }

    List<String> names() {
        return stages.stream().map(PipelineStage::name).toList();
    }

    private static PipelineStage parsed(String definition) {
        int colon = definition.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a stage is written name:probability, not '" + definition + "'");
        }
        String name = plain(definition.substring(0, colon));
        Percent probability = percent(definition.substring(colon + 1).trim(), definition);
        if (name.isEmpty() || name.length() > PipelineStage.MAX_NAME) {
            throw new IllegalArgumentException(
                    "a stage's name has 1 to " + PipelineStage.MAX_NAME + " characters: " + definition);
        }
        return new PipelineStage(name, probability);
    }

    private static Percent percent(String text, String definition) {
        try {
            Percent percent = new Percent(new BigDecimal(text));
            if (isProbability(percent)) {
                return percent;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, like one that is out of bounds.
        }
        throw new IllegalArgumentException("a stage's probability is 0 to 100: " + definition);
    }

    static boolean isProbability(Percent percent) {
        return percent.compareTo(Percent.ZERO) >= 0 && percent.compareTo(CERTAIN) <= 0;
    }

    static String plain(String name) {
        return name.trim().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    }
}
