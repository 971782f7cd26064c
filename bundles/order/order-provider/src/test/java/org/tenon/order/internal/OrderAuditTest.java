package org.tenon.order.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.order.OrderUnderTest.line;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.audit.AuditResult;
import org.tenon.order.Order;
import org.tenon.testing.fixture.TestDatabase;

/** The audit notices what somebody has changed behind its back. */
class OrderAuditTest {

    abstract static class OnDatabase extends OrdersOnDatabase {

        OnDatabase(TestDatabase database) {
            super(database);
        }

        private List<String> broken() {
            return new OrderAudit(platform.unit("order"), platform.events())
                    .audit(1).stream()
                            .filter(result -> !result.holds())
                            .map(AuditResult::rule)
                            .toList();
        }

        private List<String> brokenBy(String change, String undo, Order order) {
            sql(change, order);
            List<String> broken = broken();
            sql(undo, order);
            return broken;
        }

        private void sql(String statement, Order order) {
            platform.unit("order").run(em -> em.createNativeQuery(statement)
                    .setParameter(1, order.id().value())
                    .executeUpdate());
        }

        @Test
        void each_rule_finds_what_breaks_it() {
            Order order = order(customer(), line(goods("10", 9), 3));
            fulfilment().confirm(order.id());
            assertThat(broken()).isEmpty();

            assertThat(brokenBy(
                            "update order_document set net = net + 1 where id = ?",
                            "update order_document set net = net - 1 where id = ?",
                            order))
                    .containsExactly("totals-are-sums-of-lines");
            assertThat(brokenBy(
                            "update order_line set shipped = 1, reserved = 2 where order_id = ?",
                            "update order_line set shipped = 0, reserved = 3 where order_id = ?",
                            order))
                    .containsExactly("shipped-is-sum-of-shipments");
            assertThat(brokenBy(
                            "update order_line set reserved = 2 where order_id = ?",
                            "update order_line set reserved = 3 where order_id = ?",
                            order))
                    .containsExactly("state-fits-lines");
            assertThat(brokenBy(
                            "update order_document set state = 'CANCELLED' where id = ?",
                            "update order_document set state = 'CONFIRMED' where id = ?",
                            order))
                    .containsExactly("state-fits-lines", "told-order-cancelled");
            assertThat(broken()).isEmpty();
        }
    }

    @Nested
    class OnH2 extends OnDatabase {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class OnPostgreSql extends OnDatabase {
        OnPostgreSql() {
            super(TestDatabase.POSTGRESQL);
        }
    }
}
