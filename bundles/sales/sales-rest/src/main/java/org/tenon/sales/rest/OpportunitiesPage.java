package org.tenon.sales.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** The pipeline in the web application: {@code ui/opportunities.js}. */
@Component(service = OpportunitiesPage.class)
@UiPage(
        id = "opportunities",
        module = "opportunities.js",
        permission = "opportunity.read",
        title = {"en=Pipeline", "zh=商机"},
        order = 20,
        area = "sales",
        icon = "pipeline")
public final class OpportunitiesPage {}
