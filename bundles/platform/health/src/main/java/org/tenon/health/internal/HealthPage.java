package org.tenon.health.internal;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** How the installation is doing, in the web application: {@code ui/health.js}. */
@Component(service = HealthPage.class)
@UiPage(
        id = "health",
        module = "health.js",
        permission = "module.read",
        title = {"en=Health", "zh=运行状况"},
        order = 905,
        area = "admin",
        icon = "chart")
public final class HealthPage {}
