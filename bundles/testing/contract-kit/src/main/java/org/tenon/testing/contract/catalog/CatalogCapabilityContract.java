package org.tenon.testing.contract.catalog;

import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.tenon.catalog.ProductService;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.testing.contract.Stand;

/** The whole contract of the capability {@code catalog}: extend it, say where the provider stands, and run it with JUnit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class CatalogCapabilityContract implements ProductContract, ProductSearchContract, ProductEdgeContract {

    /** Where the provider stands; the same one for all tests. */
    protected abstract Stand stand();

    @Override
    public final ProductService products() {
        return stand().service(ProductService.class);
    }

    @Override
    public final List<DomainEvent> recorded() {
        return stand().recorded();
    }
}
