package org.tenon.pricing.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** Price lists in the web application: {@code ui/price-lists.js}. */
@Component(service = PriceListsPage.class)
@UiPage(
        id = "price-lists",
        module = "price-lists.js",
        permission = "price.read",
        title = {"en=Price lists", "zh=价目表"},
        order = 80,
        area = "pricing",
        icon = "price")
public final class PriceListsPage {}
