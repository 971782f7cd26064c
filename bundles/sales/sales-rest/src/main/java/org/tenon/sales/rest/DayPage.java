package org.tenon.sales.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** What a seller has to do today, in the web application: {@code ui/day.js}. */
@Component(service = DayPage.class)
@UiPage(
        id = "my-day",
        module = "day.js",
        permission = "quote.read",
        title = {"en=My day", "zh=我的一天"},
        order = 10,
        area = "sales",
        icon = "day")
public final class DayPage {}
