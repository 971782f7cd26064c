package org.tenon.inventory.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.InventoryData;
import org.tenon.inventory.Issue;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.exchange.DataImport;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.testing.contract.exchange.ExchangeContract;
import org.tenon.testing.fixture.TestDatabase;

/** Our inventory gives its data to another of its own. */
class LedgerExchangeContractTest {

    /** One inventory with data, one without, each on a database of its own. */
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class OnDatabase implements ExchangeContract {

        private final Inventory source;
        private final Inventory target;

        OnDatabase(TestDatabase database) {
            source = new Inventory(database);
            target = new Inventory(database);
        }

        private static final class Inventory extends InventoryOnDatabase {

            private final LedgerExchange exchange = new LedgerExchange(unit);

            Inventory(TestDatabase database) {
                super(database);
            }
        }

        @AfterAll
        void close() {
            source.close();
            target.close();
        }

        @Override
        public DataImport source() {
            return source.exchange;
        }

        @Override
        public DataImport target() {
            return target.exchange;
        }

        @Override
        public void happen() {
            ProductId product = source.goodsInStock(10);
            source.receive(product, 5);
            String shipped = source.document();
            source.reserve(shipped, "a/1 %", product, 4);
            source.reserve(shipped, "2", product, 3);
            source.reservations().issue(new Issue(shipped, "first", List.of(new Issue.Line("a/1 %", BigDecimal.ONE))));
            String released = source.document();
            source.reserve(released, "1", product, 2);
            source.reservations().release(released);
            source.reserve(source.document(), "1", product, 100);
        }

        @Override
        public List<DomainEvent> events() {
            return source.events();
        }

        @Override
        public List<DomainEvent> eventsOfTarget() {
            return target.events();
        }

        @Test
        void levels_that_do_not_go_together_are_refused() {
            happen();
            copy();
            DataRecord move = DataRecord.of("zz-surplus")
                    .with("product", "p")
                    .with("warehouse", "MAIN")
                    .with("quantity", BigDecimal.valueOf(-1))
                    .with("document", "order/1")
                    .with("moved", source.platform.company().now())
                    .build();
            target().put(InventoryData.MOVE.name(), List.of(move));

            assertThatThrownBy(target()::complete)
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("add up to -1");

            target().remove(InventoryData.MOVE.name(), List.of(move.key()));
            target().complete();
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
