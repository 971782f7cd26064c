package org.tenon.rest.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings in {@code etc/org.tenon.rest.cfg}. */
@ObjectClassDefinition(id = RestPlatform.PID, name = "REST", description = "How requests are let in.")
public @interface RestConfig {

    /** Key {@code trusted.proxies}. */
    @AttributeDefinition(
            name = "Trusted proxies",
            description =
                    "Addresses of proxies before this node, by commas. What one of them says in X-Forwarded-For is where a"
                            + " request came from; what others say there counts for nothing.")
    String trusted_proxies() default "";

    /** Key {@code stranger.per.second}. */
    @AttributeDefinition(
            name = "Requests of strangers a second",
            description = "Without a good login, from one address, in the long run: 429 for more. 0: no limit.",
            min = "0")
    int stranger_per_second() default 50;

    /** Key {@code stranger.burst}. */
    @AttributeDefinition(name = "Requests of strangers at once", min = "1")
    int stranger_burst() default 1_000;

    /** Key {@code user.per.second}. */
    @AttributeDefinition(
            name = "Requests of a user a second",
            description = "By whatever tokens and keys, in the long run: 429 for more. 0: no limit.",
            min = "0")
    int user_per_second() default 0;

    /** Key {@code user.burst}. */
    @AttributeDefinition(name = "Requests of a user at once", min = "1")
    int user_burst() default 1_000;

    /** Key {@code address.per.second}. */
    @AttributeDefinition(
            name = "Requests of users from one address a second",
            description = "In the long run: 429 for more. 0: no limit.",
            min = "0")
    int address_per_second() default 0;

    /** Key {@code address.burst}. */
    @AttributeDefinition(name = "Requests of users from one address at once", min = "1")
    int address_burst() default 1_000;
}
