package org.tenon.switchboard.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** The capabilities in the web application: {@code ui/capabilities.js}. */
@Component(service = CapabilitiesPage.class)
@UiPage(
        id = "capabilities",
        module = "capabilities.js",
        permission = "capability.read",
        title = {"en=Capabilities", "zh=能力"},
        order = 900,
        area = "admin",
        icon = "switch")
public final class CapabilitiesPage {}
