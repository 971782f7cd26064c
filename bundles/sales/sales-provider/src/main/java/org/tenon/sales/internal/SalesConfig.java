package org.tenon.sales.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.tenon.sales.cfg}. */
@ObjectClassDefinition(
        id = SalesConfig.PID,
        name = "Tenon sales",
        description = "The pipeline, how long quotes are valid, and what needs approval.")
public @interface SalesConfig {

    String PID = "org.tenon.sales";

    @AttributeDefinition(
            name = "Stages",
            description =
                    "The pipeline's stages in their order, each as name:probability with the probability in percent.")
    String[] stages() default {
        "lead:10",
        "new:10",
        "prospecting:10",
        "qualification:20",
        "qualified:20",
        "engaging:30",
        "needs-analysis:30",
        "solution:40",
        "proposition:50",
        "proposal:50",
        "quote:60",
        "negotiation:80",
        "won:100",
        "lost:0"
    };

    @AttributeDefinition(name = "Lead stages", description = "The stages that leads go through, in their order.")
    String[] lead_stages() default {"new", "contacted", "qualified"};

    @AttributeDefinition(
            name = "Days of validity",
            description = "How many days a quote can be accepted when it does not say so itself.",
            min = "0",
            max = "3650")
    int validity_days() default 30;

    @AttributeDefinition(
            name = "Longest validity",
            description =
                    "How many days from today a seller may promise a quote's prices for; the days of validity at least.",
            min = "0",
            max = "3650")
    int validity_maxDays() default 365;

    @AttributeDefinition(
            name = "Discount without approval",
            description = "How many percent may be taken off a line by hand before somebody has to approve.")
    String approval_limitPercent() default "10";

    @AttributeDefinition(name = "Approver", description = "The role that approves what goes over the limit.")
    String approval_role() default "sales-manager";

    @AttributeDefinition(
            name = "Public address",
            description =
                    "Where customers reach this installation, as https://sales.example.org. While it is empty, messages"
                            + " carry no link.")
    String public_address() default "";

    @AttributeDefinition(
            name = "Days of links",
            description = "How many days a customer's link opens the quote after its validity.",
            min = "0",
            max = "3650")
    int link_days() default 30;
}
