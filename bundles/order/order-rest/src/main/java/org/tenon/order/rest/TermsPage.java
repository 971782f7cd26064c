package org.tenon.order.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** Terms of payment, delivery and invoicing in the web application: {@code ui/terms.js}. */
@Component(service = TermsPage.class)
@UiPage(
        id = "terms",
        module = "terms.js",
        permission = "payment-terms.read",
        title = {"en=Terms", "zh=交易条款"},
        order = 63,
        area = "customers",
        icon = "price")
public final class TermsPage {}
