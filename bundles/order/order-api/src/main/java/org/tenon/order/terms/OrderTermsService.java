package org.tenon.order.terms;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;
import org.tenon.order.Tolerance;

/**
 * Keeps what holds for orders that say nothing else. An order takes over what holds when it is written, and keeps it: a later change is
 * for later orders. A line's tolerance is its product's, else its customer's, else the company's. A provider may leave this service out.
 */
@ProviderType
@Capability("order")
public interface OrderTermsService {

    /** {@link CustomerTerms#NONE} where nobody has said anything, and for an unknown customer. */
    @ReadOnly
    KeptTerms<CustomerTerms> ofCustomer(CustomerId customer);

    /**
     * Sets a customer's terms, and records {@link OrderTermsChanged}.
     *
     * @param version the one that the change is based on
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such customer
     * @throws org.tenon.kernel.problem.StaleVersionException when they were changed since
     * @throws org.tenon.kernel.problem.InvalidRequestException a percentage that is not 0 to 100 ({@code /tolerance/less}, {@code
     *     /tolerance/more})
     */
    KeptTerms<CustomerTerms> setForCustomer(CustomerId customer, CustomerTerms terms, long version);

    /** {@link ProductTerms#NONE} where nobody has said anything, and for an unknown product. */
    @ReadOnly
    KeptTerms<ProductTerms> termsOfProduct(ProductId product);

    /**
     * Sets a product's terms, and records {@link OrderTermsChanged}.
     *
     * @param version the one that the change is based on
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such product
     * @throws org.tenon.kernel.problem.StaleVersionException when they were changed since
     * @throws org.tenon.kernel.problem.InvalidRequestException a percentage that is not 0 to 100 ({@code /tolerance/less}, {@code
     *     /tolerance/more}); goods that do not come from stock of a kit or a service ({@code /procurement})
     */
    KeptTerms<ProductTerms> setTermsForProduct(ProductId product, ProductTerms terms, long version);

    /** The tolerance among {@link #termsOfProduct}. */
    @ReadOnly
    default KeptTerms<Optional<Tolerance>> ofProduct(ProductId product) {
        KeptTerms<ProductTerms> kept = termsOfProduct(product);
        return new KeptTerms<>(kept.terms().tolerance(), kept.version());
    }

    /** Sets the tolerance among a product's terms, or takes it away; see {@link #setTermsForProduct}. */
    default KeptTerms<Optional<Tolerance>> setForProduct(
            ProductId product, Optional<Tolerance> tolerance, long version) {
        KeptTerms<ProductTerms> kept = setTermsForProduct(
                product,
                new ProductTerms(tolerance, termsOfProduct(product).terms().procurement()),
                version);
        return new KeptTerms<>(kept.terms().tolerance(), kept.version());
    }
}
