package org.tenon.pricing;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Remembers what prices were made of. Every change of a list, a rule, a promotion, a tax rule, a rate or a rounding step makes
 * a new edition; what was priced in an old one can be priced so again, to the cent ({@link PriceRequest#edition()}).
 *
 * <p>A provider of pricing may keep no editions, and then does not offer this service.
 */
@ProviderType
@Capability("pricing")
public interface PriceEditionService {

    /** The edition that prices were made by at a moment: later changes are not in it. */
    @ReadOnly
    String editionAt(Instant moment);

    /**
     * How a list became what it is, the newest version first. A list is live from its first version on, and each change of
     * its rules publishes the next one.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code price-list.not-found}
     */
    @ReadOnly
    Page<PriceListVersion> versions(PriceListId list, PageRequest page);
}
