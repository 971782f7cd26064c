package org.tenon.purchasing.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** Suppliers in the web application: {@code ui/suppliers.js}. */
@Component(service = SuppliersPage.class)
@UiPage(
        id = "suppliers",
        module = "suppliers.js",
        permission = "supplier.read",
        title = {"en=Suppliers", "zh=供应商"},
        order = 74,
        area = "logistics",
        icon = "customers")
public final class SuppliersPage {}
