package org.tenon.order.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The configuration {@code org.tenon.order.sourcing}. */
@ObjectClassDefinition(name = "Tenon order sourcing")
public @interface SourcingConfig {

    /** The configuration's PID. */
    String PID = "org.tenon.order.sourcing";

    @AttributeDefinition(
            name = "Strategy",
            description =
                    "Which warehouse an order leaves from that names none: main is always MAIN, nearest the one whose area the"
                            + " goods go to, fewest the one from which most lines can leave whole at once, of those the nearest",
            options = {
                @Option(label = "Main", value = "main"),
                @Option(label = "Nearest", value = "nearest"),
                @Option(label = "Fewest shipments", value = "fewest")
            })
    String strategy() default "main";

    @AttributeDefinition(
            name = "Areas",
            description =
                    "Which warehouse is near to where: EAST=CN is near to all of China, EAST=CN/20 to where postal codes begin"
                            + " with 20. The longest beginning counts; where none fits, MAIN is the nearest")
    String[] areas() default {};
}
