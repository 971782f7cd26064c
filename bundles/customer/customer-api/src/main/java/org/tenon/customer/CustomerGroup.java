package org.tenon.customer;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.tenon.kernel.Money;

/**
 * A group of customers, which passes on what they do not say themselves.
 *
 * @param code what customers name it by, 1 to 64 characters
 * @param priceList the id or code of a price list
 * @param version rises with every change; 0 for one that is not kept yet
 */
public record CustomerGroup(
        String code,
        String name,
        Optional<String> priceList,
        Optional<String> paymentTerms,
        Optional<Money> creditLimit,
        long version) {

    public CustomerGroup {
        requireNonNull(code, "code");
        requireNonNull(name, "name");
        requireNonNull(priceList, "priceList");
        requireNonNull(paymentTerms, "paymentTerms");
        requireNonNull(creditLimit, "creditLimit");
        if (code.isBlank() || code.length() > 64) {
            throw new IllegalArgumentException("a group's code has 1 to 64 characters");
        }
    }
}
