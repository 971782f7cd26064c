package org.tenon.sales.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** Quotes in the web application: {@code ui/quotes.js}. */
@Component(service = QuotesPage.class)
@UiPage(
        id = "quotes",
        module = "quotes.js",
        permission = "quote.read",
        title = {"en=Quotes", "zh=报价"},
        order = 30,
        area = "sales",
        icon = "quote",
        offers = {"search"})
public final class QuotesPage {}
