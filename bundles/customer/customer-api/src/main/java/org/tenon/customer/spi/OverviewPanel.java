package org.tenon.customer.spi;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ConsumerType;
import org.tenon.customer.CustomerId;

/**
 * What a capability shows of a customer in the 360 view. Register it as a service. Panels are asked at the same time,
 * each with a time limit; one that fails or is slow is shown as missing, and the rest stays.
 */
@ConsumerType
public interface OverviewPanel {

    /** The capability that the panel comes from, for example {@code "order"}; panels are shown in its order. */
    String capability();

    /**
     * What an actor must be allowed to do to see the panel, for example {@code "order.read"}; to others it is not shown.
     * Everybody who sees the customer sees the panel unless it says otherwise.
     */
    default String permission() {
        return "customer.read";
    }

    /** The heading. */
    String title(Locale language);

    /**
     * The newest items, at most {@code limit}. Called for the actor of the request, on a thread of its own, outside of any
     * transaction.
     */
    List<OverviewItem> items(CustomerId customer, int limit);
}
