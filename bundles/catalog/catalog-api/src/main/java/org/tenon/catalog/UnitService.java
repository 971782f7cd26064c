package org.tenon.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Knows the units of measure, those of products too. Not every provider of the catalog offers it.
 *
 * <p>The usual units are there from the beginning, with their codes of UN/ECE Recommendation 20; a company defines its own
 * beside them. A unit is found by its own code or by that of UN/ECE.
 */
@ProviderType
@Capability("catalog")
public interface UnitService {

    /**
     * Records {@link UnitDefined}. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.ConflictException {@code catalog.unit-taken}: by a code of either kind
     */
    Unit define(Unit unit);

    /** By its code or, where no unit has it, by the code of UN/ECE. */
    @ReadOnly
    Optional<Unit> find(String code);

    /** All, by category and factor. */
    @ReadOnly
    List<Unit> all();

    /**
     * Says how many of a product's own unit another one is, in place of what was said before and of what the units themselves
     * say. Records {@link ProductUnitSet} when something changed. May be repeated.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code product.not-found}
     * @throws org.tenon.kernel.problem.InvalidRequestException the product's own unit ({@code /unit})
     */
    ProductUnit set(ProductUnit unit);

    /** The units that were set for a product, by code. */
    @ReadOnly
    List<ProductUnit> of(ProductId product);

    /**
     * How many of the product's own unit one of another is: 1 for its own, what was set for the product, else what the units
     * themselves say; with 28 digits where that never ends. What cannot be converted, and products that do not exist, are left
     * out. At most three round trips, however many.
     */
    @ReadOnly
    Map<UnitOfProduct, BigDecimal> factors(Set<UnitOfProduct> asked);
}
