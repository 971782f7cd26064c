package org.tenon.customer.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerChanged;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerQuery;
import org.tenon.customer.CustomerRegistered;
import org.tenon.customer.CustomerService;
import org.tenon.customer.NewCustomer;
import org.tenon.kernel.NewId;
import org.tenon.kernel.NumberSeries;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.field.FieldDefinitions;
import org.tenon.kernel.field.FieldSet;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.sight.Sight;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;

/** The customers in the installation's database. */
@Component(
        service = CustomerService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredCustomers implements CustomerService {

    private static final String SERIES = "customer";
    private static final String NUMBER_KEY = "customer_number_key";
    /** Well below what a statement takes of parameters on either database. */
    private static final int IDS_AT_ONCE = 10_000;

    private final UnitOfWork unit;
    private final EventLog events;
    private final NumberSeries numbers;
    private final Company company;

    /** Optional: where there is nobody who defines fields, customers have none. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable FieldDefinitions definitions;

    @Activate
    public StoredCustomers(
            @Reference(target = "(unit=customer)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference NumberSeries numbers,
            @Reference Company company) {
        this.unit = unit;
        this.events = events;
        this.numbers = numbers;
        this.company = company;
    }

    @Override
    public Customer register(NewCustomer customer) {
        FieldSet fields = CustomerFields.defined(definitions);
        CustomerDetails details = customer.details()
                .withFields(fields.completed(customer.details().fields()));
        NewCustomer whole = new NewCustomer(customer.number(), details);
        CustomerRules.check(whole, fields);
        try {
            return unit.call(em -> add(em, whole));
        } catch (DuplicateKeyException duplicate) {
            if (duplicate.constraint().equals(NUMBER_KEY) && customer.number().isPresent()) {
                throw numberTaken(customer.number().get());
            }
            throw duplicate;
        }
    }

    private Customer add(EntityManager em, NewCustomer customer) {
        CustomerId id = new CustomerId(NewId.next());
        String number = customer.number().orElseGet(() -> nextNumber(em));
        Instant now = company.now();
        CustomerDetails details = customer.details();
        CustomerEntity row = new CustomerEntity(id, number, details, now);
        em.persist(row);
        // The others refer to it.
        em.flush();
        CreditRows.open(em, id);
        new CustomerRows(em).add(id, number, details);
        em.flush();
        if (details.profile().parent().isPresent()) {
            Lineage.move(em, details.profile(), id);
        }
        events.record(new CustomerRegistered(id, number, details.name(), now));
        return row.toCustomer(details.addresses(), details.contacts(), details.fields());
    }

    /** The next number of the series that nobody has given by hand. */
    private String nextNumber(EntityManager em) {
        while (true) {
            String number = String.format(Locale.ROOT, "C-%06d", numbers.next(SERIES));
            boolean free = em.createQuery("select c.id from Customer c where c.number = :number", String.class)
                    .setParameter("number", number)
                    .getResultList()
                    .isEmpty();
            if (free) {
                return number;
            }
        }
    }

    private static ConflictException numberTaken(String number) {
        return new ConflictException(
                "customer.number-taken",
                "The customer number " + number + " is taken. Give another, or none to get the next free one.",
                Map.of("number", number));
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        return Optional.ofNullable(findAll(Set.of(id)).get(id));
    }

    @Override
    public Optional<Customer> findNumbered(String number) {
        // No number has the NUL that PostgreSQL would not take.
        if (number.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return unit.call(em -> {
            List<CustomerEntity> rows = em
                    .createQuery("select c from Customer c where c.number = :number", CustomerEntity.class)
                    .setParameter("number", number)
                    .getResultList()
                    .stream()
                    .filter(row -> row.mergedInto().isEmpty())
                    .toList();
            return new CustomerRows(em).read(rows).stream().findFirst();
        });
    }

    @Override
    public Map<CustomerId, Customer> findAll(Set<CustomerId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return unit.call(em -> {
            List<CustomerEntity> rows = new ArrayList<>(entities(em, ids));
            Map<CustomerId, CustomerId> survivors = new HashMap<>();
            rows.stream()
                    .filter(row -> row.mergedInto().isPresent())
                    .map(row -> new CustomerId(row.id()))
                    .forEach(merged ->
                            survivors.put(merged, Merged.survivor(em, merged).orElseThrow()));
            rows.removeIf(row -> row.mergedInto().isPresent());
            if (!survivors.isEmpty()) {
                Set<CustomerId> more = new HashSet<>(survivors.values());
                rows.forEach(row -> more.remove(new CustomerId(row.id())));
                rows.addAll(entities(em, more));
            }
            Map<CustomerId, Customer> read =
                    new CustomerRows(em).read(rows).stream().collect(toMap(Customer::id, identity()));
            Map<CustomerId, Customer> found = new HashMap<>();
            for (CustomerId id : ids) {
                Optional.ofNullable(read.get(survivors.getOrDefault(id, id))).ifPresent(one -> found.put(id, one));
            }
            return found;
        });
    }

    private static List<CustomerEntity> entities(EntityManager em, Set<CustomerId> ids) {
        List<String> values = ids.stream().map(CustomerId::value).toList();
        if (values.size() == 1) {
            return Stream.ofNullable(em.find(CustomerEntity.class, values.get(0)))
                    .toList();
        }
        List<CustomerEntity> rows = new ArrayList<>();
        for (int i = 0; i < values.size(); i += IDS_AT_ONCE) {
            rows.addAll(em.createQuery("select c from Customer c where c.id in :ids", CustomerEntity.class)
                    .setParameter("ids", values.subList(i, Math.min(values.size(), i + IDS_AT_ONCE)))
                    .getResultList());
        }
        return rows;
    }

    @Override
    public Customer change(CustomerId id, long version, CustomerDetails details) {
        CustomerRules.check(details);
        return unit.call(em -> {
            Customer before = CustomerChange.lock(em, id, version);
            if (before.details().equals(details)) {
                return before;
            }
            List<String> fields = CustomerFields.changed(before.details(), details);
            if (!fields.isEmpty()) {
                CustomerRules.checkFields(before.details(), details, CustomerFields.defined(definitions));
            }
            Customer changed = CustomerChange.write(em, before, details);
            events.record(new CustomerChanged(id, before.number(), fields, company.now()));
            return changed;
        });
    }

    @Override
    public Set<CustomerId> coveredBy(Sight sight) {
        return unit.call(em ->
                CustomersCovered.ids(em, sight).stream().map(CustomerId::new).collect(toUnmodifiableSet()));
    }

    @Override
    public Page<Customer> search(CustomerQuery query, PageRequest page) {
        CustomerSearch search = new CustomerSearch(query, page);
        if (search.findsNothing()) {
            return new Page<>(List.of(), Optional.empty());
        }
        return unit.call(em -> {
            Page<CustomerEntity> found = search.page(em);
            return new Page<>(new CustomerRows(em).read(found.items()), found.next());
        });
    }
}
