package org.tenon.pricing.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.tenon.pricing.cfg}. */
@ObjectClassDefinition(
        id = PricingConfig.PID,
        name = "Tenon pricing",
        description = "How the default pricing rounds taxes, and who computes them.")
public @interface PricingConfig {

    String PID = "org.tenon.pricing";

    @AttributeDefinition(
            name = "Rounding of taxes",
            description = "line: each tax of each line is rounded. document: each tax of a document is rounded once.")
    String tax_rounding() default "line";

    @AttributeDefinition(
            name = "Tax service",
            description = "The name of the tax service that says what taxes are; the tax rules when empty.")
    String tax_service() default "";

    @AttributeDefinition(
            name = "Seconds for the tax service",
            description = "How long it may take before the price is refused.",
            min = "1",
            max = "120")
    int tax_seconds() default 10;
}
