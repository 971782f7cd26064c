package org.tenon.kernel.capability;

import java.util.Optional;

/**
 * A request that is made for a document. When an argument of a call to a {@link Capability} is one, it says what the
 * switchboard needs to keep the document with one provider. An argument says it, not a context of the thread, which would be
 * set in one place and forgotten in another.
 */
public interface ForDocument {

    /** The kind of document, for example {@code "quote"}: lower case letters, digits and hyphens; empty for none. */
    Optional<String> documentKind();

    /**
     * What calls have in common that must go to the same provider while a new one is tried on a share of the calls: the
     * customer, or the document. Empty: such a call never goes to a provider on trial.
     */
    Optional<String> routingKey();

    /** Who must answer; empty lets the routes decide. */
    Optional<ProviderPin> pin();
}
