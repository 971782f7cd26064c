package org.tenon.customer.internal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerId;
import org.tenon.customer.MergeId;

/** What goes from one customer to another with a merge, and back: who belongs to it, its claims of credit, its being found. */
final class MergeRows {

    private static final String CLAIM = "claim";
    private static final String CUSTOMER = "customer";

    private final EntityManager em;
    private final MergeId merge;

    MergeRows(EntityManager em, MergeId merge) {
        this.em = em;
        this.merge = merge;
    }

    void move(Customer survivor, Customer merged) {
        remember(CUSTOMER, "select id from customer_customer where parent_id = ", merged.id());
        children(merged.id(), survivor.id());
        lockCredit(survivor.id(), merged.id());
        remember(CLAIM, "select document from customer_credit_claim where customer_id = ", merged.id());
        claims(merged.id(), survivor.id());
        CreditRows.sumUp(em, survivor.id(), survivor.details().currency());
        // Without the row nobody decides on its credit, and everybody is sent to the survivor's.
        new SqlText("delete from customer_credit where customer_id = ")
                .value(merged.id().value())
                .execute(em);
        new SqlText("delete from customer_fragment where number = ")
                .value(merged.number())
                .execute(em);
        into(merged.id(), survivor.id().value());
    }

    void moveBack(CustomerId survivor, CustomerId merged) {
        Customer again = CustomerChange.read(em, merged);
        into(merged, null);
        CreditRows.lock(em, survivor);
        CreditRows.open(em, merged);
        claims(survivor, merged);
        CreditRows.sumUp(em, merged, again.details().currency());
        CreditRows.sumUp(
                em, survivor, CustomerChange.read(em, survivor).details().currency());
        CustomerRows.fragments(again.number(), again.details())
                .forEach(fragment -> em.persist(new FragmentEntity(again.number(), fragment)));
        em.flush();
        children(survivor, merged);
    }

    private void remember(String kind, String moved, CustomerId of) {
        new SqlText("insert into customer_merge_moved (merge_id, kind, moved) select cast(")
                .value(merge.value())
                .add(" as varchar(64)), cast(")
                .value(kind)
                .add(" as varchar(16)), m.* from (" + moved)
                .value(of.value())
                .add(") m")
                .execute(em);
    }

    /** Those who went with the merge, unless they have gone elsewhere. */
    private void children(CustomerId from, CustomerId to) {
        List<String> children = new SqlText(
                        "select c.id from customer_customer c join customer_merge_moved m on m.moved = c.id"
                                + " where c.parent_id = ")
                .value(from.value())
                .add(" and m.kind = '" + CUSTOMER + "' and m.merge_id = ")
                .value(merge.value())
                .add(" order by c.id")
                .strings(em);
        Stream<CustomerEntity> rows = children.stream().map(id -> em.find(CustomerEntity.class, id));
        rows.forEach(row -> {
            row.belongTo(to);
            em.flush();
            Lineage.move(
                    em,
                    CustomerChange.read(em, new CustomerId(row.id())).details().profile(),
                    new CustomerId(row.id()));
        });
    }

    private void claims(CustomerId from, CustomerId to) {
        new SqlText("update customer_credit_claim set customer_id = ")
                .value(to.value())
                .add(" where customer_id = ")
                .value(from.value())
                .add(" and document in (select moved from customer_merge_moved where kind = '" + CLAIM
                        + "' and merge_id = ")
                .value(merge.value())
                .add(")")
                .execute(em);
    }

    private void lockCredit(CustomerId one, CustomerId other) {
        Stream.of(one, other).sorted(Comparator.comparing(CustomerId::value)).forEach(id -> CreditRows.lock(em, id));
    }

    private void into(CustomerId merged, @Nullable String survivor) {
        em.flush();
        CustomerEntity row = em.find(CustomerEntity.class, merged.value());
        row.mergeInto(survivor);
        em.flush();
    }
}
