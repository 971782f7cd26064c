package org.tenon.security.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How long logins last. The roles are in the same configuration, but have names of their own. */
@ObjectClassDefinition(name = "Tenon security")
public @interface SecurityConfig {

    /** Key {@code token.hours}. */
    @AttributeDefinition(name = "Hours that a token is good for", min = "1")
    int token_hours() default 12;
}
