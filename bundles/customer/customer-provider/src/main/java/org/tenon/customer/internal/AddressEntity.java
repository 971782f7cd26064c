package org.tenon.customer.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.PostalAddress;

/** A row of addresses. */
@Entity(name = "Address")
@Table(name = "customer_address")
@IdClass(RowKey.class)
class AddressEntity {

    /** No line contains it: control characters are refused. */
    private static final String BETWEEN_LINES = "\n";

    @Id
    @Column(name = "customer_id")
    private String customerId;

    @Id
    private int place;

    private String kind;
    private String lines;
    private String city;
    private @Nullable String region;

    @Column(name = "postal_code")
    private String postalCode;

    private String country;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    AddressEntity(String customerId, int place, PostalAddress address) {
        this.customerId = customerId;
        this.place = place;
        fill(address);
    }

    final void fill(PostalAddress address) {
        kind = address.kind().name().toLowerCase(Locale.ROOT);
        lines = String.join(BETWEEN_LINES, address.lines());
        city = address.city();
        region = address.region().orElse(null);
        postalCode = address.postalCode();
        country = address.country();
        validFrom = address.validFrom().orElse(null);
        validTo = address.validTo().orElse(null);
    }

    String customerId() {
        return customerId;
    }

    PostalAddress toAddress() {
        return new PostalAddress(
                PostalAddress.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                List.of(lines.split(BETWEEN_LINES, -1)),
                city,
                Optional.ofNullable(region),
                postalCode,
                country,
                Optional.ofNullable(validFrom),
                Optional.ofNullable(validTo));
    }
}
