package org.tenon.customer.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerChanged;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerMerge;
import org.tenon.customer.CustomersMerged;
import org.tenon.customer.CustomersSeparated;
import org.tenon.customer.MergeChoice;
import org.tenon.customer.MergeField;
import org.tenon.customer.MergeId;
import org.tenon.customer.MergeRequest;
import org.tenon.customer.MergeService;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.UnitOfWork;

/** Merges under the locks of both customers and then of their credit, those with the lesser id first. */
@Component(
        service = MergeService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredMerges implements MergeService {

    private final UnitOfWork unit;
    private final EventLog events;
    private final Actors actors;
    private final Company company;

    @Activate
    public StoredMerges(
            @Reference(target = "(unit=customer)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Actors actors,
            @Reference Company company) {
        this.unit = unit;
        this.events = events;
        this.actors = actors;
        this.company = company;
    }

    @Override
    public CustomerMerge merge(MergeRequest request) {
        check(request);
        return unit.call(em -> {
            lockBoth(em, request.survivor(), request.merged());
            Customer survivor = CustomerChange.lock(em, request.survivor(), request.survivorVersion());
            Customer merged = CustomerChange.lock(em, request.merged(), request.mergedVersion());
            requireMergeable(em, survivor, merged);
            checkFields(request, survivor, merged);
            CustomerDetails details = MergedDetails.of(survivor.details(), merged.details(), request);
            CustomerRules.check(details);

            MergeEntity merge =
                    new MergeEntity(survivor, details, merged, actors.current().user(), company.now());
            em.persist(merge);
            em.flush();
            new MergeRows(em, new MergeId(merge.id())).move(survivor, merged);
            if (!details.equals(survivor.details())) {
                CustomerChange.write(em, CustomerChange.read(em, survivor.id()), details);
                events.record(changed(survivor, details));
            }
            CustomerMerge made = merge.toMerge();
            events.record(new CustomersMerged(made.id(), made.survivor(), made.merged(), made.by(), made.at()));
            return made;
        });
    }

    private static void check(MergeRequest request) {
        Violations violations = new Violations();
        violations.check(
                !request.survivor().equals(request.merged()),
                "/merged",
                "same",
                "A customer cannot be merged with itself.");
        for (MergeField field : MergeField.values()) {
            violations.check(
                    field.isList() || request.choice(field) != MergeChoice.BOTH,
                    "/choices/" + field.member(),
                    "choice",
                    "Only of lists can both be kept.");
        }
        violations.throwIfAny();
    }

    /** Whose word counts is said of fields that one of them has. */
    private static void checkFields(MergeRequest request, Customer survivor, Customer merged) {
        Violations violations = new Violations();
        request.fields().forEach((code, choice) -> {
            String pointer = "/choices/fields." + code.replace("~", "~0").replace("/", "~1");
            violations.check(
                    survivor.details().fields().containsKey(code)
                            || merged.details().fields().containsKey(code),
                    pointer,
                    "unknown-field",
                    "Neither customer has a value of such a field.");
            violations.check(choice != MergeChoice.BOTH, pointer, "choice", "Only of lists can both be kept.");
        });
        violations.throwIfAny();
    }

    private CustomerChanged changed(Customer before, CustomerDetails details) {
        return new CustomerChanged(
                before.id(), before.number(), CustomerFields.changed(before.details(), details), company.now());
    }

    private static void lockBoth(EntityManager em, CustomerId one, CustomerId other) {
        em.createNativeQuery("select version from customer_customer where id in (?1, ?2) order by id for update")
                .setParameter(1, one.value())
                .setParameter(2, other.value())
                .getResultList();
    }

    private static void requireMergeable(EntityManager em, Customer survivor, Customer merged) {
        if (!survivor.details().currency().equals(merged.details().currency())) {
            throw new ConflictException(
                    "customer.currency",
                    "The customers buy in different currencies. Change one first.",
                    Map.of(
                            "survivor", survivor.details().currency().getCurrencyCode(),
                            "merged", merged.details().currency().getCurrencyCode()));
        }
        long related = new SqlText("select count(*) from customer_lineage where (customer_id = ")
                .value(survivor.id().value())
                .add(" and ancestor_id = ")
                .value(merged.id().value())
                .add(") or (customer_id = ")
                .value(merged.id().value())
                .add(" and ancestor_id = ")
                .value(survivor.id().value())
                .add(")")
                .number(em);
        if (related > 0) {
            throw new ConflictException(
                    "customer.related",
                    "One of the customers belongs to the other. Take it out of the hierarchy first.",
                    Map.of());
        }
        if (em.find(CreditBlockEntity.class, merged.id().value()) != null) {
            throw new ConflictException(
                    "customer.blocked",
                    "The credit of the customer to be merged is stopped. Decide on that first.",
                    Map.of("customer", merged.id().value()));
        }
    }

    @Override
    public CustomerMerge undo(MergeId id) {
        return unit.call(em -> {
            CustomerMerge known = entity(em, id).toMerge();
            lockBoth(em, known.survivor(), known.merged());
            em.clear();
            MergeEntity merge = entity(em, id);
            if (merge.undone()) {
                return merge.toMerge();
            }
            Optional<CustomerId> elsewhere = Merged.survivor(em, known.survivor());
            if (elsewhere.isPresent()) {
                throw Merged.into(known.survivor(), elsewhere.get());
            }
            Customer survivor = CustomerChange.read(em, known.survivor());
            CustomerDetails details = MergedDetails.undone(survivor.details(), merge.before(), merge.after());
            if (!details.equals(survivor.details())) {
                CustomerRules.check(details);
                CustomerChange.write(em, survivor, details);
                events.record(changed(survivor, details));
            }
            new MergeRows(em, id).moveBack(survivor.id(), known.merged());
            MergeEntity kept = entity(em, id);
            kept.undo(company.now());
            em.flush();
            events.record(new CustomersSeparated(
                    id, known.survivor(), known.merged(), actors.current().user(), company.now()));
            return kept.toMerge();
        });
    }

    private static MergeEntity entity(EntityManager em, MergeId id) {
        return Optional.ofNullable(em.find(MergeEntity.class, id.value()))
                .orElseThrow(() -> new NotFoundException("merge", id.value()));
    }

    @Override
    public Optional<CustomerMerge> find(MergeId id) {
        return unit.call(em ->
                Optional.ofNullable(em.find(MergeEntity.class, id.value())).map(MergeEntity::toMerge));
    }

    @Override
    public Set<CustomerId> mergedInto(CustomerId survivor) {
        return unit.call(em ->
                Merged.mergedInto(em, survivor).stream().map(CustomerId::new).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public List<CustomerMerge> mergesOf(CustomerId customer) {
        return unit.call(em -> em
                .createQuery(
                        "select m from Merge m where m.survivorId = :id or m.mergedId = :id order by m.id desc",
                        MergeEntity.class)
                .setParameter("id", customer.value())
                .getResultList()
                .stream()
                .map(MergeEntity::toMerge)
                .toList());
    }
}
