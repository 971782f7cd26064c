package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Tax rules that come together, to be installed when a company wants them.
 *
 * @param code by which it is installed
 * @param name for people
 * @param source where its facts are from, and their licence
 * @param asOf the day up to which it is known to be right
 * @param rules how many there are
 */
public record TaxPack(String code, String name, String source, LocalDate asOf, int rules) {

    public TaxPack {
        requireNonNull(code, "code");
        requireNonNull(name, "name");
        requireNonNull(source, "source");
        requireNonNull(asOf, "asOf");
    }
}
