package org.tenon.testing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;
import org.tenon.testing.fixture.Eventually;

/** What a person does in a browser. Nothing is fetched from elsewhere, and no script complains. */
class BrowserTest {

    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private static Browsing browsing;
    private static Api api;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        api = new Api(browsing.distribution(), "admin", Distribution.PASSWORD);
        for (String name : new String[] {"Alfreds Futterkiste", "北京机械有限公司", "Königlich Essen"}) {
            api.post(
                            "/api/customers",
                            "{'name':'" + name
                                    + "','currency':'CNY','creditLimit':{'amount':'250000.00','currency':'CNY'},"
                                    + "'contacts':[{'name':'王小明','email':'wang@example.cn','phone':'+86 10 1234'}],"
                                    + "'addresses':[{'kind':'billing','lines':['Chang An 1'],'city':'北京','postalCode':'100000','country':'CN'}]}")
                    .expect(201);
        }
    }

    @AfterAll
    static void stop() {
        if (browsing != null) {
            browsing.close();
        }
    }

    private static Page window(String locale, int width, int height) {
        return browsing.window(new Browser.NewContextOptions().setLocale(locale).setViewportSize(width, height));
    }

    private static void login(Page page) {
        browsing.login(page, "admin");
    }

    private static Locator menu(Page page, String name) {
        return page.locator("nav a", new Page.LocatorOptions().setHasText(name));
    }

    private static void nothingWentWrong() {
        assertThat(browsing.elsewhere()).as("requests that left the instance").isEmpty();
        assertThat(browsing.complaints()).as("complaints of the browser").isEmpty();
    }

    @Test
    void the_description_is_read_and_an_operation_of_it_executed() {
        Page page = browsing.window(new Browser.NewContextOptions()
                .setHttpCredentials("admin", Distribution.PASSWORD)
                .setViewportSize(1280, 900));
        page.navigate("/api/docs/");
        Locator operation = page.locator("[id$='-Capabilities_list']");
        page.locator("[data-tag='capabilities']").click();
        operation.locator(".opblock-summary").click();
        operation.locator(".try-out__btn").click();
        operation.locator("button.execute").click();
        Locator answer = operation.locator(".live-responses-table tbody").first();
        assertThat(answer).containsText("200", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        assertThat(answer).containsText("pricing");
        Browsing.picture(page, "docs");
        nothingWentWrong();
        page.context().close();
    }

    @Test
    void customers_and_capabilities_are_pages_on_a_desktop_in_English() {
        Page page = window("en-GB", 1280, 800);
        login(page);
        Browsing.picture(page, "home-desktop-en");
        menu(page, "Customers").click();
        assertThat(page.getByText("Alfreds Futterkiste")).isVisible();
        Browsing.picture(page, "customers-desktop-en");
        page.locator("input[type=search]").fill("Königlich");
        assertThat(page.getByText("Alfreds Futterkiste")).isHidden();
        page.getByText("Königlich Essen").click();
        assertThat(page.getByText("wang@example.cn").first()).isVisible();
        Browsing.picture(page, "customer-desktop-en");
        menu(page, "Capabilities").click();
        assertThat(page.locator("section", new Page.LocatorOptions().setHasText("pricing"))
                        .first())
                .isVisible();
        Browsing.picture(page, "capabilities-desktop-en");
        nothingWentWrong();
        page.context().close();
    }

    @Test
    void the_same_on_a_phone_in_Chinese_and_in_the_dark() {
        Page page = browsing.window(new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setColorScheme(ColorScheme.DARK)
                .setViewportSize(360, 740));
        page.navigate("/");
        assertThat(page.getByText("登录 Tenon")).isVisible();
        Browsing.picture(page, "login-phone-zh");
        login(page);
        page.locator("button.menu").click();
        menu(page, "客户").click();
        assertThat(page.getByText("北京机械有限公司")).isVisible();
        Browsing.picture(page, "customers-phone-zh");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= 360")).isEqualTo(true);
        page.locator("button.menu").click();
        menu(page, "能力").click();
        assertThat(page.locator("section", new Page.LocatorOptions().setHasText("pricing"))
                        .first())
                .isVisible();
        Browsing.picture(page, "capabilities-phone-zh");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= 360")).isEqualTo(true);
        page.locator("button.menu").click();
        menu(page, "模块").click();
        assertThat(page.getByText("tenon-pricing-rest", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Browsing.picture(page, "modules-phone-zh");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= 360")).isEqualTo(true);
        nothingWentWrong();
        page.context().close();
    }

    @Test
    void a_page_comes_and_goes_with_its_bundle_while_the_browser_stays() throws Exception {
        Page page = window("en-GB", 1280, 800);
        login(page);
        page.evaluate("window.neverReloaded = true");
        assertThat(menu(page, "Visits")).isHidden();

        Path jar = PageBundle.deploy(browsing.distribution().data());
        Eventually.await("the page", () -> listed("visits"));
        long there = System.nanoTime();
        assertThat(menu(page, "Visits")).isVisible(PATIENT);
        long shown = System.nanoTime();
        menu(page, "Visits").click();
        assertThat(page.getByText("Visits of the day")).isVisible();
        assertThat(page.getByText("北京机械有限公司")).isVisible();
        Browsing.picture(page, "vendor-desktop-en");

        page.evaluate("location.hash = '/visits/broken'");
        assertThat(page.getByText("This page has failed.")).isVisible();
        Browsing.picture(page, "failed-desktop-en");
        menu(page, "Customers").click();
        assertThat(page.getByText("Alfreds Futterkiste")).isVisible();
        menu(page, "Visits").click();
        assertThat(page.getByText("Visits of the day")).isVisible();

        Files.delete(jar);
        Eventually.await("the page is gone", () -> !listed("visits"));
        long gone = System.nanoTime();
        assertThat(menu(page, "Visits")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(60_000));
        long hidden = System.nanoTime();
        assertThat(page.getByText("its module was taken away")).isVisible();
        menu(page, "Customers").click();
        assertThat(page.getByText("Alfreds Futterkiste")).isVisible();

        assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
        System.out.printf(
                "a page was shown %d ms after the server listed it, and gone %d ms after it did not%n",
                (shown - there) / 1_000_000, (hidden - gone) / 1_000_000);
        nothingWentWrong();
        page.context().close();
    }

    @Test
    void a_module_is_previewed_and_installed_tried_on_a_channel_and_removed_again() {
        Page page = window("en-GB", 1280, 900);
        login(page);
        menu(page, "Modules").click();
        page.getByLabel("A feature, or a path on the server").fill("tenon-sample-acme-pricing");
        page.getByText("Preview", new Page.GetByTextOptions().setExact(true)).click();
        Locator plan = page.locator("section.plan");
        assertThat(plan).containsText("V1__pricing.sql");
        Browsing.picture(page, "modules-preview-desktop-en");
        plan.getByText("Install", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(plan).containsText("What happened to tenon-sample-acme-pricing", SOON);
        plan.getByText("Close", new Locator.GetByTextOptions().setExact(true)).click();
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("tenon-sample-acme-pricing"));
        assertThat(row).containsText("pricing: acme");
        Browsing.picture(page, "modules-desktop-en");

        tried(page);

        menu(page, "Modules").click();
        row.getByText("Remove …").click();
        assertThat(plan).containsText("org.tenon.acme-pricing");
        page.getByLabel("Delete its tables, for good").check();
        Browsing.picture(page, "modules-remove-desktop-en");
        plan.getByText("Remove", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(plan).containsText("acme_list: ", SOON);
        assertThat(row).containsText("removed");
        nothingWentWrong();
        page.context().close();
    }

    /** Copies of what the web shop asks go to the new one; what it answers differently is shown. */
    private static void tried(Page page) {
        menu(page, "Pricing by acme").click();
        assertThat(page.getByText("Our pricing")).isVisible();
        assertThat(page.getByText("Install or update")).isHidden();
        Browsing.picture(page, "vendor-page-desktop-en");
        menu(page, "Capabilities").click();
        Locator pricing = page.locator("#capability-pricing");
        pricing.getByText("Choose a route …").click();
        pricing.locator("input[name=channel]").fill("web");
        pricing.locator("select[name=shadow]").selectOption("acme");
        Browsing.picture(page, "capabilities-route-desktop-en");
        pricing.getByText("Choose", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(pricing.locator("table.routes")).containsText("channel web");
        assertThat(pricing.locator("table.routes")).containsText("acme 100%");

        String customer = api.get("/api/customers?limit=1").at("/items/0/id");
        String product = api.post(
                        "/api/products", "{'sku':'UI','name':'Bolt','unit':'pcs','taxCategory':'none','kind':'goods'}")
                .expect(201)
                .at("/id");
        String list = api.post("/api/price-lists", "{'code':'UI','name':'Retail','currency':'CNY'}")
                .expect(201)
                .at("/id");
        api.post(
                        "/api/price-lists/" + list + "/rules",
                        "{'product':'" + product + "','price':{'amount':'2.50','currency':'CNY'}}")
                .expect(201);
        api.post(
                        "/api/prices",
                        "{'customer':'" + customer + "','channel':'web','lines':[{'product':'" + product
                                + "','quantity':'4'}]}")
                .expect(200);
        Eventually.await(
                "the report",
                () -> api.get("/api/capabilities/pricing/shadow")
                                .json()
                                .at("/compared")
                                .asInt()
                        > 0);
        pricing.getByText("Show differences").click();
        assertThat(pricing).containsText("1 calls compared, 1 answered differently");
        Browsing.picture(page, "capabilities-shadow-desktop-en");

        pricing.getByText("Choose a route …").click();
        pricing.locator("select[name=provider]").selectOption("standard");
        pricing.locator("input[name=kind]").fill("quote");
        pricing.locator("input[name=from]").fill("2099-01-01T08:00");
        pricing.locator("select[name=canary]").selectOption("acme");
        pricing.locator("input[name=canaryShare]").fill("5");
        Locator choose = pricing.getByText("Choose", new Locator.GetByTextOptions().setExact(true));
        choose.click();
        // It has not passed the contract: who wants it all the same has to say so.
        pricing.locator("input[name=force]").check();
        browsing.complaints().removeIf(each -> each.contains("409"));
        choose.click();
        assertThat(pricing.locator("table.routes")).containsText("document quote", SOON);
        assertThat(pricing.locator("table.routes")).containsText("acme 5%");
        Browsing.picture(page, "capabilities-canary-desktop-en");
        Locator rows = pricing.locator("table.routes tbody tr");
        rows.filter(new Locator.FilterOptions().setHasText("channel web"))
                .getByText("Forget")
                .click();
        assertThat(rows).hasCount(1);
        rows.getByText("Forget").click();
        assertThat(pricing.locator("table.routes")).isHidden();
    }

    private static boolean listed(String page) {
        return api.get("/api/ui/pages")
                .expect(200)
                .json()
                .at("/items")
                .findValuesAsText("id")
                .contains(page);
    }
}
