package org.tenon.customer.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tenon.customer.Contact;
import org.tenon.customer.Customer;
import org.tenon.customer.DuplicateCandidate;
import org.tenon.customer.DuplicateCandidate.Field;
import org.tenon.customer.DuplicateCandidate.Reason;
import org.tenon.customer.DuplicateProbe;

/**
 * Weighs what speaks for a customer being the one that is described. Each reason leaves the doubt that it has by itself, and
 * doubts multiply: two reasons of 0.9 and 0.8 make 1 - 0.1 x 0.2 = 0.98.
 */
final class DuplicateScore {

    /** A tax id is one company's; a mailbox may be an agency's, a switchboard a whole building's. */
    private static final double TAX_ID = 0.95;

    private static final double NAME = 0.9;
    private static final double EMAIL = 0.85;
    private static final double PHONE = 0.75;
    /** Names that are less alike say nothing. */
    private static final double LIKE = 0.55;

    private static final int PERCENT = 100;

    private final DuplicateProbe probe;
    private final Optional<MatchName> name;

    DuplicateScore(DuplicateProbe probe) {
        this.probe = probe;
        this.name = probe.name().map(MatchName::of);
    }

    private record Weighed(Reason reason, double weight) {}

    /** Empty when nothing speaks for the customer. */
    Optional<DuplicateCandidate> of(Customer customer) {
        List<Weighed> reasons = new ArrayList<>();
        probe.taxId().map(MatchKeys::taxId).ifPresent(key -> customer.details()
                .taxId()
                .filter(kept -> MatchKeys.taxId(kept).equals(key) && key.length() > 2)
                .ifPresent(kept -> reasons.add(same(Field.TAX_ID, kept, TAX_ID))));
        name.ifPresent(mine -> name(mine, customer.details().name()).ifPresent(reasons::add));
        probe.email().map(MatchKeys::email).ifPresent(key -> customer.details().contacts().stream()
                .flatMap(contact -> contact.email().stream())
                .filter(kept -> MatchKeys.email(kept).equals(key))
                .findFirst()
                .ifPresent(kept -> reasons.add(same(Field.EMAIL, kept, EMAIL))));
        probe.phone()
                .map(MatchKeys::phone)
                .filter(key -> !key.isEmpty())
                .ifPresent(key -> customer.details().contacts().stream()
                        .map(Contact::phone)
                        .flatMap(Optional::stream)
                        .filter(kept -> samePhone(MatchKeys.phone(kept), key))
                        .findFirst()
                        .ifPresent(kept -> reasons.add(same(Field.PHONE, kept, PHONE))));
        return reasons.isEmpty() ? Optional.empty() : Optional.of(candidate(customer, reasons));
    }

    /** Either may have been written without the prefix of its town. */
    private static boolean samePhone(String kept, String key) {
        return !kept.isEmpty() && (kept.endsWith(key) || key.endsWith(kept));
    }

    private static DuplicateCandidate candidate(Customer customer, List<Weighed> reasons) {
        double doubt = reasons.stream().mapToDouble(each -> 1 - each.weight()).reduce(1, (a, b) -> a * b);
        return new DuplicateCandidate(
                customer,
                percent(1 - doubt),
                reasons.stream()
                        .sorted(Comparator.comparingDouble(each -> -each.weight()))
                        .map(Weighed::reason)
                        .toList());
    }

    private static Weighed same(Field field, String kept, double weight) {
        return new Weighed(new Reason(field, kept, PERCENT), weight);
    }

    private static Optional<Weighed> name(MatchName mine, String kept) {
        double likeness = mine.words().isEmpty() ? 0 : mine.likeness(MatchName.of(kept));
        return likeness < LIKE
                ? Optional.empty()
                : Optional.of(new Weighed(new Reason(Field.NAME, kept, percent(likeness)), NAME * likeness));
    }

    private static int percent(double share) {
        return (int) Math.round(share * PERCENT);
    }
}
