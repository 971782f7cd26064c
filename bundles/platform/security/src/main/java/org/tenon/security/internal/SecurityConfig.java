package org.tenon.security.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How long logins last, and for whom a password is not enough. The roles are in the same configuration, but have names of their own. */
@ObjectClassDefinition(name = "Tenon security")
public @interface SecurityConfig {

    /** Key {@code token.hours}. */
    @AttributeDefinition(name = "Hours that a token is good for", min = "1")
    int token_hours() default 12;

    /** Key {@code token.idle.minutes}. */
    @AttributeDefinition(name = "Minutes after which a token ends that nobody uses", min = "5")
    int token_idle_minutes() default 120;

    /** Key {@code second.factor.roles}. */
    @AttributeDefinition(
            name = "Roles that need a second factor",
            description = "Names with commas between, * for everybody. Who has none yet may do nothing else before.")
    String second_factor_roles() default "";
}
