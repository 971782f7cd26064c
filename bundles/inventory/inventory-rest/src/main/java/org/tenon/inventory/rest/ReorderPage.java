package org.tenon.inventory.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** What should be ordered anew, in the web application: {@code ui/reorder.js}. */
@Component(service = ReorderPage.class)
@UiPage(
        id = "reorder",
        module = "reorder.js",
        permission = "stock.read",
        title = {"en=Reorder", "zh=补货"},
        order = 72,
        area = "logistics",
        icon = "truck")
public final class ReorderPage {}
