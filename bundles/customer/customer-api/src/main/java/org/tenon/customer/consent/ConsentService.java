package org.tenon.customer.consent;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Keeps what people have agreed to, as GDPR art. 7 and PIPL art. 14 to 16 want it shown. The platform asks before a message that has a
 * purpose goes out ({@link org.tenon.kernel.message.MessageConsent}).
 */
@ProviderType
@Capability("customer")
public interface ConsentService {

    /**
     * Keeps a decision. Records {@link ConsentDecided}. Not repeatable: each decision is kept.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers; at {@code /customer}, {@code unknown}, when there is no such
     *     customer; at {@code /at}, {@code future}
     */
    Consent decide(NewConsent decision);

    /**
     * Everything that was decided for a customer and those who were merged into it, what was decided last first.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code customer.not-found}
     */
    @ReadOnly
    List<Consent> of(CustomerId customer);

    /**
     * Whether whoever has the address agrees to be written to for the purpose: what was decided last counts, whichever customer it was
     * decided for, and of one moment what was recorded last. Without a decision nobody agrees.
     */
    @ReadOnly
    boolean isGiven(String address, String purpose);
}
