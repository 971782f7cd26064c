package org.tenon.pricing;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Knows the rates of countries, as packs of tax rules. Not every provider of pricing offers it. */
@ProviderType
@Capability("pricing")
public interface TaxPackService {

    /** By code. */
    @ReadOnly
    List<TaxPack> packs();

    /**
     * What {@link #install} would do now.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code tax-pack.not-found}
     */
    @ReadOnly
    TaxPackOutcome preview(String code);

    /**
     * Defines the rules of a pack that are not there yet, all or none; records {@link TaxRuleDefined} for each. May be repeated:
     * what is there just so is left alone.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code tax-pack.not-found}
     * @throws org.tenon.kernel.problem.ConflictException {@code pricing.tax-pack-conflict}: see
     *     {@link TaxPackOutcome#conflicts}
     */
    TaxPackOutcome install(String code);
}
