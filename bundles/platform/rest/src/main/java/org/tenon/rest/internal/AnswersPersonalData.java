package org.tenon.rest.internal;

import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.privacy.ErasedData;
import org.tenon.kernel.privacy.Person;
import org.tenon.kernel.privacy.PersonalData;
import org.tenon.kernel.privacy.PersonalRecords;
import org.tenon.persistence.UnitOfWork;

/** Answers that are kept for repetitions of a request: those that made the customer are forgotten, the others forget themselves. */
@Component(service = PersonalData.class)
public final class AnswersPersonalData implements PersonalData {

    private static final String SOON =
            "Compressed answers to requests with an Idempotency-Key, which nobody can search; each is forgotten after 7 days.";

    private final UnitOfWork unit;

    @Activate
    public AnswersPersonalData(@Reference(target = "(unit=rest)") UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public String owner() {
        return "rest";
    }

    /** Copies of what others hand out. */
    @Override
    public List<PersonalRecords> of(Person person) {
        return List.of();
    }

    @Override
    public List<ErasedData> erase(Person person) {
        return unit.call(em -> {
            List<ErasedData> erased = new ArrayList<>();
            long deleted = person.customers().stream()
                    .mapToLong(customer -> em.createQuery("delete from StoredAnswer a where a.location like :about")
                            .setParameter("about", "%/" + customer + "%")
                            .executeUpdate())
                    .sum();
            if (deleted > 0) {
                erased.add(ErasedData.deleted("answers", deleted));
            }
            long others = count(em);
            if (others > 0) {
                erased.add(ErasedData.kept("answers", others, SOON));
            }
            return erased;
        });
    }

    private static long count(EntityManager em) {
        return em.createQuery("select count(a) from StoredAnswer a", Long.class).getSingleResult();
    }
}
