package org.tenon.sales.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** Forecasts, targets, what was won and lost, and the stopwatch, in the web application: {@code ui/outlook.js}. */
@Component(service = OutlookPage.class)
@UiPage(
        id = "outlook",
        module = "outlook.js",
        permission = "report.read",
        title = {"en=Forecast", "zh=预测"},
        order = 10,
        area = "management",
        icon = "chart")
public final class OutlookPage {}
