package org.tenon.order.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration {@code org.tenon.order.tracking}. */
@ObjectClassDefinition(name = "Tenon order tracking")
public @interface TrackingConfig {

    /** The configuration's PID. */
    String PID = "org.tenon.order.tracking";

    @AttributeDefinition(
            name = "Public address",
            description =
                    "Where customers reach this installation, such as https://sales.example.org. Without it messages carry no"
                            + " link, and links begin with a slash.")
    String public_address() default "";

    @AttributeDefinition(
            name = "Days of links",
            description = "How many days a link to an order opens it.",
            min = "1",
            max = "3650")
    int link_days() default 180;
}
