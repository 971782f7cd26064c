package org.tenon.purchasing.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** Purchase orders in the web application: {@code ui/purchase-orders.js}. */
@Component(service = PurchaseOrdersPage.class)
@UiPage(
        id = "purchase-orders",
        module = "purchase-orders.js",
        permission = "purchase.read",
        title = {"en=Purchase orders", "zh=采购订单"},
        order = 73,
        area = "logistics",
        icon = "order")
public final class PurchaseOrdersPage {}
