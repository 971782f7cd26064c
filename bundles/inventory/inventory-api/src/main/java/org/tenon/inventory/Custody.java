package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.tenon.kernel.capability.ForDocument;
import org.tenon.kernel.capability.ProviderPin;
import org.tenon.kernel.capability.ProviderVersion;

/**
 * Whose stock a call is about, and which provider keeps it: the switchboard takes the call there. What a document has set aside
 * is with one provider; another one would set the same goods aside once more, or let them leave a second time.
 *
 * @param documentKind the kind of document, for example {@code "order"}
 * @param routingKey what the calls have in common that stay together while a provider is tried: the customer
 * @param pin who keeps what the document has; empty while nobody does
 */
public record Custody(Optional<String> documentKind, Optional<String> routingKey, Optional<ProviderPin> pin)
        implements ForDocument {

    public Custody {
        requireNonNull(documentKind, "documentKind");
        requireNonNull(routingKey, "routingKey");
        requireNonNull(pin, "pin");
    }

    /**
     * @param keeper who has set something aside for the document, as {@link Reservation#keeper()} said; another version of the
     *     same provider, and whoever its data is moved to, has it then
     */
    public static Custody of(String documentKind, String routingKey, Optional<ProviderVersion> keeper) {
        return new Custody(
                Optional.of(documentKind), Optional.of(routingKey), keeper.map(ProviderVersion::orSuccessor));
    }
}
