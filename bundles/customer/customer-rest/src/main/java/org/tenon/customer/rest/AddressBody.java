package org.tenon.customer.rest;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.PostalAddress;
import org.tenon.kernel.problem.Violations;

/**
 * An address.
 *
 * @param lines 1 to 5 lines; one text with line breaks will do
 * @param postalCode may be left out where addresses have none
 * @param validFrom the first day on which it is used
 * @param validTo the last day on which it is used
 */
record AddressBody(
        PostalAddress.@Nullable Kind kind,
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<String> lines,
        @Nullable String city,
        Optional<String> region,
        Optional<String> postalCode,
        @Nullable String country,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {

    private static final int MAX_LINES = 5;

    static AddressBody of(PostalAddress address) {
        return new AddressBody(
                address.kind(),
                address.lines(),
                address.city(),
                address.region(),
                Optional.of(address.postalCode()),
                address.country(),
                address.validFrom(),
                address.validTo());
    }

    /** @return empty when something is missing, which is then among the violations */
    Optional<PostalAddress> toAddress(Violations violations, String pointer) {
        List<String> given = printedLines();
        boolean used = Given.required(violations, pointer + "/kind", kind);
        boolean printable = violations.check(
                !given.isEmpty() && given.size() <= MAX_LINES,
                pointer + "/lines",
                given.isEmpty() ? "required" : "too-many",
                "An address has 1 to " + MAX_LINES + " lines.");
        String town = Given.text(violations, pointer + "/city", city);
        String land = Given.text(violations, pointer + "/country", country);
        return used && printable
                ? Optional.of(new PostalAddress(
                        Objects.requireNonNull(kind),
                        given,
                        town,
                        Given.text(region),
                        postalCode.orElse(""),
                        land,
                        validFrom,
                        validTo))
                : Optional.empty();
    }

    private List<String> printedLines() {
        return lines == null
                ? List.of()
                : lines.stream()
                        .flatMap(String::lines)
                        .filter(line -> !line.isBlank())
                        .toList();
    }
}
