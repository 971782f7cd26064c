package org.tenon.testing.swap.sample.page;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** A page of the web application; its module says which version of the bundle it is from. */
@Component(service = SamplePage.class)
@UiPage(id = "swap-page", module = "page.js", permission = "customer.read", title = "en=Swapped")
public final class SamplePage {}
