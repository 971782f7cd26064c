package org.tenon.events.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings in {@code etc/org.tenon.events.cfg}. */
@ObjectClassDefinition(id = EventRelay.PID, name = "Events", description = "How events are relayed to subscribers.")
@interface EventsConfig {

    @AttributeDefinition(name = "Tries", description = "After so many failures an event is parked for a subscriber.")
    int maxTries() default 8;

    @AttributeDefinition(
            name = "Poll interval",
            description = "Milliseconds between looks for events of other nodes; those of this one are seen at once.")
    long pollMillis() default 2_000;

    @AttributeDefinition(
            name = "Retention",
            description =
                    "Events older than so many days are removed; 0 keeps all. What a subscriber has not taken yet,"
                            + " or what is parked, stays longer.")
    int retentionDays() default 30;
}
