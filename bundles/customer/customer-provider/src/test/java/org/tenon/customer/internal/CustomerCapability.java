package org.tenon.customer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tenon.customer.BuyingTermsService;
import org.tenon.customer.Contact;
import org.tenon.customer.CreditBlockService;
import org.tenon.customer.CreditClaim;
import org.tenon.customer.CreditService;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerGroupService;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.customer.DuplicateService;
import org.tenon.customer.MergeService;
import org.tenon.customer.NewCustomer;
import org.tenon.customer.activity.Activity;
import org.tenon.customer.activity.ActivityDetails;
import org.tenon.customer.activity.ActivityFileService;
import org.tenon.customer.activity.ActivityKind;
import org.tenon.customer.activity.ActivityReminded;
import org.tenon.customer.activity.ActivityService;
import org.tenon.customer.activity.ActivityTimes;
import org.tenon.customer.activity.CalendarService;
import org.tenon.customer.activity.NewActivity;
import org.tenon.customer.activity.TimelineService;
import org.tenon.customer.consent.ConsentService;
import org.tenon.customer.privacy.PersonalDataService;
import org.tenon.kernel.Money;
import org.tenon.kernel.audit.AuditReport;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.field.FieldDefinitions;
import org.tenon.testing.contract.customer.ActivityContract;
import org.tenon.testing.contract.customer.ActivityFileContract;
import org.tenon.testing.contract.customer.CalendarContract;
import org.tenon.testing.contract.customer.ConsentContract;
import org.tenon.testing.contract.customer.CreditBlockContract;
import org.tenon.testing.contract.customer.CreditContract;
import org.tenon.testing.contract.customer.CustomerContract;
import org.tenon.testing.contract.customer.CustomerGroupContract;
import org.tenon.testing.contract.customer.CustomerSearchContract;
import org.tenon.testing.contract.customer.CustomerSightContract;
import org.tenon.testing.contract.customer.DuplicateContract;
import org.tenon.testing.contract.customer.FieldContract;
import org.tenon.testing.contract.customer.HierarchyContract;
import org.tenon.testing.contract.customer.MergeContract;
import org.tenon.testing.contract.customer.PersonalDataContract;
import org.tenon.testing.contract.customer.ProfileContract;
import org.tenon.testing.contract.customer.TimelineContract;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestFields;
import org.tenon.testing.fixture.TestPlatform;

/** Hands our services to the contracts, on one database for all of them, and counts their round trips. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CustomerCapability
        implements CustomerContract,
                CustomerSearchContract,
                CustomerSightContract,
                CustomerGroupContract,
                CreditContract,
                CreditBlockContract,
                DuplicateContract,
                HierarchyContract,
                MergeContract,
                ActivityContract,
                ActivityFileContract,
                TimelineContract,
                CalendarContract,
                ConsentContract,
                PersonalDataContract,
                FieldContract,
                ProfileContract {

    private final TestPlatform platform;
    private final TestFields fields = new TestFields();
    private final CustomerService customers;
    private final CustomerGroupService groups;
    private final CreditService credit;
    private final BuyingTermsService terms;
    private final DuplicateService duplicates;
    private final CreditBlockService blocks;
    private final MergeService merges;
    private final ActivityService activities;
    private final ActivityFileService files;
    private final TimelineService timeline;
    private final CalendarService calendars;
    private final ConsentService consents;
    private final PersonalDataDesk persons;

    private final boolean together;

    CustomerCapability(TestDatabase database) {
        together = database == TestDatabase.POSTGRESQL;
        platform = TestPlatform.on(database);
        StoredCustomers stored = new StoredCustomers(
                platform.unit("customer"), platform.events(), platform.numbers(), platform.company());
        stored.definitions = fields;
        customers = stored;
        groups = new StoredGroups(platform.unit("customer"));
        credit = new CreditLedger(platform.unit("customer"));
        terms = new JoinedBuyingTerms(platform.unit("customer"));
        duplicates = new DuplicateFinder(platform.unit("customer"));
        blocks = new CreditBlocks(platform.unit("customer"), platform.events(), platform.actors(), platform.company());
        merges = new StoredMerges(platform.unit("customer"), platform.events(), platform.actors(), platform.company());
        activities = new StoredActivities(
                platform.unit("customer"), platform.events(), platform.actors(), platform.company());
        files = new ActivityFiles(platform.unit("customer"), platform.events(), platform.actors(), platform.company());
        timeline = new Timeline(platform.unit("customer"));
        persons = new PersonalDataDesk(
                platform.unit("customer"), platform.events(), platform.actors(), platform.company());
        persons.stores = List.of(new CustomerPersonalData(platform.unit("customer"), platform.company()));
        consents =
                new StoredConsents(platform.unit("customer"), platform.events(), platform.actors(), platform.company());
        calendars = new Calendars(platform.unit("customer"), platform.events(), platform.actors(), platform.company());
    }

    /** Whatever the tests have done together: what is kept goes together. */
    @AfterAll
    void close() {
        AuditReport report = AuditReport.of(List.of(new CreditAudit(platform.unit("customer"))), 3);
        platform.close();
        assertThat(report.broken()).isEmpty();
    }

    @Override
    public CustomerService customers() {
        return customers;
    }

    @Override
    public CustomerGroupService groups() {
        return groups;
    }

    @Override
    public CreditService credit() {
        return credit;
    }

    @Override
    public BuyingTermsService terms() {
        return terms;
    }

    @Override
    public CreditBlockService blocks() {
        return blocks;
    }

    @Override
    public MergeService merges() {
        return merges;
    }

    @Override
    public ActivityService activities() {
        return activities;
    }

    @Override
    public ActivityFileService files() {
        return files;
    }

    @Override
    public TimelineService timeline() {
        return timeline;
    }

    @Override
    public CalendarService calendars() {
        return calendars;
    }

    @Override
    public ConsentService consents() {
        return consents;
    }

    @Override
    public PersonalDataService persons() {
        return persons;
    }

    @Override
    public FieldDefinitions definitions() {
        return fields;
    }

    @Override
    public DuplicateService duplicates() {
        return duplicates;
    }

    @Override
    public List<DomainEvent> recorded() {
        return platform.events().recorded();
    }

    @Test
    void registers_in_a_number_of_round_trips_that_does_not_depend_on_the_contacts() {
        long one = roundTrips(() -> register(details(1)));
        long nine = roundTrips(() -> register(details(9)));

        // A free number, the row, its credit, the contacts and the fragments; PostgreSQL gets the last two together.
        assertThat(one).isEqualTo(together ? 4 : 5);
        assertThat(nine).isEqualTo(one);
    }

    @Test
    void finds_any_number_of_customers_in_three_round_trips() {
        Set<CustomerId> ids = new HashSet<>();
        IntStream.range(0, 30).forEach(i -> ids.add(register(details(2)).id()));

        assertThat(roundTrips(() -> assertThat(customers.findAll(ids)).hasSize(30)))
                .isEqualTo(3);
    }

    @Test
    void tells_terms_in_one_round_trip() {
        CustomerId customer = register(details(0)).id();

        assertThat(roundTrips(() -> terms.termsOf(customer))).isEqualTo(1);
    }

    @Test
    void decides_on_a_claim_in_four_round_trips_at_most_however_many_there_are() {
        CustomerId customer = register(details(0)).id();
        for (int i = 0; i < 20; i++) {
            credit.claim(claim(customer, i));
        }

        assertThat(roundTrips(() -> credit.claim(claim(customer, 20)))).isEqualTo(together ? 3 : 4);
        assertThat(roundTrips(() -> credit.claim(claim(customer, 20)))).isEqualTo(3);
        assertThat(roundTrips(() -> credit.release(customer, claim(customer, 20).document())))
                .isEqualTo(4);
        assertThat(roundTrips(() -> credit.status(customer))).isEqualTo(1);
    }

    @Test
    void reminds_once_when_the_moment_comes_and_not_of_what_is_done() {
        Reminders reminders = new Reminders(platform.unit("customer"), platform.events(), platform.company());
        CustomerId customer = register(details(0)).id();
        Instant now = platform.company().now();
        Activity due = remindedAt(customer, now.minusSeconds(1));
        Activity later = remindedAt(customer, now.plusSeconds(3600));
        Activity done = remindedAt(customer, now.minusSeconds(1));
        activities.complete(done.id(), Optional.empty());

        reminders.remind();
        reminders.remind();

        assertThat(reminded())
                .containsOnlyOnce(due.id().value())
                .doesNotContain(later.id().value(), done.id().value());

        // Another reminder is a new one.
        activities.change(
                due.id(), due.version(), due.details().at(ActivityTimes.NONE.remindingAt(now.minusSeconds(2))));
        reminders.remind();
        assertThat(reminded()).filteredOn(due.id().value()::equals).hasSize(2);
    }

    private Activity remindedAt(CustomerId customer, Instant moment) {
        ActivityDetails task = ActivityDetails.of(ActivityKind.TASK, "Call").at(ActivityTimes.NONE.remindingAt(moment));
        return activities.add(new NewActivity(customer, task));
    }

    private List<String> reminded() {
        return recorded().stream()
                .filter(ActivityReminded.class::isInstance)
                .map(DomainEvent::subject)
                .toList();
    }

    @Test
    void keeps_an_exposure_that_is_the_sum_of_the_rows_of_claims() {
        Object wrong = platform.unit("customer").call(em -> em.createNativeQuery(
                        """
                                select count(*) from customer_credit e join customer_customer c on c.id = e.customer_id
                                 where e.exposure <> (select coalesce(sum(k.amount), 0) from customer_credit_claim k
                                                       where k.customer_id = e.customer_id and k.currency = c.currency)""")
                .getSingleResult());

        assertThat(((Number) wrong).longValue()).isZero();
    }

    @Test
    void sees_in_a_transaction_what_it_changed_before() {
        Customer changed = platform.transactions().required(() -> {
            Customer first = register(details(3));
            Customer second = customers.change(first.id(), first.version(), details(1));
            assertThat(customers.find(first.id())).contains(second);
            credit.claim(claim(first.id(), 1));
            return customers.change(first.id(), second.version(), details(2));
        });

        assertThat(customers.find(changed.id())).contains(changed);
        assertThat(credit.status(changed.id()).exposure()).isEqualTo(Money.of("10", "USD"));
    }

    @Test
    void leaves_nothing_behind_when_the_callers_transaction_rolls_back() {
        Optional<CustomerId> seen = Optional.empty();
        try {
            platform.transactions().required(() -> {
                throw new RolledBack(register(details(1)).id());
            });
        } catch (RolledBack rolledBack) {
            seen = Optional.of(rolledBack.customer);
        }

        assertThat(seen).isPresent();
        assertThat(customers.find(seen.get())).isEmpty();
        assertThat(recorded())
                .extracting(DomainEvent::subject)
                .doesNotContain(seen.get().value());
    }

    private static final class RolledBack extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient CustomerId customer;

        RolledBack(CustomerId customer) {
            this.customer = customer;
        }
    }

    private long roundTrips(Runnable work) {
        platform.statements().reset();
        work.run();
        return platform.statements().count();
    }

    private Customer register(CustomerDetails details) {
        return customers.register(new NewCustomer(Optional.empty(), details));
    }

    private static CustomerDetails details(int contacts) {
        Contact contact = new Contact("Maria Anders", Optional.empty(), Optional.of("030-0074321"), Optional.empty());
        return CustomerDetails.of("Alfreds Futterkiste", Currency.getInstance("USD"))
                .withContacts(Collections.nCopies(contacts, contact));
    }

    private static CreditClaim claim(CustomerId customer, int number) {
        Money amount = new Money(BigDecimal.TEN, Currency.getInstance("USD"));
        return new CreditClaim(customer, "order/" + number + "/" + customer.value(), amount, false);
    }
}
