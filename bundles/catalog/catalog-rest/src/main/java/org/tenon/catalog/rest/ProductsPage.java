package org.tenon.catalog.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** Products in the web application: {@code ui/products.js}. */
@Component(service = ProductsPage.class)
@UiPage(
        id = "products",
        module = "products.js",
        permission = "product.read",
        title = {"en=Products", "zh=产品"},
        order = 75,
        area = "logistics",
        icon = "product")
public final class ProductsPage {}
