package org.tenon.audit.internal;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** The audit log in the web application: {@code ui/audit-log.js}. */
@Component(service = AuditLogPage.class)
@UiPage(
        id = "audit-log",
        module = "audit-log.js",
        permission = "audit-log.see",
        title = {"en=Changes", "zh=变更记录"},
        order = 920,
        area = "admin",
        icon = "search")
public final class AuditLogPage {}
