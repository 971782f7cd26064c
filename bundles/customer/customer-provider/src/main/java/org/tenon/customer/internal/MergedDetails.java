package org.tenon.customer.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerProfile;
import org.tenon.customer.MergeChoice;
import org.tenon.customer.MergeField;
import org.tenon.customer.MergeRequest;
import org.tenon.kernel.field.FieldValue;

/** Makes details out of two, field by field. */
final class MergedDetails {

    /** Which of two values of a field is taken. */
    interface Chooser {
        <T> T choose(MergeField field, T first, T second);

        Optional<FieldValue> choose(String code, Optional<FieldValue> first, Optional<FieldValue> second);
    }

    private final CustomerDetails first;
    private final CustomerDetails second;
    private final Chooser chooser;

    private MergedDetails(CustomerDetails first, CustomerDetails second, Chooser chooser) {
        this.first = first;
        this.second = second;
        this.chooser = chooser;
    }

    /** What the survivor is to be like. */
    static CustomerDetails of(CustomerDetails survivor, CustomerDetails merged, MergeRequest request) {
        return new MergedDetails(survivor, merged, new Chooser() {
                    @Override
                    public <T> T choose(MergeField field, T ours, T theirs) {
                        return MergedDetails.choose(request.choice(field), ours, theirs);
                    }

                    @Override
                    public Optional<FieldValue> choose(
                            String code, Optional<FieldValue> ours, Optional<FieldValue> theirs) {
                        return MergedDetails.choose(request.choice(code), ours, theirs);
                    }
                })
                .details();
    }

    /** What the survivor is to be like when a merge is undone: as before where it still is as the merge made it. */
    static CustomerDetails undone(CustomerDetails now, CustomerDetails before, CustomerDetails after) {
        return new MergedDetails(now, before, new Chooser() {
                    @Override
                    public <T> T choose(MergeField field, T today, T then) {
                        return today.equals(value(after, field)) ? then : today;
                    }

                    @Override
                    public Optional<FieldValue> choose(
                            String code, Optional<FieldValue> today, Optional<FieldValue> then) {
                        return today.equals(value(after, code)) ? then : today;
                    }
                })
                .details();
    }

    @SuppressWarnings("unchecked") // lists are lists on both sides
    private static <T> T choose(MergeChoice choice, T ours, T theirs) {
        return switch (choice) {
            case SURVIVOR -> ours;
            case MERGED -> theirs;
            case FILL -> silent(ours) ? theirs : ours;
            case BOTH -> (T) both((Collection<?>) ours, (Collection<?>) theirs);
        };
    }

    private static boolean silent(Object value) {
        return value.equals(Optional.empty()) || (value instanceof Collection<?> some && some.isEmpty());
    }

    private static Collection<?> both(Collection<?> ours, Collection<?> theirs) {
        LinkedHashSet<Object> all = new LinkedHashSet<>(ours);
        all.addAll(theirs);
        return ours instanceof List ? new ArrayList<>(all) : new TreeSet<>(all);
    }

    private static Optional<FieldValue> value(CustomerDetails details, String code) {
        return Optional.ofNullable(details.fields().get(code));
    }

    private Map<String, FieldValue> fields() {
        Map<String, FieldValue> all = new TreeMap<>(first.fields());
        all.putAll(second.fields());
        Map<String, FieldValue> chosen = new TreeMap<>();
        all.keySet().forEach(code -> chooser.choose(code, value(first, code), value(second, code))
                .ifPresent(value -> chosen.put(code, value)));
        return chosen;
    }

    private static Object value(CustomerDetails details, MergeField field) {
        CustomerProfile profile = details.profile();
        return switch (field) {
            case NAME -> details.name();
            case GROUP -> details.group();
            case TAX_ID -> details.taxId();
            case CREDIT_LIMIT -> details.creditLimit();
            case PAYMENT_TERMS -> details.paymentTerms();
            case TAX_REGION -> details.taxRegion();
            case LANGUAGE -> details.language();
            case PRICE_LIST -> details.priceList();
            case KIND -> profile.kind();
            case PARENT -> profile.parent();
            case OWNER -> profile.owner();
            case TEAM -> profile.team();
            case TERRITORY -> profile.territory();
            case TAGS -> profile.tags();
            case ADDRESSES -> details.addresses();
            case CONTACTS -> details.contacts();
        };
    }

    private CustomerDetails details() {
        CustomerProfile ours = first.profile();
        CustomerProfile theirs = second.profile();
        return new CustomerDetails(
                chooser.choose(MergeField.NAME, first.name(), second.name()),
                chooser.choose(MergeField.GROUP, first.group(), second.group()),
                first.currency(),
                chooser.choose(MergeField.TAX_ID, first.taxId(), second.taxId()),
                chooser.choose(MergeField.CREDIT_LIMIT, first.creditLimit(), second.creditLimit()),
                chooser.choose(MergeField.PAYMENT_TERMS, first.paymentTerms(), second.paymentTerms()),
                chooser.choose(MergeField.TAX_REGION, first.taxRegion(), second.taxRegion()),
                chooser.choose(MergeField.LANGUAGE, first.language(), second.language()),
                chooser.choose(MergeField.PRICE_LIST, first.priceList(), second.priceList()),
                chooser.choose(MergeField.ADDRESSES, first.addresses(), second.addresses()),
                chooser.choose(MergeField.CONTACTS, first.contacts(), second.contacts()),
                new CustomerProfile(
                        chooser.choose(MergeField.KIND, ours.kind(), theirs.kind()),
                        chooser.choose(MergeField.PARENT, ours.parent(), theirs.parent()),
                        chooser.choose(MergeField.OWNER, ours.owner(), theirs.owner()),
                        chooser.choose(MergeField.TEAM, ours.team(), theirs.team()),
                        chooser.choose(MergeField.TERRITORY, ours.territory(), theirs.territory()),
                        chooser.choose(MergeField.TAGS, ours.tags(), theirs.tags())),
                fields());
    }
}
