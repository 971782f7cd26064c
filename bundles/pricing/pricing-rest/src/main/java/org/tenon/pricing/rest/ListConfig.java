package org.tenon.pricing.rest;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of {@code etc/org.tenon.pricing.lists.cfg}. */
@ObjectClassDefinition(
        id = ListConfig.PID,
        name = "Tenon price lists",
        description = "What new price lists are that do not say it themselves.")
@interface ListConfig {

    String PID = "org.tenon.pricing.lists";

    @AttributeDefinition(
            name = "Policy of new lists",
            description = "How rules are chosen and combined: specific, sequence, priority or additive. Lists that are"
                    + " there keep theirs.")
    String policy() default "specific";
}
