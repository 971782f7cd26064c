package org.tenon.switchboard.sample;

import java.util.Optional;
import org.tenon.kernel.capability.Channelled;
import org.tenon.kernel.capability.ForDocument;
import org.tenon.kernel.capability.ProviderPin;

/** Who comes, by which channel, and for what. */
public record Visitor(
        String name,
        Optional<String> channel,
        Optional<String> documentKind,
        Optional<String> routingKey,
        Optional<ProviderPin> pin)
        implements Channelled, ForDocument {

    public Visitor(String name, Optional<String> channel) {
        this(name, channel, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Somebody who comes for a kind of document. */
    public static Visitor forKind(String kind) {
        return new Visitor("Anna", Optional.empty(), Optional.of(kind), Optional.empty(), Optional.empty());
    }

    /** Somebody who is to be greeted by always the same. */
    public static Visitor keyed(String key) {
        return new Visitor("Anna", Optional.empty(), Optional.empty(), Optional.of(key), Optional.empty());
    }

    /** Somebody who is to be greeted by one provider. */
    public static Visitor pinned(ProviderPin pin) {
        return new Visitor("Anna", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(pin));
    }
}
