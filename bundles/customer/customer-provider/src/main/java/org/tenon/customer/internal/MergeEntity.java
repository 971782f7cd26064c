package org.tenon.customer.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerMerge;
import org.tenon.customer.MergeId;
import org.tenon.kernel.NewId;
import org.tenon.persistence.Utc;

/** A merge, and what it takes to undo it. */
@Entity(name = "Merge")
@Table(name = "customer_merge")
class MergeEntity {

    private static final TypeReference<CustomerDetails> DETAILS = new TypeReference<>() {};

    @Id
    private String id = NewId.next();

    @Column(name = "survivor_id")
    private String survivorId;

    @Column(name = "merged_id")
    private String mergedId;

    @Column(name = "merged_number")
    private String mergedNumber;

    @Column(name = "survivor_before")
    private byte[] survivorBefore;

    @Column(name = "survivor_after")
    private byte[] survivorAfter;

    @Column(name = "merged_by")
    private String mergedBy;

    @Column(name = "merged_at")
    private LocalDateTime mergedAt;

    @Column(name = "undone_at")
    private @Nullable LocalDateTime undoneAt;

    MergeEntity(Customer survivor, CustomerDetails after, Customer merged, String by, Instant at) {
        survivorId = survivor.id().value();
        mergedId = merged.id().value();
        mergedNumber = merged.number();
        survivorBefore = Json.bytes(survivor.details());
        survivorAfter = Json.bytes(after);
        mergedBy = by;
        mergedAt = Utc.column(at);
    }

    String id() {
        return id;
    }

    CustomerDetails before() {
        return details(survivorBefore);
    }

    CustomerDetails after() {
        return details(survivorAfter);
    }

    /** What was kept before there were fields has none. */
    private static CustomerDetails details(byte[] json) {
        return Json.read(json, DETAILS, Map.of("fields", Map.of()));
    }

    /** Changes what is remembered, as a person is taken out of it. */
    void rewrite(UnaryOperator<CustomerDetails> change) {
        survivorBefore = Json.bytes(change.apply(before()));
        survivorAfter = Json.bytes(change.apply(after()));
    }

    boolean undone() {
        return undoneAt != null;
    }

    void undo(Instant at) {
        undoneAt = Utc.column(at);
    }

    CustomerMerge toMerge() {
        return new CustomerMerge(
                new MergeId(id),
                new CustomerId(survivorId),
                new CustomerId(mergedId),
                mergedNumber,
                mergedBy,
                Utc.instant(mergedAt),
                Optional.ofNullable(undoneAt).map(Utc::instant));
    }
}
