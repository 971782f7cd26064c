package org.tenon.testing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;

/** What those do who look after the whole: figures by any field, goods counted, settings. */
class ManagerTest {

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

    private static Page window(String path) {
        Page page = browsing.window(
                new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1440, 900));
        browsing.login(page, "admin");
        page.navigate("/#/" + path);
        return page;
    }

    @Test
    void a_wrong_password_and_a_form_that_is_refused_are_told_in_Chinese() {
        Page page = browsing.window(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1440, 900));
        page.navigate("/#/leads");
        page.locator("#user").fill("admin");
        page.locator("#password").fill("not the password");
        page.locator("button.do").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("用户名或密码不正确");
        browsing.login(page, "admin");

        page.getByText("新建线索").click();
        page.locator("tenon-dialog button.primary").click();
        assertThat(page.locator("tenon-dialog .wrong").first()).containsText("文本长度不符合要求");
        assertThat(page.locator("tenon-dialog .wrong").first()).containsText("1 to 200");
        page.navigate("/#/quotes/none");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        browsing.complaints().removeIf(each -> Stream.of("401", "404", "422").anyMatch(each::contains));
        page.context().close();
    }

    @Test
    void opportunities_are_turned_by_any_field_opened_and_exported() throws IOException {
        company.opportunity("Tea for the spring", "qualified");
        company.opportunity("Cold chain", "proposal");
        company.opportunity("Warehouse", "proposal");
        Page page = window("sales-analysis");
        Locator zones = page.locator(".zone");

        // By the keyboard: away with the stage, then by customer.
        zones.nth(2).getByText("Stage").press("Enter");
        page.locator("tenon-dialog").getByText("Away").press("Enter");
        assertThat(zones.nth(0)).containsText("Stage");
        zones.nth(0).getByText("Customer").press("Enter");
        page.locator("tenon-dialog").getByText("To the rows").press("Enter");
        page.locator("tenon-pivot select").selectOption("count");
        Locator sum = page.locator("tenon-pivot tbody tr").last().locator("td").last();
        assertThat(sum).hasText("3");

        // With the mouse.
        zones.nth(0).getByText("Stage").dragTo(zones.nth(2));
        assertThat(page.locator("tenon-pivot thead"))
                .containsText(Pattern.compile("proposal", Pattern.CASE_INSENSITIVE));
        sum.locator("button").click();
        assertThat(page.locator("tenon-dialog")).containsText("Cold chain");
        page.keyboard().press("Escape");
        Download file =
                page.waitForDownload(() -> page.getByText("Export (CSV)").click());
        assertThat(Files.readString(file.path())).contains("Customer").contains("Alfreds Futterkiste");

        page.reload();
        assertThat(page.locator(".zone").nth(1)).containsText("Customer");
        // The refused setting of another test is one; browsers complain of each refusal.
        assertThat(browsing.complaints()).as("complaints of the browser").allMatch(each -> each.contains("422"));
    }

    @Test
    void what_was_counted_is_booked_and_the_difference_is_shown() {
        Page page = window("stock/count");

        page.locator("tenon-find input").fill("chai");
        page.locator("tenon-find input").press("Enter");
        page.getByLabel("Quantity of Chai").fill("7");
        page.getByText("Book what was counted").click();

        assertThat(page.locator("section[role=status]")).containsText("differ");
        String product = company.products().get(0);
        assertThat(new Api(browsing.distribution(), "admin", Distribution.PASSWORD)
                        .get("/api/stock?product=" + product)
                        .expect(200)
                        .at("/items/0/onHand"))
                .isEqualTo("7");
    }

    @Test
    void goods_are_put_away_and_a_warehouse_gets_another_stage() {
        Page page = window("steps/" + company.depot());
        Locator dock = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Dock"));
        Locator dialog = page.locator("tenon-dialog");

        dock.getByText("Move on").click();
        dialog.getByLabel("Quantity").fill("10");
        dialog.locator("button.primary").click();
        // 16 were at the dock
        assertThat(dock.locator("td.number")).hasText("6");

        page.getByText("Stages", new Page.GetByTextOptions().setExact(true)).click();
        dialog.getByText("Another stage").first().click();
        dialog.getByLabel("Location").nth(1).fill("Quality");
        dialog.locator("button.primary").click();
        assertThat(page.getByText("Dock → Quality")).isVisible();
        assertThat(dock).containsText("Quality");
    }

    @Test
    void a_setting_is_refused_at_its_field_kept_and_taken_back() {
        Page page = window("configurations/org.tenon.sales");
        Locator days = page.getByLabel("Days of validity");

        days.fill("4000");
        page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".wrong")).containsText("at most 3650");
        days.fill("14");
        page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("set here")).isVisible();
        page.getByText("Reset all").click();
        page.locator("tenon-dialog .danger").click();
        assertThat(days).hasValue("30");
    }
}
