package org.tenon.jobs.internal;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** Work in the background, in the web application: {@code ui/jobs.js}. */
@Component(service = JobsPage.class)
@UiPage(
        id = "jobs",
        module = "jobs.js",
        permission = "job.read",
        title = {"en=Background work", "zh=后台任务"},
        order = 195,
        area = "admin",
        icon = "day")
public final class JobsPage {}
