package org.tenon.customer.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** What is planned and was done for customers, as a calendar, in the web application: {@code ui/activities.js}. */
@Component(service = ActivitiesPage.class)
@UiPage(
        id = "activities",
        module = "activities.js",
        permission = "activity.read",
        title = {"en=Calendar", "zh=日历"},
        order = 55,
        area = "customers",
        icon = "day",
        offers = {"waiting"})
public final class ActivitiesPage {}
