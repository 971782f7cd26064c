package org.tenon.sales;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Who answers to whom in sales, and who may approve how much. */
@ProviderType
@Capability("sales")
public interface SalesTeamService {

    /**
     * Makes a member or replaces it. Records {@link SalesMemberChanged}.
     *
     * @throws org.tenon.kernel.problem.StaleVersionException when somebody else was faster, or the member is there already
     *     and the version is 0
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /manager} {@code sales-member.cycle} when he would
     *     answer to himself in the end
     */
    SalesMember save(SalesMember member);

    @ReadOnly
    Optional<SalesMember> find(String user);

    /**
     * Records {@link SalesMemberChanged}.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code sales-member.not-found}
     * @throws org.tenon.kernel.problem.StaleVersionException when somebody else was faster
     */
    void remove(String user, long version);

    /** By user. */
    @ReadOnly
    Page<SalesMember> list(PageRequest page);
}
