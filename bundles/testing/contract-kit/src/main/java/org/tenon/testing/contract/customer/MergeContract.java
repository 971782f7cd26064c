package org.tenon.testing.contract.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.customer.Samples.contact;
import static org.tenon.testing.contract.customer.Samples.named;
import static org.tenon.testing.contract.customer.Samples.numbered;
import static org.tenon.testing.contract.customer.Samples.word;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.tenon.customer.BuyingTermsService;
import org.tenon.customer.CreditBlockService;
import org.tenon.customer.CreditClaim;
import org.tenon.customer.CreditService;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerMerge;
import org.tenon.customer.CustomerProfile;
import org.tenon.customer.CustomerQuery;
import org.tenon.customer.CustomerService;
import org.tenon.customer.CustomersMerged;
import org.tenon.customer.CustomersSeparated;
import org.tenon.customer.MergeChoice;
import org.tenon.customer.MergeField;
import org.tenon.customer.MergeId;
import org.tenon.customer.MergeRequest;
import org.tenon.customer.MergeService;
import org.tenon.kernel.Money;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** How two customers become one, and two again. */
@Besides(
        value = "merging",
        services = {MergeService.class})
public interface MergeContract {

    /** The services to be tested. */
    CustomerService customers();

    MergeService merges();

    CreditService credit();

    CreditBlockService blocks();

    BuyingTermsService terms();

    List<DomainEvent> recorded();

    @Core
    @DisplayName("CUS-200 The survivor takes over what it is silent about, and of lists both")
    default void fills() {
        String tag = word();
        Customer survivor = add(tag + "-1", named("Left " + tag).withTaxId("T1").withContacts(List.of(contact("Ann"))));
        Customer merged = add(
                tag + "-2",
                named("Right " + tag)
                        .withTaxId("T2")
                        .withTaxRegion("DE")
                        .withContacts(List.of(contact("Ann"), contact("Bob")))
                        .withProfile(CustomerProfile.ORGANISATION.tagged(Set.of("vip"))));

        merge(survivor, merged, Map.of());

        CustomerDetails now = details(survivor.id());
        assertThat(now.name()).isEqualTo("Left " + tag);
        assertThat(now.taxId()).contains("T1");
        assertThat(now.taxRegion()).contains("DE");
        assertThat(now.contacts()).containsExactly(contact("Ann"), contact("Bob"));
        assertThat(now.profile().tags()).containsExactly("vip");
    }

    @Core
    @DisplayName("CUS-201 Each field is the survivor's, the other's or both's, as it was chosen")
    default void chooses() {
        String tag = word();
        Customer survivor = add(tag + "-1", named("Left").withContacts(List.of(contact("Ann"))));
        Customer merged = add(tag + "-2", named("Right").withTaxRegion("DE").withContacts(List.of(contact("Bob"))));

        merge(
                survivor,
                merged,
                Map.of(
                        MergeField.NAME, MergeChoice.MERGED,
                        MergeField.TAX_REGION, MergeChoice.SURVIVOR,
                        MergeField.CONTACTS, MergeChoice.MERGED));

        CustomerDetails now = details(survivor.id());
        assertThat(now.name()).isEqualTo("Right");
        assertThat(now.taxRegion()).isEmpty();
        assertThat(now.contacts()).containsExactly(contact("Bob"));
    }

    @Core
    @DisplayName("CUS-202 A merged customer is not found by searches, and by its id the survivor is")
    default void leads_to_the_survivor() {
        String tag = word();
        Customer survivor = add(tag + "-1", named("Left").withTaxRegion("FR"));
        Customer merged = add(tag + "-2", named("Right"));

        merge(survivor, merged, Map.of());

        assertThat(customers().find(merged.id())).map(Customer::id).contains(survivor.id());
        assertThat(customers().findAll(Set.of(merged.id(), survivor.id())))
                .containsOnlyKeys(merged.id(), survivor.id());
        assertThat(terms().termsOf(merged.id())).isEqualTo(terms().termsOf(survivor.id()));
        assertThat(found(tag)).containsExactly(tag + "-1");
        Customer again = add(tag + "-3", named("Third"));
        merge(again, customers().find(survivor.id()).orElseThrow(), Map.of());
        assertThat(customers().find(merged.id())).map(Customer::id).contains(again.id());
        assertThat(merges().mergedInto(again.id())).containsExactlyInAnyOrder(survivor.id(), merged.id());
        assertThat(merges().mergedInto(merged.id())).isEmpty();
    }

    @Core
    @DisplayName("CUS-992 By the number of who was merged nobody is found")
    default void is_not_found_by_number() {
        String tag = word();
        Customer survivor = add(tag + "-1", named("Left"));
        Customer merged = add(tag + "-2", named("Right"));

        merge(survivor, merged, Map.of());

        assertThat(customers().findNumbered(tag + "-1")).map(Customer::id).contains(survivor.id());
        assertThat(customers().findNumbered(tag + "-2")).isEmpty();
    }

    @Core
    @DisplayName("CUS-203 What the merged one has claimed of credit counts for the survivor, and what is claimed later")
    default void moves_claims() {
        Customer survivor = add(word(), named("Left").withCreditLimit(Money.of("100", "USD")));
        Customer merged = add(word(), named("Right"));
        String earlier = "order:" + word();
        String later = "order:" + word();
        claim(survivor.id(), "order:" + word(), "40");
        claim(merged.id(), earlier, "30");

        merge(survivor, merged, Map.of());

        // 40 + 30 of 100, and 20 more by the id of old
        assertThat(credit().status(survivor.id()).exposure()).isEqualTo(Money.of("70", "USD"));
        claim(merged.id(), later, "20");
        assertThat(credit().status(merged.id()).exposure()).isEqualTo(Money.of("90", "USD"));
        assertThat(credit().claim(new CreditClaim(merged.id(), "order:" + word(), Money.of("20", "USD"), false))
                        .granted())
                .isFalse();
        credit().release(merged.id(), earlier);
        assertThat(credit().status(survivor.id()).exposure()).isEqualTo(Money.of("60", "USD"));
    }

    @Full
    @DisplayName("CUS-204 Those who belong to the merged one belong to the survivor")
    default void moves_children() {
        Customer survivor = add(word(), named("Left").withTaxId("T1"));
        Customer merged = add(word(), named("Right").withTaxId("T2"));
        Customer branch = add(word(), named("Branch").withProfile(CustomerProfile.ORGANISATION.below(merged.id())));

        CustomerMerge made = merge(survivor, merged, Map.of());

        assertThat(details(branch.id()).profile().parent()).contains(survivor.id());
        assertThat(terms().termsOf(branch.id()).orElseThrow().taxId()).contains("T1");
        merges().undo(made.id());
        assertThat(details(branch.id()).profile().parent()).contains(merged.id());
        assertThat(terms().termsOf(branch.id()).orElseThrow().taxId()).contains("T2");
    }

    @Core
    @DisplayName("CUS-205 An undone merge leaves both as they were")
    default void undoes() {
        String tag = word();
        Customer survivor = add(tag + "-1", named("Left " + tag));
        Customer merged =
                add(tag + "-2", named("Right " + tag).withTaxRegion("DE").withContacts(List.of(contact("Bob"))));
        String document = "order:" + word();
        claim(merged.id(), document, "30");

        CustomerMerge made = merge(survivor, merged, Map.of(MergeField.NAME, MergeChoice.MERGED));
        CustomerMerge undone = merges().undo(made.id());

        assertThat(undone.undoneAt()).isPresent();
        assertThat(details(survivor.id())).isEqualTo(survivor.details());
        assertThat(details(merged.id())).isEqualTo(merged.details());
        assertThat(found(tag)).containsExactly(tag + "-1", tag + "-2");
        assertThat(credit().status(survivor.id()).exposure().isZero()).isTrue();
        assertThat(credit().status(merged.id()).exposure()).isEqualTo(Money.of("30", "USD"));
        assertThat(merges().undo(made.id())).isEqualTo(undone);
    }

    @Concurrent
    @DisplayName("CUS-985 Of 8 who undo a merge at once all are told that it is undone, and it is recorded once")
    default void undoes_once() throws InterruptedException {
        Customer survivor = add(word(), named("Left"));
        Customer merged = add(word(), named("Right").withTaxRegion("DE"));
        CustomerMerge made = merge(survivor, merged, Map.of());

        AtOnce.Outcome<CustomerMerge> outcome = AtOnce.run(8, thread -> merges().undo(made.id()));

        assertThat(outcome.failures()).isEmpty();
        assertThat(new HashSet<>(outcome.results())).hasSize(1);
        assertThat(details(survivor.id())).isEqualTo(survivor.details());
        assertThat(details(merged.id())).isEqualTo(merged.details());
        assertThat(recorded())
                .filteredOn(event -> event instanceof CustomersSeparated separated
                        && separated.merge().equals(made.id()))
                .hasSize(1);
    }

    @Full
    @DisplayName("CUS-206 What came after a merge survives its undoing")
    default void keeps_what_came_later() {
        Customer survivor = add(word(), named("Left"));
        Customer merged = add(word(), named("Right").withTaxRegion("DE"));
        CustomerMerge made = merge(survivor, merged, Map.of());
        Customer now = customers().find(survivor.id()).orElseThrow();
        customers()
                .change(
                        now.id(),
                        now.version(),
                        now.details().withTaxRegion("AT").withTaxId("T9"));
        claim(merged.id(), "order:" + word(), "10");

        merges().undo(made.id());

        assertThat(details(survivor.id()).taxRegion()).contains("AT");
        assertThat(details(survivor.id()).taxId()).contains("T9");
        assertThat(credit().status(survivor.id()).exposure()).isEqualTo(Money.of("10", "USD"));
        assertThat(credit().status(merged.id()).exposure().isZero()).isTrue();
    }

    @Core
    @DisplayName("CUS-207 Merging and undoing are recorded, each once, and listed")
    default void records() {
        Customer survivor = add(word(), named("Left"));
        Customer merged = add(word(), named("Right"));

        CustomerMerge made = merge(survivor, merged, Map.of());
        merges().undo(made.id());
        merges().undo(made.id());

        assertThat(recorded())
                .filteredOn(event ->
                        event instanceof CustomersMerged one && one.merge().equals(made.id()))
                .hasSize(1);
        assertThat(recorded())
                .filteredOn(event ->
                        event instanceof CustomersSeparated one && one.merge().equals(made.id()))
                .hasSize(1);
        assertThat(merges().mergesOf(merged.id())).extracting(CustomerMerge::id).containsExactly(made.id());
        assertThat(merges().find(made.id())).map(CustomerMerge::mergedNumber).contains(merged.number());
    }

    @Full
    @DisplayName("CUS-208 What cannot be merged is refused with its reason, and nothing is changed")
    default void refuses() {
        Customer survivor = add(word(), named("Left"));
        Customer branch = add(word(), named("Branch").withProfile(CustomerProfile.ORGANISATION.below(survivor.id())));
        Customer foreign = add(word(), CustomerDetails.of("Euro", Samples.EUR));
        Customer blocked = add(word(), named("Blocked"));
        blocks().block(blocked.id(), "Overdue");

        assertConflict("customer.related", () -> merge(survivor, branch, Map.of()));
        assertConflict("customer.related", () -> merge(branch, survivor, Map.of()));
        assertConflict("customer.currency", () -> merge(survivor, foreign, Map.of()));
        assertConflict("customer.blocked", () -> merge(survivor, blocked, Map.of()));
        assertThatThrownBy(() -> merge(survivor, survivor, Map.of())).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> merge(survivor, blocked, Map.of(MergeField.NAME, MergeChoice.BOTH)))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> merges().merge(new MergeRequest(
                        survivor.id(), survivor.version() + 1, foreign.id(), foreign.version(), Map.of())))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> merges().undo(new MergeId("none"))).isInstanceOf(NotFoundException.class);
        assertThat(customers().find(survivor.id())).contains(survivor);
    }

    @Full
    @DisplayName("CUS-209 Who was merged is not changed, merged or blocked any more")
    default void is_closed() {
        Customer survivor = add(word(), named("Left"));
        Customer merged = add(word(), named("Right"));
        Customer third = add(word(), named("Third"));
        CustomerMerge made = merge(survivor, merged, Map.of());

        assertConflict("customer.merged", () -> customers()
                .change(merged.id(), merged.version() + 1, merged.details().withTaxId("T")));
        assertConflict("customer.merged", () -> merge(third, merged, Map.of()));
        assertConflict("customer.merged", () -> blocks().block(merged.id(), "Overdue"));
        merge(third, customers().find(survivor.id()).orElseThrow(), Map.of());
        assertConflict("customer.merged", () -> merges().undo(made.id()));
    }

    private Customer add(String number, CustomerDetails details) {
        return customers().register(numbered(number, details));
    }

    private CustomerMerge merge(Customer survivor, Customer merged, Map<MergeField, MergeChoice> choices) {
        return merges().merge(
                        new MergeRequest(survivor.id(), survivor.version(), merged.id(), merged.version(), choices));
    }

    private void claim(CustomerId customer, String document, String amount) {
        assertThat(credit().claim(new CreditClaim(customer, document, Money.of(amount, "USD"), false))
                        .granted())
                .isTrue();
    }

    private CustomerDetails details(CustomerId id) {
        return customers().find(id).map(Customer::details).orElseThrow();
    }

    private List<String> found(String text) {
        return customers().search(new CustomerQuery(text), PageRequest.first()).items().stream()
                .map(Customer::number)
                .toList();
    }

    private static void assertConflict(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }
}
