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

    /** The heading. */
    String title(Locale language);

    /** The newest items, at most {@code limit}. */
    List<OverviewItem> items(CustomerId customer, int limit);
}
