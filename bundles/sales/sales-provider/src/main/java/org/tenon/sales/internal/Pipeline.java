package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tenon.kernel.Percent;

/** The stages that an opportunity goes through, and how likely it is won in each. */
final class Pipeline {

    private static final int MAX_NAME_LENGTH = 64;
    private static final Percent CERTAIN = Percent.of("100");

    /** @param name in its plain form, as {@link #plain} makes it */
    record Stage(String name, Percent probability) {}

    private final Map<String, Stage> stages = new LinkedHashMap<>();

    /**
     * @param definitions each {@code name:probability}, the probability in percent
     * @throws IllegalArgumentException when one cannot be read, is there twice, or there is none
     */
    Pipeline(Collection<String> definitions) {
        definitions.stream().map(Pipeline::parsed).forEach(stage -> {
            if (stages.put(stage.name(), stage) != null) {
                throw new IllegalArgumentException("the pipeline has the stage '" + stage.name() + "' twice");
            }
        });
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("the pipeline has no stages; give at least one as name:probability");
        }
    }

    /** The stage that somebody means: case does not count, and spaces and underscores are hyphens. */
    Optional<Stage> stage(String name) {
        return Optional.ofNullable(stages.get(plain(name)));
    }

    /** In their order. */
    List<Stage> stages() {
        return List.copyOf(stages.values());
    }

    List<String> names() {
        return List.copyOf(stages.keySet());
    }

    private static Stage parsed(String definition) {
        int colon = definition.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a stage is written name:probability, not '" + definition + "'");
        }
        String name = plain(definition.substring(0, colon));
        Percent probability = percent(definition.substring(colon + 1).trim(), definition);
        if (name.isEmpty() || name.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException(
                    "a stage's name has 1 to " + MAX_NAME_LENGTH + " characters: " + definition);
        }
        return new Stage(name, probability);
    }

    private static Percent percent(String text, String definition) {
        try {
            Percent percent = new Percent(new BigDecimal(text));
            if (percent.compareTo(Percent.ZERO) >= 0 && percent.compareTo(CERTAIN) <= 0) {
                return percent;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, like one that is out of bounds.
        }
        throw new IllegalArgumentException("a stage's probability is 0 to 100: " + definition);
    }

    private static String plain(String name) {
        return name.trim().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    }
}
