package org.tenon.sales.rest;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.tenon.sales.web-leads.cfg}. Without it nobody captures leads without logging in. */
@ObjectClassDefinition(
        id = WebLeadConfig.PID,
        name = "Tenon web leads",
        description =
                "Takes what visitors write into a form of a web site. While it is not configured, it takes nothing.")
public @interface WebLeadConfig {

    String PID = "org.tenon.sales.web-leads";

    @AttributeDefinition(name = "Team", description = "The team whose members get the leads; empty for nobody's.")
    String team() default "";

    @AttributeDefinition(name = "Source", description = "What the leads' source is.")
    String source() default "web";

    @AttributeDefinition(name = "Per address", description = "So many an hour from one network address.", min = "1")
    int per_address() default 10;

    @AttributeDefinition(name = "In all", description = "So many an hour from everybody together.", min = "1")
    int in_all() default 600;
}
