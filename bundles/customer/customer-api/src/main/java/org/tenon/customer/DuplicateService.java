package org.tenon.customer;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Finds customers that somebody is about to enter a second time. */
@ProviderType
@Capability("customer")
public interface DuplicateService {

    /**
     * Customers who may be the one that is described, the likeliest first; fast enough to be asked with every key that is
     * typed. Case, accents, width and punctuation do not matter, nor what a name has of a legal form ({@code "GmbH & Co.
     * KG"}, {@code "Ltd."}, {@code "有限公司"}), nor the order of its words. A probe without anything that can be compared
     * finds nobody.
     *
     * @param limit at most so many, 1 to 50
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers into the probe when something is too long or
     *     unprintable
     * @throws IllegalArgumentException for another limit
     */
    @ReadOnly
    List<DuplicateCandidate> candidates(DuplicateProbe probe, int limit);
}
