package org.tenon.sales.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** Leads in the web application: {@code ui/leads.js}. */
@Component(service = LeadsPage.class)
@UiPage(
        id = "leads",
        module = "leads.js",
        permission = "lead.read",
        title = {"en=Leads", "zh=线索"},
        order = 15,
        area = "sales",
        icon = "star",
        offers = {"search"})
public final class LeadsPage {}
