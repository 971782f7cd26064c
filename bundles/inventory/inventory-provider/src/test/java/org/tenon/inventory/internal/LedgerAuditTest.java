package org.tenon.inventory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Issue;
import org.tenon.kernel.audit.AuditResult;
import org.tenon.testing.fixture.TestDatabase;

/** The audit holds after ordinary days, and notices what somebody has changed behind its back. */
class LedgerAuditTest {

    abstract static class OnDatabase extends InventoryOnDatabase {

        OnDatabase(TestDatabase database) {
            super(database);
        }

        private final LedgerAudit audit = new LedgerAudit(unit);

        private List<String> broken() {
            return audit.audit(1).stream()
                    .filter(result -> !result.holds())
                    .map(AuditResult::rule)
                    .toList();
        }

        /** Changes rows, looks, and changes them back. */
        private List<String> brokenBy(String change, String undo, ProductId product) {
            sql(change, product);
            List<String> broken = broken();
            sql(undo, product);
            return broken;
        }

        private void sql(String statement, ProductId product) {
            unit.run(em -> em.createNativeQuery(statement)
                    .setParameter(1, product.value())
                    .executeUpdate());
        }

        @Test
        void each_rule_finds_what_breaks_it() {
            ProductId product = goodsInStock(10);
            String document = document();
            reserve(document, "1", product, 6);
            reservations().issue(new Issue(document, "first", List.of(new Issue.Line("1", BigDecimal.valueOf(2)))));
            assertThat(broken()).isEmpty();

            assertThat(brokenBy(
                            "update inventory_level set on_hand = on_hand + 1 where product = ?",
                            "update inventory_level set on_hand = on_hand - 1 where product = ?",
                            product))
                    .containsExactly("level-is-sum-of-moves");
            assertThat(brokenBy(
                            "update inventory_level set reserved = reserved - 1 where product = ?",
                            "update inventory_level set reserved = reserved + 1 where product = ?",
                            product))
                    .containsExactly("reserved-is-sum-of-reservations");
            assertThat(brokenBy(
                            "update inventory_reservation set shipped = shipped - 1 where product = ?",
                            "update inventory_reservation set shipped = shipped + 1 where product = ?",
                            product))
                    .containsExactly("shipped-has-left");
            assertThat(broken()).isEmpty();
        }

        @Test
        void an_offender_is_described() {
            ProductId product = goodsInStock(10);
            sql("update inventory_level set on_hand = on_hand + 1 where product = ?", product);

            AuditResult result = audit.audit(5).get(0);

            assertThat(result.found()).isEqualTo(1);
            assertThat(result.examples()).singleElement().satisfies(example -> assertThat(example)
                    .containsEntry("product", product.value())
                    .containsEntry("warehouse", "MAIN")
                    .containsEntry("moved", "10.000000")
                    .containsEntry("on_hand", "11.000000"));
            sql("update inventory_level set on_hand = on_hand - 1 where product = ?", product);
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
