package org.tenon.modules.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** The modules in the web application: {@code ui/modules.js}. */
@Component(service = ModulesPage.class)
@UiPage(
        id = "modules",
        module = "modules.js",
        permission = "module.read",
        title = {"en=Modules", "zh=模块"},
        order = 910,
        area = "admin",
        icon = "module")
public final class ModulesPage {}
