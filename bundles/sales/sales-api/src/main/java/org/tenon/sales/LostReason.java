package org.tenon.sales;

import static java.util.Objects.requireNonNull;

/**
 * Why opportunities are lost, as this company calls it.
 *
 * @param code 1 to 64 lower case letters, digits and hyphens
 * @param title 1 to 200 characters
 * @param active whether it can be given from now on; what has it keeps it
 * @param version rises with every change; 0 for one that nobody has saved yet
 */
public record LostReason(String code, String title, boolean active, long version) {

    public LostReason {
        requireNonNull(code, "code");
        requireNonNull(title, "title");
    }
}
