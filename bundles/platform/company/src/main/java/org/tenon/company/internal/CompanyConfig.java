package org.tenon.company.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings in {@code etc/org.tenon.company.cfg}. */
@ObjectClassDefinition(
        id = ConfiguredCompany.PID,
        name = "Company",
        description = "The company that runs this installation.")
@interface CompanyConfig {

    @AttributeDefinition(name = "Name", description = "As it stands on documents.")
    String name() default "My Company";

    @AttributeDefinition(
            name = "Time zone",
            description = "In which its days begin and end, for example Europe/Berlin; the server's own when empty.")
    String zone() default "";

    @AttributeDefinition(
            name = "Currency",
            description = "In which it keeps its books: an ISO 4217 code. Do not change it once there are documents.")
    String currency() default "USD";

    @AttributeDefinition(
            name = "Tax region",
            description =
                    "Where it sells from, in the codes of its customers' tax regions, for example DE or CN; nowhere in"
                            + " particular when empty. Tells domestic sales from exports.")
    String taxRegion() default "";
}
