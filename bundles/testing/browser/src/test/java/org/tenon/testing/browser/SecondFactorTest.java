package org.tenon.testing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.DeviceCodes;
import org.tenon.testing.distribution.Distribution;

/** Somebody sets up a second factor in Chinese on a phone, by keyboard where he can, and logs in with it. */
class SecondFactorTest {

    private static final String USER = "wang";

    private static Browsing browsing;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        new Api(browsing.distribution(), "admin", Distribution.PASSWORD)
                .post(
                        "/api/users",
                        "{'name':'" + USER + "','password':'" + Distribution.PASSWORD + "','roles':['read-only']}")
                .expect(201);
    }

    @AfterAll
    static void stop() {
        if (browsing != null) {
            browsing.close();
        }
    }

    @Test
    void it_is_set_up_on_the_page_of_the_account_and_asked_for_at_the_next_login() {
        Accessibility accessibility = new Accessibility();
        Page page = browsing.window(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(360, 740));
        browsing.login(page, USER);
        page.navigate("/#/account");

        page.getByText("设置", new Page.GetByTextOptions().setExact(true)).click();
        Locator window = page.locator("dialog[open]");
        window.locator("input[type=password]").fill(Distribution.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(window.locator("svg[role=img]")).isVisible();
        accessibility.look(page, "second factor");
        Browsing.view(page, "second-factor-zh");
        String secret = window.locator("input[readonly]").inputValue().replace(" ", "");
        window.locator("input[autocomplete=one-time-code]").fill("000000");
        page.keyboard().press("Enter");
        assertThat(window.locator(".wrong")).containsText("验证码错误");
        window.locator("input[autocomplete=one-time-code]").fill(new DeviceCodes(secret).now());
        page.keyboard().press("Enter");
        String[] codes = window.locator("textarea").inputValue().split("\n");
        assertThat(codes).hasSize(10);
        accessibility.look(page, "recovery codes");
        page.keyboard().press("Escape");
        assertThat(page.getByText("剩余 10 个恢复码")).isVisible();
        accessibility.look(page, "account with a second factor");

        page.evaluate("sessionStorage.clear()");
        page.navigate("/");
        page.reload();
        page.locator("#user").fill(USER);
        page.locator("#password").fill(Distribution.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("#code")).isFocused();
        accessibility.look(page, "login with a code");
        Browsing.view(page, "login-code-zh");
        page.locator("#code").fill("123");
        page.keyboard().press("Enter");
        assertThat(page.locator(".said.bad")).containsText("验证码错误");
        page.locator("#code").fill(codes[0]);
        page.keyboard().press("Enter");
        assertThat(page.locator("button.who")).isVisible();

        assertThat(accessibility.violations()).isEmpty();
        assertThat(browsing.elsewhere()).as("requests that left the instance").isEmpty();
        page.context().close();
    }
}
