package org.tenon.samples.acme;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How prices come from costs. */
@ObjectClassDefinition(name = "Pricing by acme", description = "How prices come from costs where no list has one")
public @interface CostPlusConfig {

    /** The configuration's PID. */
    String PID = "org.tenon.samples.acme";

    @AttributeDefinition(
            description =
                    "The start of the codes of the lists that hold costs: COST-USD for those in USD; empty for none")
    String costList() default "COST-";

    @AttributeDefinition(description = "The margin in percent of the price: a cost of 65 at 35 % gives a price of 100")
    String margin() default "35";
}
