package org.tenon.pricing;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Keeps the tax rules. */
@ProviderType
@Capability("pricing")
public interface TaxRuleService {

    /**
     * Records {@link TaxRuleDefined}. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.ConflictException {@code pricing.tax-overlap} when a rule of the same code, category,
     *     region and conditions holds on some of the same days
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /customer}: {@code pricing.unknown-customer}; or
     *     {@code pricing.tax-not-supported} from a provider that does not know a kind of rule
     */
    TaxRule define(NewTaxRule rule);

    @ReadOnly
    Optional<TaxRule> find(TaxRuleId id);

    /** All rules, by category, region and sequence. */
    @ReadOnly
    Page<TaxRule> list(PageRequest page);
}
