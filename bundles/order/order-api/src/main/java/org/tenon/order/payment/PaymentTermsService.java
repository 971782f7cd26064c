package org.tenon.order.payment;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;
import org.tenon.order.OrderId;

/** Keeps terms of payment, and says what is due when for an order. A provider may leave this service out. */
@ProviderType
@Capability("order")
public interface PaymentTermsService {

    /** More parts than this are no terms. */
    int MAX_PARTS = 24;

    /**
     * Defines terms, and records {@link PaymentTermsChanged}. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: a code that is empty or longer than 64 characters, no parts
     *     or more than {@value #MAX_PARTS}, a last part that is not the rest or another one that is, a value, months or days out of range
     * @throws org.tenon.kernel.problem.ConflictException {@code order.terms-taken} when there are such terms
     */
    DefinedTerms define(PaymentTerms terms);

    /**
     * Sets other parts for a code, and records {@link PaymentTermsChanged}. What was due for orders until now is due by these.
     *
     * @param version the one that the change is based on
     * @throws org.tenon.kernel.problem.NotFoundException when there are no such terms
     * @throws org.tenon.kernel.problem.StaleVersionException when they were changed since
     * @throws org.tenon.kernel.problem.InvalidRequestException as for {@link #define}
     */
    DefinedTerms change(PaymentTerms terms, long version);

    @ReadOnly
    Optional<DefinedTerms> find(String code);

    /** All of them, by code. */
    @ReadOnly
    List<DefinedTerms> terms();

    /**
     * What is to be paid for an order when, counted from its day: all that its customer owes for it (what was credited is not owed, and of
     * a cancelled order only what has left is), by the terms whose code holds for the customer (its own, its group's or its parent's); on the order's day where there are no such terms.
     *
     * @return the earlier parts first, as the terms have them; nothing when nothing is owed
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such order
     */
    @ReadOnly
    List<Instalment> schedule(OrderId order);
}
