package org.tenon.customer.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.Contact;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerProfile;
import org.tenon.customer.PostalAddress;
import org.tenon.kernel.Money;
import org.tenon.kernel.field.FieldValue;
import org.tenon.persistence.Utc;

/**
 * A row of customers. The version counts changes of the addresses and contacts too, so it is counted here and not by JPA;
 * whoever changes a customer holds its row's lock.
 */
@Entity(name = "Customer")
@Table(name = "customer_customer")
class CustomerEntity {

    @Id
    private String id;

    private String number;
    private String name;

    @Column(name = "group_code")
    private @Nullable String group;

    private String currency;

    @Column(name = "tax_id")
    private @Nullable String taxId;

    @Column(name = "credit_limit")
    private @Nullable BigDecimal creditLimit;

    @Column(name = "payment_terms")
    private @Nullable String paymentTerms;

    @Column(name = "tax_region")
    private @Nullable String taxRegion;

    private @Nullable String language;

    @Column(name = "price_list")
    private @Nullable String priceList;

    private String kind;

    @Column(name = "parent_id")
    private @Nullable String parentId;

    private @Nullable String owner;
    private @Nullable String team;
    private @Nullable String territory;

    /** One a line. */
    private @Nullable String tags;

    /** Who it turned out to be; null for who is here. */
    @Column(name = "merged_into")
    private @Nullable String mergedInto;

    /** Whether the company's own fields say something of it. */
    private boolean extended;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    private long version;

    CustomerEntity(CustomerId id, String number, CustomerDetails details, Instant createdAt) {
        this.id = id.value();
        this.number = number;
        this.createdAt = Utc.column(createdAt);
        fill(details);
    }

    /** Takes over what the row keeps of the details, and counts the change. */
    final void fill(CustomerDetails details) {
        name = details.name();
        group = details.group().orElse(null);
        currency = details.currency().getCurrencyCode();
        taxId = details.taxId().orElse(null);
        creditLimit = details.creditLimit().map(Money::amount).orElse(null);
        paymentTerms = details.paymentTerms().orElse(null);
        taxRegion = details.taxRegion().orElse(null);
        language = details.language().orElse(null);
        priceList = details.priceList().orElse(null);
        fill(details.profile());
        extended = !details.fields().isEmpty();
        version++;
    }

    private void fill(CustomerProfile profile) {
        kind = profile.kind().name();
        parentId = profile.parent().map(CustomerId::value).orElse(null);
        owner = profile.owner().orElse(null);
        team = profile.team().orElse(null);
        territory = profile.territory().orElse(null);
        tags = profile.tags().isEmpty() ? null : String.join("\n", profile.tags());
    }

    String id() {
        return id;
    }

    boolean extended() {
        return extended;
    }

    Optional<CustomerId> mergedInto() {
        return Optional.ofNullable(mergedInto).map(CustomerId::new);
    }

    void mergeInto(@Nullable String survivor) {
        mergedInto = survivor;
        version++;
    }

    void belongTo(CustomerId parent) {
        parentId = parent.value();
        version++;
    }

    String number() {
        return number;
    }

    Customer toCustomer(List<PostalAddress> addresses, List<Contact> contacts, Map<String, FieldValue> fields) {
        Currency money = Currency.getInstance(currency);
        CustomerDetails details = new CustomerDetails(
                name,
                Optional.ofNullable(group),
                money,
                Optional.ofNullable(taxId),
                Optional.ofNullable(creditLimit).map(amount -> new Money(amount, money)),
                Optional.ofNullable(paymentTerms),
                Optional.ofNullable(taxRegion),
                Optional.ofNullable(language),
                Optional.ofNullable(priceList),
                addresses,
                contacts,
                profile(),
                fields);
        return new Customer(new CustomerId(id), number, details, Utc.instant(createdAt), version);
    }

    private CustomerProfile profile() {
        return new CustomerProfile(
                CustomerProfile.Kind.valueOf(kind),
                Optional.ofNullable(parentId).map(CustomerId::new),
                Optional.ofNullable(owner),
                Optional.ofNullable(team),
                Optional.ofNullable(territory),
                new TreeSet<>(tags == null ? List.of() : List.of(tags.split("\n"))));
    }
}
