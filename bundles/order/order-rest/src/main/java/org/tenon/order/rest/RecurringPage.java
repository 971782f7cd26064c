package org.tenon.order.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** Recurring orders in the web application: {@code ui/recurring.js}. */
@Component(service = RecurringPage.class)
@UiPage(
        id = "recurring",
        module = "recurring.js",
        permission = "order.read",
        title = {"en=Recurring orders", "zh=定期订单"},
        order = 62,
        area = "logistics",
        icon = "order")
public final class RecurringPage {}
