package org.tenon.order.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** Orders by any of their fields, in the web application: {@code ui/order-analysis.js}. */
@Component(service = OrderAnalysisPage.class)
@UiPage(
        id = "order-analysis",
        module = "order-analysis.js",
        permission = "order.read",
        title = {"en=Order analysis", "zh=订单分析"},
        order = 20,
        area = "management",
        icon = "chart")
public final class OrderAnalysisPage {}
