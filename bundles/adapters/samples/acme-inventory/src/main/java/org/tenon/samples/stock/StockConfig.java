package org.tenon.samples.stock;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** When what is not there can leave. */
@ObjectClassDefinition(name = "Inventory by acme", description = "When goods that are not in stock can leave")
public @interface StockConfig {

    /** The configuration's PID. */
    String PID = "org.tenon.samples.stock";

    @AttributeDefinition(
            description = "In how many weeks goods that are not in stock can leave",
            min = "0",
            max = "520")
    int weeks() default 2;
}
