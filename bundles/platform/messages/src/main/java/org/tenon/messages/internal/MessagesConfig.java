package org.tenon.messages.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.tenon.messages.cfg}. */
@ObjectClassDefinition(
        id = MessagesConfig.PID,
        name = "Tenon messages",
        description = "How often messages to people outside are tried.")
public @interface MessagesConfig {

    String PID = "org.tenon.messages";

    @AttributeDefinition(name = "Tries", description = "After so many a message has failed.", min = "1", max = "100")
    int max_tries() default 10;

    @AttributeDefinition(
            name = "First pause",
            description = "Seconds between the first try and the second; each pause is twice the one before.",
            min = "1")
    int first_pause_seconds() default 30;

    @AttributeDefinition(name = "Longest pause", description = "Seconds that a pause takes at most.", min = "1")
    int longest_pause_seconds() default 3600;

    @AttributeDefinition(
            name = "Poll interval",
            description = "Seconds between looks for what is due; what is queued on this node is sent at once.",
            min = "1")
    int poll_seconds() default 5;
}
