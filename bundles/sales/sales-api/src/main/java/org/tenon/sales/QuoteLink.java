package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Locale;
import org.tenon.kernel.auditlog.Secret;

/**
 * A way for one customer to one quote, without an account. Who has it may accept the quote, so it is told to nobody but the
 * recipient and the seller.
 *
 * @param address where it leads: absolute when the installation knows its public address, and otherwise from {@code /}
 * @param expires when it opens nothing any more
 */
public record QuoteLink(QuoteId quote, @Secret String address, Locale language, Instant expires) {

    public QuoteLink {
        requireNonNull(quote, "quote");
        requireNonNull(address, "address");
        requireNonNull(language, "language");
        requireNonNull(expires, "expires");
    }

    /** Without the address, which is a secret. */
    @Override
    public String toString() {
        return "QuoteLink[quote=" + quote + ", expires=" + expires + "]";
    }
}
