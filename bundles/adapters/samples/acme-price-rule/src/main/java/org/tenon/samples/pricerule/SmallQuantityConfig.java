package org.tenon.samples.pricerule;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What the surcharge is and from when it is not asked for. */
@ObjectClassDefinition(name = "Small quantities", description = "A surcharge on small quantities")
public @interface SmallQuantityConfig {

    /** The configuration's PID. */
    String PID = "org.tenon.samples.small-quantity";

    @AttributeDefinition(description = "From how many units on there is no surcharge")
    String below() default "10";

    @AttributeDefinition(description = "The surcharge in percent of the price of a unit")
    String percent() default "2.5";
}
