package org.tenon.security.rest;

import org.osgi.service.component.annotations.Component;
import org.tenon.ui.UiPage;

/** The own password, second factor, sessions and API keys, in the web application: {@code ui/account.js}. */
@Component(service = AccountPage.class)
@UiPage(
        id = "account",
        module = "account.js",
        permission = "me.read",
        title = {"en=Login and keys", "zh=登录与密钥"},
        area = "account",
        icon = "key")
public final class AccountPage {}
