package ${package}.internal;

import ${package}.${item}Service;
import ${package}.contract.${item}Contract;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Stored${item}OnH2ContractTest implements ${item}Contract {

    private final TestPlatform platform = TestPlatform.on(TestDatabase.H2);
    private final ${item}Service service =
            new Stored${item}Service(platform.unit("${capability}"), platform.events(), platform.company());

    @AfterAll
    void close() {
        platform.close();
    }

    @Override
    public ${item}Service service() {
        return service;
    }

    @Override
    public Transactions transactions() {
        return platform.transactions();
    }

    @Override
    public List<DomainEvent> events() {
        return platform.events().recorded();
    }
}
