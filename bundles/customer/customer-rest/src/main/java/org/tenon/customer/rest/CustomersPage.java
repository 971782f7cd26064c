package org.tenon.customer.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** Customers in the web application: {@code ui/customers.js}. */
@Component(service = CustomersPage.class)
@UiPage(
        id = "customers",
        module = "customers.js",
        permission = "customer.read",
        title = {"en=Customers", "zh=客户"},
        order = 50,
        area = "customers",
        icon = "customers",
        offers = {"search"})
public final class CustomersPage {}
