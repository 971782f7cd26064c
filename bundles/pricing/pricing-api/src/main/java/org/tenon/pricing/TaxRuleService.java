package org.tenon.pricing;

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
     * Not repeatable.
     *
     * @throws org.tenon.kernel.problem.ConflictException {@code pricing.tax-overlap} when a rule of the same code, category
     *     and region holds on some of the same days
     */
    TaxRule define(NewTaxRule rule);

    /** All rules, by category, region and sequence. */
    @ReadOnly
    Page<TaxRule> list(PageRequest page);
}
