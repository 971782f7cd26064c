package org.tenon.inventory.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** What stock is worth, in the web application: {@code ui/stock-value.js}. */
@Component(service = StockValuePage.class)
@UiPage(
        id = "stock-value",
        module = "stock-value.js",
        permission = Costs.SEE,
        title = {"en=Stock value", "zh=库存价值"},
        order = 130,
        area = "management",
        icon = "chart")
public final class StockValuePage {}
