package org.tenon.configuration.internal;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** What can be set, in the web application: {@code ui/configurations.js}. */
@Component(service = ConfigurationsPage.class)
@UiPage(
        id = "configurations",
        module = "configurations.js",
        permission = "configuration.read",
        title = {"en=Settings", "zh=系统设置"},
        order = 915,
        area = "admin",
        icon = "columns")
public final class ConfigurationsPage {}
