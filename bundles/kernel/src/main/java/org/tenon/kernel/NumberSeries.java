package org.tenon.kernel;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The numbers that people read on documents: {@code Q-000017}. Rising and never given twice, on all nodes of an
 * installation; with gaps, since a number that was taken by a cancelled transaction is not given again.
 */
@ProviderType
public interface NumberSeries {

    /**
     * The next number of a series; a series exists from its first use on.
     *
     * @param series the series' name, for example {@code "quote"}; lower case letters and hyphens
     * @return 1 or more; not part of the caller's transaction
     */
    long next(String series);
}
