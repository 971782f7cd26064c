package org.tenon.sales.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** Pipelines and reasons for losing in the web application: {@code ui/pipelines.js}. */
@Component(service = PipelinesPage.class)
@UiPage(
        id = "pipelines",
        module = "pipelines.js",
        permission = "pipeline.write",
        title = {"en=Pipelines", "zh=销售管道"},
        order = 20,
        area = "management",
        icon = "pipeline")
public final class PipelinesPage {}
