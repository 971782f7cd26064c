package org.tenon.order.rest;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.tenon.order.news.cfg}. Without it customers are told nothing by themselves. */
@ObjectClassDefinition(
        id = NewsConfig.PID,
        name = "Tenon order news",
        description =
                "Tells customers when the dates of their orders change. While it is not configured, nobody is told.")
public @interface NewsConfig {

    String PID = "org.tenon.order.news";

    @AttributeDefinition(
            name = "Channel",
            description = "The channel that takes the news to contacts' e-mail addresses.")
    String channel() default "email";
}
