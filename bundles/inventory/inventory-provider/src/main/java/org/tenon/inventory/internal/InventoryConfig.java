package org.tenon.inventory.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration {@code org.tenon.inventory}. */
@ObjectClassDefinition(name = "Tenon inventory")
public @interface InventoryConfig {

    /** The configuration's PID. */
    String PID = "org.tenon.inventory";

    @AttributeDefinition(
            name = "Lead time",
            description = "In how many calendar days goods that are not in stock can leave",
            min = "0",
            max = "3650")
    int leadTimeDays() default 14;

    @AttributeDefinition(
            name = "Reliability of what is promised",
            description = "How reliable a planned receipt has to be, in percent, for a promise to rest on it",
            min = "0",
            max = "100")
    int minReliability() default 50;
}
