package org.tenon.customer.activity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.sight.Sight;

/**
 * Which activities are looked for: those for which everything holds that is given.
 *
 * @param customer for this customer and those who were merged into it
 * @param reference about this thing
 * @param user which this user owns or takes part in
 * @param done only what is done, or only what is not
 * @param from whose moment is not before this one
 * @param to whose moment is before this one
 * @param sight which the reader owns or takes part in, or whose customer it covers
 */
public record ActivityQuery(
        Optional<CustomerId> customer,
        Optional<ActivityReference> reference,
        Optional<String> user,
        Optional<ActivityKind> kind,
        Optional<Boolean> done,
        Optional<Instant> from,
        Optional<Instant> to,
        Sight sight) {

    public static final ActivityQuery ALL = new ActivityQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public ActivityQuery {
        requireNonNull(customer, "customer");
        requireNonNull(reference, "reference");
        requireNonNull(user, "user");
        requireNonNull(kind, "kind");
        requireNonNull(done, "done");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(sight, "sight");
    }

    /** For a reader who sees all. */
    public ActivityQuery(
            Optional<CustomerId> customer,
            Optional<ActivityReference> reference,
            Optional<String> user,
            Optional<ActivityKind> kind,
            Optional<Boolean> done,
            Optional<Instant> from,
            Optional<Instant> to) {
        this(customer, reference, user, kind, done, from, to, Sight.EVERYTHING);
    }

    /** Those of them that the reader sees. */
    public ActivityQuery seenWith(Sight readers) {
        return new ActivityQuery(customer, reference, user, kind, done, from, to, readers);
    }

    public ActivityQuery forCustomer(CustomerId only) {
        return new ActivityQuery(Optional.of(only), reference, user, kind, done, from, to, sight);
    }

    public ActivityQuery about(ActivityReference only) {
        return new ActivityQuery(customer, Optional.of(only), user, kind, done, from, to, sight);
    }

    public ActivityQuery of(String onlyUser) {
        return new ActivityQuery(customer, reference, Optional.of(onlyUser), kind, done, from, to, sight);
    }

    public ActivityQuery ofKind(ActivityKind only) {
        return new ActivityQuery(customer, reference, user, Optional.of(only), done, from, to, sight);
    }

    public ActivityQuery thatIsDone(boolean only) {
        return new ActivityQuery(customer, reference, user, kind, Optional.of(only), from, to, sight);
    }

    public ActivityQuery since(Instant moment) {
        return new ActivityQuery(customer, reference, user, kind, done, Optional.of(moment), to, sight);
    }

    public ActivityQuery between(Instant newFrom, Instant newTo) {
        return new ActivityQuery(
                customer, reference, user, kind, done, Optional.of(newFrom), Optional.of(newTo), sight);
    }
}
