package org.tenon.testing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, in both languages, sizes and colours: a picture of each, nothing wider than a phone, and nothing that WCAG 2.2 AA forbids. */
class SurveyTest {

    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    private static Browsing browsing;
    private static Accessibility accessibility;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        accessibility = new Accessibility();
        Company company = new Company(browsing.distribution());
        String pending = company.pendingAgain(browsing.distribution());
        String opportunity = company.opportunity("Tea for the spring season", "qualified");
        company.opportunity("Cold chain renewal", "proposal");
        String backordered = company.backordered();
        company.order(3);
        company.engineer(backordered);
        company.boxes();
        String supplier = company.supplier();
        String purchase = company.purchase(supplier);
        PAGES.put("home", "");
        PAGES.put("day", "my-day");
        PAGES.put("pipeline", "opportunities");
        PAGES.put("opportunity", "opportunities/" + opportunity);
        PAGES.put("leads", "leads");
        PAGES.put("lead", "leads/" + company.lead());
        PAGES.put("quotes", "quotes");
        PAGES.put("quote-new", "quotes/new");
        PAGES.put("quote-draft", "quotes/" + company.quote("12"));
        PAGES.put("quote-pending", "quotes/" + pending);
        PAGES.put("approvals", "approvals/" + pending);
        PAGES.put("customers", "customers");
        PAGES.put("customer", "customers/" + company.customer());
        PAGES.put("customer-change", "customers/" + company.customer() + "/change");
        PAGES.put("calendar", "activities/week");
        PAGES.put("calendar-month", "activities/month");
        PAGES.put("activity-new", "activities/new/customer:" + company.customer() + "/visit");
        PAGES.put("outlook", "outlook");
        PAGES.put("sales-analysis", "sales-analysis");
        PAGES.put("order-analysis", "order-analysis");
        PAGES.put("pipelines", "pipelines");
        PAGES.put("approval-rules", "approval-rules");
        PAGES.put("orders", "orders");
        PAGES.put("recurring", "recurring");
        PAGES.put("terms", "terms");
        PAGES.put("terms-new", "terms/payment");
        PAGES.put("terms-customer", "terms/customer/" + company.customer());
        PAGES.put("order", "orders/" + backordered);
        PAGES.put("installations", "installations");
        PAGES.put("installation", "installations/" + backordered);
        PAGES.put("stock", "stock");
        PAGES.put("stock-product", "stock/" + company.products().get(0));
        PAGES.put("receipt", "stock/receive");
        PAGES.put("count", "stock/count");
        PAGES.put("stock-value", "stock-value");
        PAGES.put("reorder", "reorder");
        PAGES.put("steps", "steps/" + company.depot());
        PAGES.put("suppliers", "suppliers");
        PAGES.put("supplier", "suppliers/" + supplier);
        PAGES.put("purchase-orders", "purchase-orders");
        PAGES.put("purchase-order", "purchase-orders/" + purchase);
        PAGES.put("purchase-new", "purchase-orders/new/" + supplier);
        PAGES.put("purchase-receive", "purchase-orders/" + purchase + "/receive");
        PAGES.put("price-lists", "price-lists");
        PAGES.put("price-list", "price-lists/EUR");
        PAGES.put("price-list-new", "price-lists/new");
        company.points("120");
        PAGES.put("loyalty", "loyalty");
        PAGES.put("loyalty-customer", "loyalty/" + company.customer() + "/EUR");
        PAGES.put("products", "products");
        PAGES.put("product", "products/" + company.products().get(0));
        PAGES.put("product-new", "products/new");
        PAGES.put("customer-import", "customers/import");
        PAGES.put("jobs", "jobs");
        PAGES.put("fields", "fields/customer");
        PAGES.put("field-new", "fields/customer/new");
        PAGES.put("users", "users");
        PAGES.put("user", "users/" + Company.SELLER);
        PAGES.put("account", "account");
        PAGES.put("capabilities", "capabilities");
        PAGES.put("modules", "modules");
        PAGES.put("health", "health");
        PAGES.put("configurations", "configurations");
        PAGES.put("configuration", "configurations/org.tenon.sales");
    }

    @AfterAll
    static void stop() {
        if (browsing != null) {
            browsing.close();
        }
    }

    @ParameterizedTest(name = "{0}, {1} x {2}")
    @CsvSource({"en-GB, 360, 740", "zh-CN, 360, 740", "en-GB, 1440, 900", "zh-CN, 1440, 900"})
    void every_page_is_for_everybody(String locale, int width, int height) {
        Page page = browsing.window(
                new Browser.NewContextOptions().setLocale(locale).setViewportSize(width, height));
        String kind = (width < 400 ? "phone-" : "desktop-") + locale.substring(0, 2);
        page.navigate("/");
        assertThat(page.locator("#user")).isVisible();
        look(page, "login-" + kind, width);
        browsing.login(page, "admin");
        PAGES.forEach((name, path) -> {
            page.evaluate("location.hash = '#/" + path + "'");
            settled(page);
            look(page, name + "-" + kind, width);
        });
        page.keyboard().press("Control+k");
        assertThat(page.locator("tenon-commands dialog")).isVisible();
        look(page, "commands-" + kind, width);
        page.context().close();

        assertThat(accessibility.violations()).isEmpty();
        assertThat(browsing.elsewhere()).as("requests that left the instance").isEmpty();
        assertThat(browsing.complaints()).as("complaints of the browser").isEmpty();
    }

    private static void look(Page page, String name, int width) {
        Browsing.view(page, name);
        accessibility.look(page, name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        Browsing.view(page, name + "-dark");
        accessibility.lookAtColours(page, name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(page.locator("html")).hasAttribute("data-theme", "light");
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("the width of %s", name)
                .isEqualTo(width);
    }

    /** Nothing is loading any more, and every name is known. */
    private static void settled(Page page) {
        LocatorAssertions.HasCountOptions patient = new LocatorAssertions.HasCountOptions().setTimeout(30_000);
        assertThat(page.locator("main h1").first()).isVisible();
        assertThat(page.getByText(java.util.regex.Pattern.compile("^(Loading …|正在加载……|…)$")))
                .hasCount(0, patient);
    }
}
