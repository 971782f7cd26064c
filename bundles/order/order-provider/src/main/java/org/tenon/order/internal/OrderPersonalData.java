package org.tenon.order.internal;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.privacy.ErasedData;
import org.tenon.kernel.privacy.Person;
import org.tenon.kernel.privacy.PersonalData;
import org.tenon.kernel.privacy.PersonalRecords;
import org.tenon.persistence.UnitOfWork;

/** A person's orders. They name him by the customer's number only, and are kept. */
@Component(service = PersonalData.class)
public final class OrderPersonalData implements PersonalData {

    private static final String KIND = "orders";
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
        return unit.call(em -> {
            List<Map<String, String>> orders =
                    orders(em, person).stream().map(OrderPersonalData::facts).toList();
            return orders.isEmpty() ? List.of() : List.of(new PersonalRecords(KIND, orders));
        });
    }

    private static Map<String, String> facts(OrderRow row) {
        return Map.of("number", row.number, "state", row.state.name(), "date", row.date.toString());
    }

    @Override
    public List<ErasedData> erase(Person person) {
        int kept = unit.call(em -> orders(em, person).size());
        return kept == 0 ? List.of() : List.of(ErasedData.kept(KIND, kept, BOOKS));
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
