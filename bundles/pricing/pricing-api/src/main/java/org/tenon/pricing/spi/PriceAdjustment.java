package org.tenon.pricing.spi;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A rule that changes the price of a unit after the price lists' rules and before anything is done by hand: a surcharge, a
 * rounding to the price point, a discount that no list can express.
 *
 * <p>A pure function: it looks at nothing but the line and its own configuration, asks no service and no clock, changes
 * nothing, and gives equal answers to equal lines. It is called once for each line of each basket, from many threads, and
 * has to be as fast as that asks for.
 *
 * <p>Register it as a service with {@link #NAME} and {@link #ORDER}. Rules come in ascending order, those of one order by
 * name, each with the price that the one before it left; of two with the same name, the service of the higher ranking
 * counts. Rules come and go while prices are asked for: one basket is priced with those that were there at its beginning.
 *
 * <p>A rule that throws, answers null, a negative price or another currency has failed. A price without a rule that
 * somebody relies on would be wrong, so the basket is then refused with {@code pricing.price-rule-failed}, which names the
 * rule (503). With the property {@link #OPTIONAL} it is left out of that line instead, which the line's trace says.
 */
@ConsumerType
public interface PriceAdjustment {

    /** The service property that names the rule, for people and for the trace: lower case letters, digits, hyphens, dots. */
    String NAME = "tenon.price-rule";

    /** The service property with its place, an {@code Integer}; lower is earlier. Without it the rule is not used. */
    String ORDER = "tenon.price-rule.order";

    /** The service property, a {@code Boolean}, that says that prices may go without the rule when it fails. */
    String OPTIONAL = "tenon.price-rule.optional";

    /** @return the new price with its reason; empty when the rule has nothing to say to this line */
    Optional<AdjustedPrice> adjust(PriceContext line);
}
