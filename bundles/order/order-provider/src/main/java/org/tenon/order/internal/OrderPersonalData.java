package org.tenon.order.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.privacy.ErasedData;
import org.tenon.kernel.privacy.Person;
import org.tenon.kernel.privacy.PersonalData;
import org.tenon.kernel.privacy.PersonalRecords;
import org.tenon.order.recurring.RecurringDraft;
import org.tenon.persistence.UnitOfWork;

/**
 * A person's orders, which name him by the customer's number only and are kept; and those that would come again, which are not: nothing
 * more is to be written for him.
 */
@Component(service = PersonalData.class)
public final class OrderPersonalData implements PersonalData {

    private static final String KIND = "orders";
    private static final String RECURRING = "recurring-orders";
    private static final String BOOKS =
            "Orders are part of the books, which tax law wants kept (for example § 147 AO, ten years); they"
                    + " name the customer by its number.";

    private final UnitOfWork unit;

    @Activate
    public OrderPersonalData(@Reference(target = "(unit=order)") UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public String owner() {
        return "order";
    }

    @Override
    public List<PersonalRecords> of(Person person) {
        return unit.call(em -> Stream.of(
                        new PersonalRecords(
                                KIND,
                                orders(em, person).stream()
                                        .map(OrderPersonalData::facts)
                                        .toList()),
                        new PersonalRecords(
                                RECURRING,
                                recurring(em, person).stream()
                                        .map(OrderPersonalData::facts)
                                        .toList()))
                .filter(each -> !each.records().isEmpty())
                .toList());
    }

    private static Map<String, String> facts(OrderRow row) {
        return Map.of("number", row.number, "state", row.state.name(), "date", row.date.toString());
    }

    @Override
    public List<ErasedData> erase(Person person) {
        return unit.call(em -> {
            List<ErasedData> erased = new ArrayList<>();
            int kept = orders(em, person).size();
            if (kept > 0) {
                erased.add(ErasedData.kept(KIND, kept, BOOKS));
            }
            List<RecurringRow> recurring = recurring(em, person);
            for (RecurringRow row : recurring) {
                em.createQuery("delete from RunRow r where r.recurring = :id")
                        .setParameter("id", row.id)
                        .executeUpdate();
                em.remove(row);
            }
            if (!recurring.isEmpty()) {
                erased.add(ErasedData.deleted(RECURRING, recurring.size()));
            }
            return erased;
        });
    }

    private static Map<String, String> facts(RecurringRow row) {
        RecurringDraft draft = row.draft();
        return Map.of(
                "state", row.state.name(),
                "every", draft.recurrence().every() + " " + draft.recurrence().unit(),
                "first", draft.recurrence().first().toString());
    }

    private static List<RecurringRow> recurring(EntityManager em, Person person) {
        return person.whole()
                ? em.createQuery(
                                "select r from RecurringRow r where r.customer in :customers order by r.id",
                                RecurringRow.class)
                        .setParameter("customers", person.customers())
                        .getResultList()
                : List.of();
    }

    /** Of a contact there is nothing: orders are the company's. */
    private static List<OrderRow> orders(EntityManager em, Person person) {
        return person.whole()
                ? em.createQuery(
                                "select o from OrderRow o where o.customer in :customers order by o.id", OrderRow.class)
                        .setParameter("customers", person.customers())
                        .getResultList()
                : List.of();
    }
}
