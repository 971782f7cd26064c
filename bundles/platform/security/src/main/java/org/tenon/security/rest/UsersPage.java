package org.tenon.security.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** Users and what they may do, in the web application: {@code ui/users.js}. */
@Component(service = UsersPage.class)
@UiPage(
        id = "users",
        module = "users.js",
        permission = "user.read",
        title = {"en=Users", "zh=用户"},
        order = 190,
        area = "admin",
        icon = "customers")
public final class UsersPage {}
