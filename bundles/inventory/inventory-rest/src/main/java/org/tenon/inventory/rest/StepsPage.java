package org.tenon.inventory.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** What waits in a warehouse to be moved on, in the web application: {@code ui/steps.js}. */
@Component(service = StepsPage.class)
@UiPage(
        id = "steps",
        module = "steps.js",
        permission = "stock.read",
        title = {"en=Put away and pick", "zh=上架与拣货"},
        order = 71,
        area = "logistics",
        icon = "stock")
public final class StepsPage {}
