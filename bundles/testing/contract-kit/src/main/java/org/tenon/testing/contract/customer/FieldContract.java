package org.tenon.testing.contract.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.tenon.testing.contract.customer.Samples.named;
import static org.tenon.testing.contract.customer.Samples.unnumbered;
import static org.tenon.testing.contract.customer.Samples.word;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerChanged;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerMerge;
import org.tenon.customer.CustomerProfile;
import org.tenon.customer.CustomerQuery;
import org.tenon.customer.CustomerService;
import org.tenon.customer.MergeChoice;
import org.tenon.customer.MergeRequest;
import org.tenon.customer.MergeService;
import org.tenon.customer.privacy.PersonRequest;
import org.tenon.customer.privacy.PersonalDataService;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.field.FieldChoice;
import org.tenon.kernel.field.FieldCondition;
import org.tenon.kernel.field.FieldDefinition;
import org.tenon.kernel.field.FieldDefinitions;
import org.tenon.kernel.field.FieldKind;
import org.tenon.kernel.field.FieldLimits;
import org.tenon.kernel.field.FieldOrder;
import org.tenon.kernel.field.FieldValue;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** What customers have besides, in fields that the company defines at run time. */
@Besides(
        value = "fields",
        services = {FieldDefinitions.class, MergeService.class, PersonalDataService.class})
public interface FieldContract {

    CustomerService customers();

    MergeService merges();

    PersonalDataService persons();

    /** Who defines the fields. */
    FieldDefinitions definitions();

    List<DomainEvent> recorded();

    @Core
    @DisplayName("CUS-400 What fields say of a customer is kept with its kind, changes and goes")
    default void keeps_fields() {
        Map<String, FieldValue> values = Map.of(
                define(FieldKind.TEXT), FieldValue.text("Königlich 上海 𠮷野家"),
                define(FieldKind.NUMBER), FieldValue.of(new BigDecimal("123456789012345678901234.000000000001")),
                define(FieldKind.DATE), FieldValue.of(LocalDate.of(2026, 2, 28)),
                define(FieldKind.YES_NO), FieldValue.of(false),
                define(FieldKind.CHOICE), FieldValue.choice("gold"));
        Customer made = customers().register(unnumbered(named("Fields").withFields(values)));
        assertThat(customers().find(made.id())).contains(made);
        assertThat(made.details().fields()).isEqualTo(values);

        String text = define(FieldKind.TEXT);
        Customer changed = customers()
                .change(
                        made.id(),
                        made.version(),
                        made.details().withFields(Map.of(text, FieldValue.text("Now this alone"))));

        assertThat(customers().find(made.id())).contains(changed);
        assertThat(changed.details().fields()).containsOnlyKeys(text);
        assertThat(changed.version()).isGreaterThan(made.version());
        Customer without = customers()
                .change(made.id(), changed.version(), changed.details().withFields(Map.of()));
        assertThat(customers().find(made.id())).contains(without);
    }

    @Core
    @DisplayName("CUS-401 What a field does not take is refused with its place, and nothing is kept")
    default void refuses_what_a_field_does_not_take() {
        String number = define(
                FieldKind.NUMBER,
                field -> field.within(
                        new FieldLimits(Optional.of(1), Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.TEN))));
        String choice = define(FieldKind.CHOICE);

        assertThat(refusals(Map.of(number, FieldValue.of(new BigDecimal("1.25")))))
                .containsExactly("/fields/" + number + " decimals");
        assertThat(refusals(Map.of(number, FieldValue.of(new BigDecimal("0.5")))))
                .containsExactly("/fields/" + number + " out-of-bounds");
        assertThat(refusals(Map.of(number, FieldValue.of(new BigDecimal("10.1")))))
                .containsExactly("/fields/" + number + " out-of-bounds");
        assertThat(refusals(Map.of(number, FieldValue.text("5")))).containsExactly("/fields/" + number + " kind");
        assertThat(refusals(Map.of(choice, FieldValue.choice("lead"))))
                .containsExactly("/fields/" + choice + " choice");
        assertThat(refusals(Map.of("no" + number, FieldValue.text("x"))))
                .containsExactly("/fields/no" + number + " unknown-field");
    }

    @Core
    @DisplayName(
            "CUS-402 New customers say what is required and have what is preset; older ones may be silent, and nobody falls silent")
    default void requires_and_presets() {
        Customer older = customers().register(unnumbered(named("Older")));
        String required = define(FieldKind.TEXT, field -> field.asRequired(true));
        String preset = define(FieldKind.NUMBER, field -> field.withPreset(FieldValue.of(BigDecimal.TEN)));
        try {
            assertThat(refusals(Map.of())).containsExactly("/fields/" + required + " required");
            Customer made = customers()
                    .register(unnumbered(named("New").withFields(Map.of(required, FieldValue.text("said")))));
            assertThat(made.details().fields()).containsEntry(preset, FieldValue.of(BigDecimal.TEN));

            // Who was there before the field is changed as before.
            Customer changed = customers()
                    .change(older.id(), older.version(), older.details().withTaxId("DE1"));
            assertThat(changed.details().fields()).isEmpty();
            InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, () -> customers()
                    .change(made.id(), made.version(), made.details().withFields(Map.of())));
            assertThat(refused.violations())
                    .extracting(Violation::pointer, Violation::code)
                    .containsExactly(tuple("/fields/" + required, "required"));
        } finally {
            archive(required);
            archive(preset);
        }
    }

    @Core
    @DisplayName("CUS-403 Customers are chosen by what fields say: equal, in a range, all together, and texts by words")
    default void chooses_by_fields() {
        String number = define(FieldKind.NUMBER);
        String day = define(FieldKind.DATE);
        String text = define(FieldKind.TEXT);
        String yes = define(FieldKind.YES_NO);
        String word = word();
        for (int i = 1; i <= 5; i++) {
            customers()
                    .register(unnumbered(named(word + " " + i)
                            .withFields(Map.of(
                                    number, FieldValue.of(new BigDecimal("1.5").multiply(BigDecimal.valueOf(i))),
                                    day, FieldValue.of(LocalDate.of(2026, i, 1)),
                                    text, FieldValue.text("Größe " + i % 2 + word),
                                    yes, FieldValue.of(i > 2)))));
        }

        assertThat(names(by(FieldCondition.equal(number, FieldValue.of(new BigDecimal("4.50"))))))
                .containsExactly(word + " 3");
        assertThat(names(by(range(number, Optional.of(number("3")), Optional.of(number("6"))))))
                .containsExactly(word + " 2", word + " 3", word + " 4");
        assertThat(names(by(range(day, Optional.of(FieldValue.of(LocalDate.of(2026, 4, 1))), Optional.empty()))))
                .containsExactly(word + " 4", word + " 5");
        assertThat(names(by(FieldCondition.equal(text, FieldValue.text("GROSSE 0" + word)))))
                .containsExactly(word + " 2", word + " 4");
        assertThat(names(by(FieldCondition.equal(yes, FieldValue.of(true)))
                        .with(FieldCondition.equal(text, FieldValue.text("größe 1" + word)))))
                .containsExactly(word + " 3", word + " 5");
        assertThat(names(new CustomerQuery(word).with(range(number, Optional.empty(), Optional.of(number("3"))))))
                .containsExactly(word + " 1", word + " 2");
        // What a text field says is found as a name is.
        assertThat(names(new CustomerQuery("0" + word))).containsExactly(word + " 2", word + " 4");
    }

    @Core
    @DisplayName(
            "CUS-404 Customers are listed in the order of a field, both ways, the silent last, page by page, each once")
    default void orders_by_fields() {
        String number = define(FieldKind.NUMBER);
        String text = define(FieldKind.TEXT);
        String word = word();
        List.of("10", "9.5", "-1", "9.5").forEach(value -> customers()
                .register(unnumbered(named(word + " " + value)
                        .withFields(Map.of(number, number(value), text, FieldValue.text("é" + value))))));
        customers().register(unnumbered(named(word + " a")));
        customers().register(unnumbered(named(word + " b")));

        CustomerQuery all = new CustomerQuery(word);
        assertThat(paged(all.inOrderOf(new FieldOrder(number, FieldKind.NUMBER, false))))
                .containsExactly(word + " -1", word + " 9.5", word + " 9.5", word + " 10", word + " a", word + " b");
        assertThat(paged(all.inOrderOf(new FieldOrder(number, FieldKind.NUMBER, true))))
                .containsExactly(word + " 10", word + " 9.5", word + " 9.5", word + " -1", word + " a", word + " b");
        assertThat(paged(all.inOrderOf(new FieldOrder(text, FieldKind.TEXT, false)))
                        .subList(0, 2))
                .containsExactly(word + " -1", word + " 10");
    }

    @Full
    @DisplayName("CUS-983 In the order of a field too only those are listed who are of an owner, if one is asked for")
    default void orders_an_owners_customers() {
        String number = define(FieldKind.NUMBER);
        String word = word();
        for (String owner : List.of("nancy", "andrew")) {
            CustomerProfile owned = CustomerProfile.ORGANISATION.lookedAfterBy(
                    Optional.of(owner + word), Optional.empty(), Optional.empty());
            customers().register(unnumbered(named(word + " silent " + owner).withProfile(owned)));
            customers()
                    .register(unnumbered(
                            named(word + " said " + owner).withProfile(owned).withFields(Map.of(number, number("5")))));
        }

        assertThat(paged(new CustomerQuery(word)
                        .lookedAfterBy(Optional.of("nancy" + word), Optional.empty(), Optional.empty())
                        .inOrderOf(new FieldOrder(number, FieldKind.NUMBER, false))))
                .containsExactly(word + " said nancy", word + " silent nancy");
    }

    @Full
    @DisplayName("CUS-405 What an archived field says stays, also when the customer is changed, and is not said anew")
    default void keeps_archived_fields() {
        String code = define(FieldKind.CHOICE);
        Customer made =
                customers().register(unnumbered(named("Archived").withFields(Map.of(code, FieldValue.choice("gold")))));
        archive(code);

        Customer changed =
                customers().change(made.id(), made.version(), made.details().withTaxId("DE1"));
        assertThat(changed.details().fields()).containsEntry(code, FieldValue.choice("gold"));
        assertThat(refusals(Map.of(code, FieldValue.choice("gold")))).containsExactly("/fields/" + code + " archived");
        Customer without = customers()
                .change(changed.id(), changed.version(), changed.details().withFields(Map.of()));
        assertThat(without.details().fields()).isEmpty();
    }

    @Full
    @DisplayName("CUS-406 A merge takes each field as it was chosen, and gives it back when it is undone")
    default void merges_fields() {
        String silent = define(FieldKind.TEXT);
        String chosen = define(FieldKind.TEXT);
        String kept = define(FieldKind.TEXT);
        Customer survivor = customers()
                .register(unnumbered(named("Survivor")
                        .withFields(Map.of(chosen, FieldValue.text("ours"), kept, FieldValue.text("ours")))));
        Customer merged = customers()
                .register(unnumbered(named("Merged")
                        .withFields(Map.of(
                                silent, FieldValue.text("theirs"),
                                chosen, FieldValue.text("theirs"),
                                kept, FieldValue.text("theirs")))));
        MergeRequest wrong = merge(survivor, merged, Map.of("no" + kept, MergeChoice.FILL));
        assertThat(catchThrowableOfType(InvalidRequestException.class, () -> merges().merge(wrong))
                        .violations())
                .extracting(Violation::pointer)
                .containsExactly("/choices/fields.no" + kept);

        CustomerMerge made = merges().merge(merge(survivor, merged, Map.of(chosen, MergeChoice.MERGED)));

        assertThat(now(survivor).details().fields())
                .isEqualTo(Map.of(
                        silent, FieldValue.text("theirs"),
                        chosen, FieldValue.text("theirs"),
                        kept, FieldValue.text("ours")));
        merges().undo(made.id());
        assertThat(now(survivor).details().fields())
                .isEqualTo(survivor.details().fields());
        assertThat(now(merged).details().fields()).isEqualTo(merged.details().fields());
    }

    @Full
    @DisplayName("CUS-407 The event of a change names the fields that say something else")
    default void records_fields() {
        String same = define(FieldKind.TEXT);
        String other = define(FieldKind.TEXT);
        Customer made = customers()
                .register(unnumbered(
                        named("Event").withFields(Map.of(same, FieldValue.text("a"), other, FieldValue.text("b")))));
        customers()
                .change(
                        made.id(),
                        made.version(),
                        made.details().withFields(Map.of(same, FieldValue.text("a"), other, FieldValue.text("c"))));

        assertThat(recorded())
                .filteredOn(CustomerChanged.class::isInstance)
                .map(CustomerChanged.class::cast)
                .filteredOn(event -> event.customer().equals(made.id()))
                .flatExtracting(CustomerChanged::fields)
                .containsExactly(other);
    }

    @Full
    @DisplayName("CUS-408 What fields say of a person is handed out with him, and goes with him")
    default void erases_fields() {
        String code = define(FieldKind.TEXT);
        String word = word();
        Customer person = customers()
                .register(unnumbered(named("Person " + word)
                        .withProfile(CustomerProfile.ORGANISATION.ofKind(CustomerProfile.Kind.PERSON))
                        .withFields(Map.of(code, FieldValue.text("Plays chess " + word)))));
        PersonRequest request = new PersonRequest(person.id(), Optional.empty());
        assertThat(persons().copy(request).parts().toString()).contains("Plays chess " + word);

        persons().erase(request, "Asked for it");

        assertThat(now(person).details().fields()).isEmpty();
        assertThat(names(new CustomerQuery(word))).isEmpty();
    }

    private String define(FieldKind kind) {
        return define(kind, field -> field);
    }

    private String define(FieldKind kind, UnaryOperator<FieldDefinition> as) {
        FieldDefinition plain = FieldDefinition.of("customer", word(), kind);
        FieldDefinition whole = kind == FieldKind.CHOICE
                ? plain.offering(List.of(
                        new FieldChoice("gold", Map.of("en", "Gold"), true),
                        new FieldChoice("lead", Map.of("en", "Lead"), false)))
                : plain;
        return definitions().save(as.apply(whole)).code();
    }

    /** So that the customers of other tests need not say it. */
    private void archive(String code) {
        definitions().save(definitions().find("customer", code).orElseThrow().asArchived(true));
    }

    private List<String> refusals(Map<String, FieldValue> values) {
        String name = word();
        InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, () -> customers()
                .register(unnumbered(named(name).withFields(values))));
        assertThat(names(new CustomerQuery(name))).isEmpty();
        return refused.violations().stream()
                .map(each -> each.pointer() + " " + each.code())
                .toList();
    }

    private static FieldValue number(String text) {
        return FieldValue.of(new BigDecimal(text));
    }

    private static CustomerQuery by(FieldCondition condition) {
        return CustomerQuery.ALL.with(condition);
    }

    private static FieldCondition range(String code, Optional<FieldValue> from, Optional<FieldValue> to) {
        return new FieldCondition(code, from.or(() -> to).orElseThrow().kind(), from, to);
    }

    private List<String> names(CustomerQuery query) {
        return customers().search(query, PageRequest.first()).items().stream()
                .map(Customer::details)
                .map(CustomerDetails::name)
                .toList();
    }

    private List<String> paged(CustomerQuery query) {
        List<String> names = new ArrayList<>();
        Page<Customer> page = customers().search(query, PageRequest.first(1));
        page.items().forEach(each -> names.add(each.details().name()));
        while (page.next().isPresent()) {
            page = customers()
                    .search(query, PageRequest.first(1).from(page.next().get()));
            page.items().forEach(each -> names.add(each.details().name()));
        }
        return names;
    }

    private Customer now(Customer customer) {
        return customers().find(customer.id()).orElseThrow();
    }

    private static MergeRequest merge(Customer survivor, Customer merged, Map<String, MergeChoice> choices) {
        return new MergeRequest(survivor.id(), survivor.version(), merged.id(), merged.version(), Map.of(), choices);
    }
}
