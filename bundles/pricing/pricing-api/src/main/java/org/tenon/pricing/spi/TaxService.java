package org.tenon.pricing.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says what taxes are on a document, in place of the tax rules: a source outside, such as a tax engine that knows every
 * county.
 *
 * <p>Register it as a service with the property {@link #NAME}. It is asked only when the installation has chosen it by that
 * name; of two with the same name, the one of the higher ranking. It is asked once for each document, with everything that it may know in the argument; it may ask a system outside, but
 * must not call back into pricing. The call runs on a thread of its own, outside of the caller's transaction and for nobody in particular,
 * and is given up when it takes too long: so it must not change anything that is not safe to repeat.
 *
 * <p>A service that throws, takes too long, or answers something that does not add up has failed: another number of lines,
 * another currency, amounts that are not whole rounding steps. Then nothing is priced without it: the basket is refused with
 * {@code pricing.tax-service-failed}, which names the service (503).
 */
@ConsumerType
public interface TaxService {

    /** The service property that names it, for the configuration and for people: lower case letters, digits, hyphens, dots. */
    String NAME = "tenon.tax-service";

    /** @return the taxes of each line, in the order of the document's lines */
    List<List<LineTax>> taxes(TaxableDocument document);
}
