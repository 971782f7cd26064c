package org.tenon.customer.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.customer.CustomerId;
import org.tenon.customer.activity.ActivityDetails;
import org.tenon.customer.activity.ActivityId;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.privacy.ErasedData;
import org.tenon.kernel.privacy.Person;
import org.tenon.kernel.privacy.PersonalData;
import org.tenon.kernel.privacy.PersonalRecords;
import org.tenon.persistence.UnitOfWork;

/** What this provider keeps of people: as customers and contacts, in activities and consents, and in what merges remember. */
@Component(service = PersonalData.class)
public final class CustomerPersonalData implements PersonalData {

    private static final String FOR_DOCUMENTS =
            "Orders, quotes and credit refer to the customer's number; tax law has documents kept (for example § 147 AO, ten"
                    + " years).";
    private static final String OF_OTHERS = "They are about the customer; the person is taken out.";

    private final UnitOfWork unit;
    private final Company company;

    @Activate
    public CustomerPersonalData(@Reference(target = "(unit=customer)") UnitOfWork unit, @Reference Company company) {
        this.unit = unit;
        this.company = company;
    }

    @Override
    public String owner() {
        return "customer";
    }

    @Override
    public List<PersonalRecords> of(Person person) {
        return unit.call(em -> new PersonExport(em, person).records());
    }

    @Override
    public List<ErasedData> erase(Person person) {
        return unit.call(em -> {
            List<ErasedData> erased = new ArrayList<>();
            add(erased, customers(em, person));
            add(erased, merges(em, person));
            add(erased, activities(em, person));
            add(erased, ErasedData.deleted("consents", consents(em, person)));
            if (person.whole()) {
                add(erased, ErasedData.deleted("timeline", deleteOf(em, person, "TimelineEvent")));
                blocks(em, person);
            }
            em.flush();
            em.clear();
            return erased;
        });
    }

    private static void add(List<ErasedData> erased, ErasedData one) {
        if (one.count() > 0) {
            erased.add(one);
        }
    }

    private static ErasedData customers(EntityManager em, Person person) {
        ErasedPerson gone = new ErasedPerson(person);
        long changed = person.customers().stream()
                .sorted()
                .filter(id -> CustomerErasure.write(em, new CustomerId(id), gone::in))
                .count();
        return person.whole()
                ? ErasedData.anonymised("customers", changed, FOR_DOCUMENTS)
                : ErasedData.deleted("contacts", changed);
    }

    private static ErasedData merges(EntityManager em, Person person) {
        ErasedPerson gone = new ErasedPerson(person);
        List<MergeEntity> merges = em.createQuery(
                        "select m from Merge m where m.survivorId in :ids or m.mergedId in :ids", MergeEntity.class)
                .setParameter("ids", person.customers())
                .getResultList();
        merges.forEach(merge -> merge.rewrite(gone::in));
        return ErasedData.anonymised("merges", merges.size(), "They can still be undone, without the person.");
    }

    private ErasedData activities(EntityManager em, Person person) {
        List<ActivityEntity> all = PersonExport.activities(em, person);
        ActivityRows rows = new ActivityRows(em);
        if (person.whole()) {
            List<ActivityId> ids = all.stream().map(ActivityEntity::activityId).toList();
            ids.forEach(rows::remove);
            return ErasedData.deleted("activities", ids.size());
        }
        ErasedPerson gone = new ErasedPerson(person);
        Map<ActivityEntity, ActivityDetails> changes = new LinkedHashMap<>();
        all.forEach(row -> changes.put(row, gone.in(row.toActivity().details())));
        changes.forEach((row, details) -> row.fill(details, company.now()));
        return ErasedData.anonymised("activities", changes.size(), OF_OTHERS);
    }

    private static long consents(EntityManager em, Person person) {
        long byCustomer = person.whole() ? deleteOf(em, person, "Consent") : 0;
        return person.emails().isEmpty()
                ? byCustomer
                : byCustomer
                        + em.createQuery("delete from Consent c where c.address in :addresses")
                                .setParameter("addresses", person.emails())
                                .executeUpdate();
    }

    private static long deleteOf(EntityManager em, Person person, String entity) {
        return em.createQuery("delete from " + entity + " e where e.customerId in :ids")
                .setParameter("ids", person.customers())
                .executeUpdate();
    }

    /** Why credit was stopped may say more than the customer's number. */
    private static void blocks(EntityManager em, Person person) {
        em.createQuery("update CreditBlock b set b.reason = :word where b.customerId in :ids")
                .setParameter("word", ErasedData.WORD)
                .setParameter("ids", person.customers())
                .executeUpdate();
    }
}
