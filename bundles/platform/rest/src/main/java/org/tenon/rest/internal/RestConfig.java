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
}
