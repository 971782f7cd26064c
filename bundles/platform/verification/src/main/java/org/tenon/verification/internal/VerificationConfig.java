package org.tenon.verification.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How providers are verified, and what is asked of them. */
@ObjectClassDefinition(name = "Verification", description = "How providers are verified, and what is asked of them")
public @interface VerificationConfig {

    /** The configuration's PID. */
    String PID = "org.tenon.verification";

    @AttributeDefinition(
            description = "What a provider must have passed before it gets calls: core, full or concurrent")
    String level() default "full";

    @AttributeDefinition(description = "How long one test may take, in seconds")
    int testSeconds() default 120;

    @AttributeDefinition(description = "How long a verification may take, in minutes")
    int minutes() default 20;
}
