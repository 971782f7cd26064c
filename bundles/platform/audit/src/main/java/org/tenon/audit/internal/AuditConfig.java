package org.tenon.audit.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings in {@code etc/org.tenon.audit.cfg}. */
@ObjectClassDefinition(id = Retention.PID, name = "Audit log", description = "How long changes are kept.")
@interface AuditConfig {

    @AttributeDefinition(
            name = "Retention",
            description = "Entries older than so many days are removed; 0 keeps all. The chain holds from there on.")
    int retentionDays() default 0;
}
