package org.tenon.order.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** Orders in the web application: {@code ui/orders.js}. */
@Component(service = OrdersPage.class)
@UiPage(
        id = "orders",
        module = "orders.js",
        permission = "order.read",
        title = {"en=Orders", "zh=订单"},
        order = 60,
        area = "logistics",
        icon = "truck",
        offers = {"search"})
public final class OrdersPage {}
