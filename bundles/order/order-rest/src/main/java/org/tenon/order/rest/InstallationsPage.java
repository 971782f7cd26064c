package org.tenon.order.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** The calendar of installations in the web application: {@code ui/installations.js}. */
@Component(service = InstallationsPage.class)
@UiPage(
        id = "installations",
        module = "installations.js",
        permission = "engineer.read",
        title = {"en=Installations", "zh=安装日历"},
        order = 65,
        area = "service",
        icon = "day")
public final class InstallationsPage {}
