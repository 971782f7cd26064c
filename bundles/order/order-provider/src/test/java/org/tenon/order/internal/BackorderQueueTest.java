package org.tenon.order.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.order.OrderUnderTest.line;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.order.Order;
import org.tenon.testing.fixture.TestDatabase;

/**
 * What it costs to fill backorders grows with what came in, not with how many wait. {@code -Dtenon.waiting=10000} lets that many
 * wait.
 */
class BackorderQueueTest {

    private static final int WAITING = Integer.getInteger("tenon.waiting", 300);

    abstract static class OnDatabase extends OrdersOnDatabase {

        private final BackorderFiller filler = filler();

        OnDatabase(TestDatabase database) {
            super(database);
        }

        @Test
        void who_gets_nothing_is_not_looked_at() {
            ProductId product = goods("10", 0);
            Order first = binding(customer(), line(product, 3));
            ProductId crowded = goods("10", 0);
            Order among = binding(customer(), line(crowded, 3));
            copies(among, WAITING);

            long few = statements(product);
            long start = System.nanoTime();
            long many = statements(crowded);
            System.out.printf(
                    "%s: 5 pieces for %d waiting orders: %d statements, %d ms%n",
                    getClass().getSimpleName(), WAITING, many, (System.nanoTime() - start) / 1_000_000);

            assertThat(now(first).lines().get(0).reserved()).isEqualByComparingTo("3");
            assertThat(now(among).lines().get(0).reserved()).isEqualByComparingTo("3");
            assertThat(level(crowded).available()).isEqualByComparingTo("0");
            // Of the crowd a second one gets the rest, and no third one looked at.
            assertThat(many).isLessThan(2 * few);

            // What nobody sells needs nobody's attention.
            platform.statements().reset();
            tell();
            assertThat(platform.statements().count()).isLessThan(few);
            // Nobody was told of the copies: the audit would notice.
            platform.unit("order").run(em -> List.of("order_line", "order_document")
                    .forEach(table -> em.createNativeQuery("delete from " + table + " where id like 'z%'")
                            .executeUpdate()));
        }

        private long statements(ProductId product) {
            receive(product, 5);
            platform.statements().reset();
            tell();
            return platform.statements().count();
        }

        private void tell() {
            filler.on(new RecordedEvent(
                    1, "id", "stock.released", "quote/any", platform.company().now(), "system", "{}"));
        }

        /** As many orders like this one, which came later. */
        private void copies(Order order, int count) {
            platform.unit("order").run(em -> {
                for (String table : List.of("order_document", "order_line")) {
                    boolean lines = table.equals("order_line");
                    List<String> columns = columns(table);
                    String copied = columns.stream()
                            .map(column -> switch (column) {
                                case "id" -> "?||id";
                                case "order_number" -> "?||order_number";
                                case "order_id" -> "?||order_id";
                                default -> column;
                            })
                            .collect(Collectors.joining(", "));
                    for (int i = 0; i < count; i++) {
                        String prefix = "z" + i + "-";
                        em.createNativeQuery("insert into " + table + " (" + String.join(", ", columns) + ") select "
                                        + copied + " from " + table + " where " + (lines ? "order_id" : "id") + " = ?")
                                .setParameter(1, prefix)
                                .setParameter(2, prefix)
                                .setParameter(3, order.id().value())
                                .executeUpdate();
                    }
                }
            });
        }

        private List<String> columns(String table) {
            return platform.unit("order").call(em -> {
                List<?> names = em.createNativeQuery(
                                "select lower(column_name) from information_schema.columns where lower(table_name) = ?")
                        .setParameter(1, table)
                        .getResultList();
                return names.stream().map(String::valueOf).toList();
            });
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
