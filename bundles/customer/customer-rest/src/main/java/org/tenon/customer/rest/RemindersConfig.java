package org.tenon.customer.rest;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.tenon.customer.reminders.cfg}. */
@ObjectClassDefinition(id = RemindersConfig.PID, name = "Tenon reminders of activities")
@interface RemindersConfig {

    String PID = "org.tenon.customer.reminders";

    @AttributeDefinition(name = "Channel", description = "By which channel users are reminded: email or wecom")
    String channel();

    @AttributeDefinition(
            name = "Address",
            description = "A user's address by that channel, with {user} for the user's name: {user}@example.org")
    String address() default "{user}";

    @AttributeDefinition(name = "Language", description = "en or zh-CN: the language that users are reminded in")
    String language() default "en";
}
