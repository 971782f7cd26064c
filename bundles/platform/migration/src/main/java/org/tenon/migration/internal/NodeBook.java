package org.tenon.migration.internal;

import java.util.List;
import java.util.Map;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;

/**
 * Which nodes are alive on this database: each writes down every few seconds that it is, by the database's clock, which is one for all. A
 * node that was killed is believed to be alive a little longer than it is.
 */
final class NodeBook {

    private static final String RECENT = "seen > current_timestamp - interval '20' second";

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final String node;

    /** @param node the id of this node, the same after a restart */
    NodeBook(UnitOfWork unit, Transactions transactions, String node) {
        this.unit = unit;
        this.transactions = transactions;
        this.node = node;
    }

    /** Says that this node is alive, and forgets those that have long gone. */
    void sign() {
        transactions.required(() -> {
            if (update("update migration_node set seen = current_timestamp where id = ?1") == 0) {
                update("insert into migration_node (id, seen) values (?1, current_timestamp)");
            }
            update("delete from migration_node where id <> ?1 and seen < current_timestamp - interval '1' hour");
        });
    }

    /** Says that this node goes. */
    void signOff() {
        transactions.required(() -> {
            update("delete from migration_node where id = ?1");
        });
    }

    private int update(String sql) {
        return unit.call(em -> em.createNativeQuery(sql).setParameter(1, node).executeUpdate());
    }

    /** The ids of the other nodes that are alive. */
    List<String> others() {
        return transactions.required(() -> unit.call(em -> {
            List<?> ids = em.createNativeQuery(
                            "select id from migration_node where id <> ?1 and " + RECENT + " order by id")
                    .setParameter(1, node)
                    .getResultList();
            return ids.stream().map(String.class::cast).toList();
        }));
    }

    /** @throws ConflictException {@code migration.nodes} when another node is alive, with the ids of all that are */
    void requireAlone() {
        List<String> others = others();
        if (!others.isEmpty()) {
            throw new ConflictException(
                    "migration.nodes",
                    "Data is moved while one node runs, and " + others.size()
                            + " more can write to it. Stop them; one that was killed counts for 20 seconds.",
                    Map.of("nodes", String.join(", ", others)));
        }
    }
}
