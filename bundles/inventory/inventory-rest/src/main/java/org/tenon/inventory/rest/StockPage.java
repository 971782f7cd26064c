package org.tenon.inventory.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** Stock in the web application: {@code ui/stock.js}. */
@Component(service = StockPage.class)
@UiPage(
        id = "stock",
        module = "stock.js",
        permission = "stock.read",
        title = {"en=Stock", "zh=库存"},
        order = 70,
        area = "logistics",
        icon = "stock",
        offers = {"search"})
public final class StockPage {}
