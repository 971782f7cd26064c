package org.tenon.kernel.company;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The company that runs this installation. Its configuration is {@code etc/org.tenon.company.cfg}. */
@ProviderType
public interface Company {

    /** The name on documents. */
    String name();

    /** The time zone in which its days begin and end. */
    ZoneId zone();

    /** The currency in which it keeps its books. */
    Currency currency();

    /**
     * The tax region that it sells from, for example {@code "DE"} or {@code "CN"}; empty when nothing depends on it. In the
     * same codes as its customers' regions.
     */
    default Optional<String> taxRegion() {
        return Optional.empty();
    }

    /** The time now. Capabilities ask nobody else, so that a test can set the clock. */
    Instant now();

    /** The day that it is now in {@link #zone()}. */
    default LocalDate today() {
        return LocalDate.ofInstant(now(), zone());
    }
}
