package ${package}.contract;

import ${package}.${item}Service;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.testing.contract.Stands;

/** The contract as {@code tenon:verify ${capability} <provider>} runs it, against whatever provider is installed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public final class ${item}Verification implements ${item}Contract {

    @Override
    public ${item}Service service() {
        return Stands.here().service(${item}Service.class);
    }

    @Override
    public Transactions transactions() {
        return Stands.here().service(Transactions.class);
    }

    @Override
    public List<DomainEvent> events() {
        return Stands.here().recorded();
    }
}
