package org.tenon.sales.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** What waits for approval, in the web application: {@code ui/approvals.js}. */
@Component(service = ApprovalsPage.class)
@UiPage(
        id = "approvals",
        module = "approvals.js",
        permission = "approval.read",
        title = {"en=Approvals", "zh=审批"},
        order = 40,
        area = "sales",
        icon = "approve",
        offers = {"waiting"})
public final class ApprovalsPage {}
