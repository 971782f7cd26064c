package org.tenon.customer.privacy;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.auditlog.Secret;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Hands out and erases what the installation keeps of a person, by asking everybody who registers
 * {@link org.tenon.kernel.privacy.PersonalData}. What a module keeps that is not installed now is neither handed out nor erased.
 */
@ProviderType
@Capability("customer")
public interface PersonalDataService {

    /**
     * Everything that is kept of a person (GDPR art. 15 and 20, PIPL art. 45). Fails as a whole when one store cannot be read: half a copy
     * would pass for a whole one.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code customer.not-found}
     * @throws org.tenon.kernel.problem.InvalidRequestException at {@code /contact}: {@code required} when the customer is an
     *     organisation, {@code unknown} when it has no such contact
     */
    @ReadOnly
    PersonalDataCopy copy(PersonRequest request);

    /**
     * Erases what is kept of a person (GDPR art. 17, PIPL art. 47), in one transaction: all stores or none. Deletes what need not be kept
     * and takes the person out of what the law wants kept. Cannot be undone. Records {@link PersonErased}. Not repeatable for a
     * contact, who is not there the second time.
     *
     * @param reason why, 1 to 500 characters; without personal data. The log of changes has it from the answer, where the person was taken out
     *     of it
     * @throws org.tenon.kernel.problem.NotFoundException {@code customer.not-found}
     * @throws org.tenon.kernel.problem.InvalidRequestException as {@link #copy}, and at {@code /reason}
     */
    Erasure erase(PersonRequest request, @Secret String reason);

    /**
     * What was erased of a customer and its contacts, the latest first.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code customer.not-found}
     */
    @ReadOnly
    List<Erasure> erasures(CustomerId customer);
}
