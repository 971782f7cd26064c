package ${package}.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** The page {@code ui/page.js} of the web application. */
@Component(service = ${item}Page.class)
@UiPage(
        id = "${capability}",
        module = "page.js",
        permission = "${capability}.read",
        title = {"en=${item}s", "zh=${item}"},
        order = 500)
public final class ${item}Page {}
