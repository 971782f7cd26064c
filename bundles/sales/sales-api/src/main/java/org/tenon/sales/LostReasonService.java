package org.tenon.sales;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Keeps the list of reasons why opportunities are lost. A new installation has none, and asks for none. */
@ProviderType
@Capability("sales")
public interface LostReasonService {

    int MAX_REASONS = 200;

    /** By their codes, also those that are not active any more. */
    @ReadOnly
    List<LostReason> reasons();

    @ReadOnly
    Optional<LostReason> find(String code);

    /**
     * Keeps a reason in place of the one of its code, with its version one higher. None is ever taken away: what was lost for it keeps
     * it. Records {@link LostReasonChanged}.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: {@code /code} {@code lost-reason.code}, {@code /title}
     *     {@code text.length}, and {@code lost-reason.too-many} beyond {@value #MAX_REASONS}
     * @throws org.tenon.kernel.problem.StaleVersionException when the version is another one
     */
    LostReason save(LostReason reason);
}
