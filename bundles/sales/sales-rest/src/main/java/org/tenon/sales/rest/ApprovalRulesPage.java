package org.tenon.sales.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** Which quotes need whose approval, in the web application: {@code ui/approval-rules.js}. */
@Component(service = ApprovalRulesPage.class)
@UiPage(
        id = "approval-rules",
        module = "approval-rules.js",
        permission = "approval-policy.read",
        title = {"en=Approval rules", "zh=审批规则"},
        order = 25,
        area = "management",
        icon = "approve")
public final class ApprovalRulesPage {}
