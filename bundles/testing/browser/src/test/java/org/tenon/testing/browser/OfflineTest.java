package org.tenon.testing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tenon.testing.distribution.Api;

/** In a train: what was seen last is there, and the report of a visit is not lost. */
class OfflineTest {

    private static final byte[] PHOTO = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private static Browsing browsing;
    private static Company company;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        company = new Company(browsing.distribution());
    }

    @AfterAll
    static void stop() {
        if (browsing != null) {
            browsing.close();
        }
    }

    private static void withoutConnection(Page page) {
        page.waitForFunction("navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)");
        page.context().setOffline(true);
    }

    private static void again(Page page) {
        page.context().setOffline(false);
        assertThat(page.locator(".offline")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(30_000));
    }

    private static void end(Page page) {
        browsing.complaints()
                .removeIf(each -> each.contains("ERR_INTERNET_DISCONNECTED") || each.contains("Failed to fetch"));
        page.context().close();
        assertThat(browsing.complaints()).as("complaints of the browser").isEmpty();
    }

    @Test
    void the_first_page_is_small_and_what_was_read_is_there_without_a_connection() {
        Page page = browsing.window(
                new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1440, 900));
        long begun = System.nanoTime();
        page.navigate("/");
        assertThat(page.locator("#user")).isVisible();
        System.out.printf("first page, cold: %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        browsing.login(page, Company.SELLER);
        page.evaluate("location.hash = '#/customers'");
        assertThat(page.getByText("Alfreds Futterkiste")).isVisible();
        Number bytes =
                (Number) page.evaluate("performance.getEntriesByType('resource').filter((e) => /\\.js$/.test(e.name))"
                        + ".reduce((sum, e) => sum + e.encodedBodySize, 0)");
        System.out.printf("scripts up to the list of customers: %d KB%n", bytes.intValue() / 1024);
        assertThat(bytes.intValue()).isLessThan(350 * 1024);

        page.waitForFunction("navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)");
        page.reload();
        assertThat(page.getByText("Alfreds Futterkiste")).isVisible();
        withoutConnection(page);
        page.reload();
        assertThat(page.getByText("Alfreds Futterkiste")).isVisible();
        assertThat(page.locator(".offline")).isVisible();
        again(page);
        end(page);
    }

    @Test
    void a_visit_report_with_a_photo_is_kept_without_a_connection_and_sent_once_with_one() {
        String customer = company.customer();
        Page page = browsing.window(
                new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(360, 740));
        browsing.login(page, Company.SELLER);
        page.navigate("/#/activities/new/customer:" + customer + "/visit");
        assertThat(page.getByLabel("Subject")).isVisible();
        withoutConnection(page);
        page.getByLabel("Report").fill("The press stands still. A new one by May.");
        page.getByLabel("Photos and files").setInputFiles(new FilePayload("press.png", "image/png", PHOTO));
        page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Needed before it can be kept")).isVisible();
        page.getByLabel("Subject").fill("Press in hall 2");
        page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("it is kept on this device")).isVisible();
        page.reload();
        page.locator("button.bell").click();
        assertThat(page.locator("#notices")).containsText("Press in hall 2");
        assertThat(page.locator("#notices")).containsText("Kept on this device");

        again(page);
        assertThat(page.getByText("Sent: Press in hall 2")).isVisible();
        assertThat(page.locator("#notices")).not().containsText("Kept on this device");
        Api.Answer sent =
                company.admin().get("/api/activities?customer=" + customer).expect(200);
        assertThat(sent.json().path("items")).hasSize(1);
        page.evaluate("location.hash = '#/activities/" + sent.at("/items/0/id") + "'");
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("press.png")))
                .isVisible();
        end(page);
    }
}
