package org.tenon.sales.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** Opportunities by any of their fields, in the web application: {@code ui/sales-analysis.js}. */
@Component(service = SalesAnalysisPage.class)
@UiPage(
        id = "sales-analysis",
        module = "sales-analysis.js",
        permission = "report.read",
        title = {"en=Sales analysis", "zh=销售分析"},
        order = 15,
        area = "management",
        icon = "chart")
public final class SalesAnalysisPage {}
