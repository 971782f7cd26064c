package org.tenon.customer.internal;

import java.util.Comparator;
import java.util.List;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerId;
import org.tenon.customer.privacy.Erasure;
import org.tenon.customer.privacy.PersonErased;
import org.tenon.customer.privacy.PersonRequest;
import org.tenon.customer.privacy.PersonalDataCopy;
import org.tenon.customer.privacy.PersonalDataService;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.privacy.Person;
import org.tenon.kernel.privacy.PersonalData;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.UnitOfWork;

/** Asks all stores for a person's data, or to erase it, in one transaction. */
@Component(
        service = PersonalDataService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class PersonalDataDesk implements PersonalDataService {

    private static final int REASON = 500;

    private final UnitOfWork unit;
    private final EventLog events;
    private final Actors actors;
    private final Company company;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<PersonalData> stores = List.of();

    @Activate
    public PersonalDataDesk(
            @Reference(target = "(unit=customer)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Actors actors,
            @Reference Company company) {
        this.unit = unit;
        this.events = events;
        this.actors = actors;
        this.company = company;
    }

    /** In a fixed order: those who lock rows lock them in the same one. */
    private List<PersonalData> all() {
        return stores.stream().sorted(Comparator.comparing(PersonalData::owner)).toList();
    }

    @Override
    public PersonalDataCopy copy(PersonRequest request) {
        return unit.call(em -> {
            Person person = Persons.find(em, request);
            List<PersonalDataCopy.Part> parts = all().stream()
                    .map(store -> new PersonalDataCopy.Part(store.owner(), store.of(person)))
                    .filter(part -> !part.records().isEmpty())
                    .toList();
            return new PersonalDataCopy(request.customer(), company.now(), parts);
        });
    }

    @Override
    public Erasure erase(PersonRequest request, String reason) {
        Violations violations = new Violations();
        new TextRules(violations).required("/reason", reason, REASON);
        violations.throwIfAny();
        return unit.call((EntityManager em) -> {
            Person person = Persons.find(em, request);
            List<Erasure.Part> parts = all().stream()
                    .map(store -> new Erasure.Part(store.owner(), store.erase(person)))
                    .filter(part -> !part.data().isEmpty())
                    .toList();
            ErasureEntity row = new ErasureEntity(
                    request.customer(),
                    !person.whole(),
                    person.takenOutOf(reason),
                    actors.current().user(),
                    company.now(),
                    parts);
            em.persist(row);
            em.flush();
            Erasure made = row.toErasure();
            events.record(new PersonErased(made.id(), made.customer(), made.contact(), made.by(), made.at()));
            return made;
        });
    }

    @Override
    public List<Erasure> erasures(CustomerId customer) {
        return unit.call(em -> em
                .createQuery(
                        "select e from Erasure e where e.customerId in :ids order by e.id desc", ErasureEntity.class)
                .setParameter("ids", Merged.idsOf(em, customer))
                .getResultList()
                .stream()
                .map(ErasureEntity::toErasure)
                .toList());
    }
}
