package org.tenon.pricing.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** Points in the web application: {@code ui/loyalty.js}. */
@Component(service = LoyaltyPage.class)
@UiPage(
        id = "loyalty",
        module = "loyalty.js",
        permission = "loyalty.read",
        title = {"en=Points", "zh=积分"},
        order = 84,
        area = "pricing",
        icon = "star")
public final class LoyaltyPage {}
