package org.tenon.order.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The configuration {@code org.tenon.order}. */
@ObjectClassDefinition(name = "Tenon order")
public @interface OrderConfig {

    /** The configuration's PID. */
    String PID = "org.tenon.order";

    @AttributeDefinition(
            name = "Unique references",
            description =
                    "Whether a second order of a customer with the same reference is refused, unless the first is cancelled."
                            + " On, since a second one mostly is the first sent twice. Orders of one recurring order share"
                            + " theirs")
    boolean uniqueReferences() default true;

    @AttributeDefinition(
            name = "Credit at shipment",
            description =
                    "Whether goods do not leave while the customer owes more than its limit. Off, since the credit was"
                            + " checked when the order was confirmed")
    boolean creditAtShipment() default false;

    @AttributeDefinition(
            name = "Replanning",
            description =
                    "What becomes of an appointment that cannot be kept, since its goods come later or its engineer is away:"
                            + " propose keeps it until somebody agrees to the next possible one, move takes that at once,"
                            + " free gives the old time back at once and proposes the next",
            options = {
                @Option(label = "Propose", value = "propose"),
                @Option(label = "Move", value = "move"),
                @Option(label = "Free", value = "free")
            })
    String replanning() default "propose";

    @AttributeDefinition(
            name = "Tolerate less",
            min = "0",
            max = "100",
            description =
                    "How much less of a line may leave and be taken for all of it, in percent, unless its product or its"
                            + " customer has a tolerance of its own")
    double tolerateLess() default 0;

    @AttributeDefinition(
            name = "Tolerate more",
            min = "0",
            max = "100",
            description =
                    "How much more of a line may leave than was ordered, in percent, unless its product or its customer has"
                            + " a tolerance of its own")
    double tolerateMore() default 0;
}
