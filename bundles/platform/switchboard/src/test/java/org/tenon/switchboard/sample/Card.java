package org.tenon.switchboard.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tenon.kernel.capability.Attributed;
import org.tenon.kernel.capability.ProviderVersion;

/** A greeting in writing; says who wrote it. */
public record Card(String text, List<Line> lines, Optional<ProviderVersion> by) implements Attributed<Card> {

    /** A line of it. */
    public record Line(String words, BigDecimal price) {}

    @Override
    public Card attributedTo(ProviderVersion provider) {
        return new Card(text, lines, Optional.of(provider));
    }
}
