package org.tenon.testing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The work of a day, by the people who do it, with what it takes them. */
class WorkTest {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

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

    @AfterEach
    void nothingWentWrong() {
        assertThat(browsing.elsewhere()).as("requests that left the instance").isEmpty();
        assertThat(browsing.complaints()).as("complaints of the browser").isEmpty();
    }

    private static Page window(String user, int width, int height) {
        Page page = browsing.window(
                new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(width, height));
        browsing.login(page, user);
        return page;
    }

    @ParameterizedTest(name = "on a screen of {0} x {1}")
    @CsvSource({"1440, 900", "360, 740"})
    void a_seller_goes_from_an_opportunity_to_a_sent_quote_of_five_lines(int width, int height) {
        String opportunity = company.opportunity("Tea for the spring " + width, "qualified");
        Page page = window(Company.SELLER, width, height);
        page.navigate("/#/opportunities");
        assertThat(page.getByText("Tea for the spring " + width)).isVisible();
        Hand hand = new Hand();

        hand.tap(page.getByText("Tea for the spring " + width));
        hand.tap(page.getByText("New quote"));
        Locator add = page.locator("#add input");
        assertThat(add).isFocused();
        String[] wanted = {"12 chai", "3 geitost", "tofu", "5 ikura", "40 konbu"};
        for (int i = 0; i < wanted.length; i++) {
            hand.type(add, wanted[i]);
            hand.press(page, "Enter");
            assertThat(page.locator("tr[id^=row]")).hasCount(i + 1);
        }
        hand.type(page.getByLabel("Discount of line 1"), "5");
        assertThat(page.locator("#preview")).containsText("Needs no approval", SOON);
        // 12 x 12.50 less 5 % = 142.50, 3 x 61.50 = 184.50, 26.50, 5 x 33.50 = 167.50, 40 x 47.50 = 1900: 2421.00;
        // 19 % by line: 27.08 + 35.06 + 5.04 + 31.83 + 361.00 = 460.01
        assertThat(page.locator(".total")).containsText("€2,881.01", SOON);
        hand.tap(page.getByText("Finish"));
        hand.tap(page.locator(".do").getByText("Send"));
        hand.tap(page.getByText("Make the link"));
        assertThat(page.locator("#link")).hasValue(Pattern.compile("http.*/q/.+"));
        hand.tap(page.locator("tenon-dialog").getByText("Done"));
        assertThat(page.locator(".head .chip")).containsText("Sent", SOON);

        hand.tell("seller, opportunity to sent quote, " + width + " px");
        assertThat(hand.done()).isLessThanOrEqualTo(25);
        String quote = page.url().replaceAll(".*/", "");
        assertThat(company.state("quotes", quote).asText()).isEqualTo("sent");
        assertThat(company.admin().get("/api/quotes/" + quote).at("/opportunity"))
                .isEqualTo(opportunity);
        page.context().close();
    }

    @Test
    void a_manager_approves_on_a_phone_and_sees_what_changed() {
        String quote = company.pendingAgain(browsing.distribution());
        Page page = window(Company.MANAGER, 360, 740);
        Locator notice =
                page.locator("main .note", new Page.LocatorOptions().setHasText(company.number("quotes", quote)));
        assertThat(notice).isVisible();
        Hand hand = new Hand();

        hand.tap(notice);
        assertThat(page.getByText("What has changed since revision 1")).isVisible();
        Browsing.picture(page, "approve-phone-en");
        hand.tap(page.getByText("Approve", new Page.GetByTextOptions().setExact(true)));
        assertThat(page.getByText("is approved.")).isVisible();

        hand.tell("manager, approval");
        assertThat(hand.done()).isLessThanOrEqualTo(3);
        assertThat(company.state("quotes", quote).asText()).isEqualTo("approved");
        page.context().close();
    }

    @Test
    void a_clerk_confirms_an_order_and_ships_it() {
        String order = company.order(5);
        Page page = window(Company.CLERK, 1440, 900);
        page.navigate("/#/orders");
        Hand hand = new Hand();

        hand.tap(page.getByText(company.number("orders", order)));
        hand.tap(page.getByText("Confirm", new Page.GetByTextOptions().setExact(true)));
        assertThat(page.locator(".bar .chip")).containsText("Confirmed");
        hand.tap(page.locator(".steps").getByText("Ship"));
        hand.tap(page.locator("dialog").getByText("Ship", new Locator.GetByTextOptions().setExact(true)));
        assertThat(page.locator(".bar .chip")).containsText("Shipped");

        hand.tell("clerk, confirm and ship");
        assertThat(hand.done()).isLessThanOrEqualTo(5);
        assertThat(company.state("orders", order).asText()).isEqualTo("shipped");
        page.context().close();
    }

    @Test
    void a_kit_gets_its_components_and_says_how_many_there_are() {
        Page page = window("admin", 1440, 900);
        page.navigate("/#/products/" + company.kit("Tea time"));
        page.getByText("What it is made of").click();
        for (String product : new String[] {"Tofu", "Ikura"}) {
            page.locator("tenon-dialog tenon-find input").fill(product);
            page.locator("tenon-dialog [role=option]").getByText(product).click();
        }
        page.getByLabel("Ikura").fill("3");
        Browsing.picture(page, "kit-form-en");
        page.locator("tenon-dialog").getByText("Save").click();

        assertThat(page.locator("main")).containsText("3 × Ikura", SOON);
        assertThat(page.locator("main")).containsText("1 × Tofu");
        assertThat(page.locator("main .stock")).containsText("set");
        Browsing.picture(page, "kit-en");
        page.context().close();
    }

    @Test
    void a_customer_gets_a_link_to_follow_an_order() {
        String order = company.order(1);
        company.admin().post("/api/orders/" + order + "/confirm", "{}").expect(200);
        Page page = window(Company.CLERK, 1440, 900);
        page.navigate("/#/orders/" + order);
        page.getByText("Link for the customer").click();
        Locator link = page.locator("#link");
        assertThat(link).hasValue(Pattern.compile("http.*/t/.+"));

        page.navigate(link.inputValue());
        assertThat(page.locator("h1")).containsText(company.number("orders", order));
        assertThat(page.getByText("All of it is set aside for you.")).isVisible();
        Browsing.picture(page, "tracking-en");
        page.context().close();
    }

    @Test
    void rows_of_a_spreadsheet_become_lines_and_what_is_wrong_is_said_at_its_field() {
        Page page = window(Company.SELLER, 1440, 900);
        page.navigate("/#/quotes/new/customer:" + company.customer());
        assertThat(page.locator("#add input")).isFocused();
        page.evaluate(
                """
                () => {
                  const deep = (root) => root.querySelector('#add') ?? [...root.querySelectorAll('*')].map((e) => e.shadowRoot && deep(e.shadowRoot)).find(Boolean);
                  const data = new DataTransfer();
                  data.setData('text', 'T-1\\t12\\t5\\nT-2\\t3\\nT-404\\t1\\nT-3\\t2,5');
                  deep(document).shadowRoot.querySelector('input').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
                }""");
        assertThat(page.locator("tr[id^=row]")).hasCount(3);
        assertThat(page.getByText("Not found: T-404")).isVisible();
        assertThat(page.locator(".saved")).containsText("Saved", SOON);

        page.getByLabel("Quantity of line 2").fill("many");
        assertThat(page.locator("input[aria-invalid=true]")).hasAttribute("aria-label", "Quantity of line 2");
        page.getByLabel("Quantity of line 2").fill("4");
        assertThat(page.locator("input[aria-invalid=true]")).hasCount(0);
        browsing.complaints().removeIf(each -> each.contains("422"));

        page.getByLabel("Remove line 1").click();
        assertThat(page.locator("tr[id^=row]")).hasCount(2);
        page.getByText("Undo").click();
        assertThat(page.locator("tr[id^=row]")).hasCount(3);
        page.context().close();
    }

    @ParameterizedTest(name = "on a screen of {0} x {1}")
    @CsvSource({"1440, 900", "360, 740"})
    void a_line_says_a_length_that_its_price_goes_by_and_how_that_came_about_is_told(int width, int height) {
        company.cutGoods("Plank " + width);
        Page page = window(Company.SELLER, width, height);
        page.navigate("/#/quotes/new/customer:" + company.customer());
        page.locator("#add input").fill("Plank " + width);
        page.locator("#add input").press("Enter");
        // 10.00 and 19 %.
        assertThat(page.locator(".total")).containsText("€11.90", SOON);

        page.getByText("Say numbers of lines").click();
        page.getByLabel("Name of another number of line 1").fill("length");
        page.getByLabel("Name of another number of line 1").press("Tab");
        assertThat(page.getByLabel("length of line 1")).isFocused();
        page.getByLabel("length of line 1").fill("2,5");
        // 10.00 x 2.2 = 22, in fives 20, and 5 for the cut: 25.00 and 19 %.
        assertThat(page.locator(".total")).containsText("€29.75", SOON);
        assertThat(page.locator(".saved")).containsText("Saved", SOON);
        Browsing.picture(page, "line-numbers-" + width);
        Accessibility accessibility = new Accessibility();
        accessibility.look(page, "a quote with numbers");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);

        page.getByLabel("Why this price: line 1").click();
        Locator parts = page.locator("tenon-dialog details");
        assertThat(parts.getByText("Rounded to 5.00 EUR.")).isHidden();
        parts.locator("summary").click();
        assertThat(parts.getByText("Rounded to 5.00 EUR.")).isVisible();
        accessibility.look(page, "the steps of a price");
        assertThat(accessibility.violations()).isEmpty();
        page.keyboard().press("Escape");

        page.reload();
        assertThat(page.getByLabel("length of line 1")).hasValue("2.5");
        page.getByLabel("length of line 1").fill("");
        page.getByLabel("length of line 1").press("Tab");
        assertThat(page.locator(".total")).containsText("€11.90", SOON);
        assertThat(page.getByLabel("length of line 1")).hasCount(0);
        page.context().close();
    }

    @Test
    void who_changes_what_somebody_else_has_changed_is_asked() {
        String quote = company.quote("0");
        Page page = window(Company.SELLER, 1440, 900);
        page.navigate("/#/quotes/" + quote);
        assertThat(page.getByLabel("Quantity of line 1")).hasValue("12");
        company.admin()
                .patch(
                        "/api/quotes/" + quote,
                        "{'validUntil':'" + LocalDate.now(ZoneOffset.UTC).plusDays(60) + "'}",
                        company.admin().get("/api/quotes/" + quote).etag())
                .expect(200);

        page.getByLabel("Quantity of line 1").fill("13");
        assertThat(page.getByText("Somebody has changed this meanwhile")).isVisible();
        page.getByText("Keep mine").click();
        assertThat(page.locator(".saved")).containsText("Saved", SOON);
        assertThat(company.admin().get("/api/quotes/" + quote).at("/lines/0/quantity"))
                .isEqualTo("13");
        browsing.complaints().removeIf(each -> each.contains("412"));
        page.context().close();
    }

    @Test
    void a_customer_that_lacks_something_is_refused_at_its_field_and_one_like_it_is_shown() {
        Page page = window(Company.SELLER, 1440, 900);
        page.navigate("/#/customers/new");
        page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByLabel("Name *")).isFocused();
        assertThat(page.getByLabel("Name *")).hasAttribute("aria-invalid", "true");
        browsing.complaints().removeIf(each -> each.contains("422"));

        page.getByLabel("Name *").pressSequentially("Alfreds Futterkist");
        assertThat(page.getByText("May be there already")).isVisible();
        page.getByLabel("Name *").fill("Zimmermann & Töchter");
        page.getByText("Add a contact").click();
        page.getByLabel("E-mail").fill("post@example.com");
        page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("fieldset [aria-invalid=true]")).isFocused();
        browsing.complaints().removeIf(each -> each.contains("422"));
        page.locator("fieldset").getByLabel("Name *").fill("Zoe Zimmermann");
        page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("h1")).containsText("Zimmermann & Töchter");
        assertThat(page.getByText("post@example.com")).isVisible();
        page.context().close();
    }

    @Test
    void goods_are_scanned_and_booked_in() {
        String konbu = company.products().get(5);
        String before = company.admin().get("/api/stock?product=" + konbu).at("/items/0/onHand");
        Page page = window(Company.CLERK, 360, 740);
        page.navigate("/#/stock/receive");
        Locator scan = page.getByLabel("Scan or type a product").and(page.locator("input"));
        for (String code : new String[] {"T-6", "T-6", "T-1"}) {
            scan.fill(code);
            scan.press("Enter");
            assertThat(scan).hasValue("");
        }
        assertThat(page.getByLabel("Quantity of Konbu")).hasValue("2");
        page.getByText("Book in").click();
        assertThat(page.locator("h1")).containsText("Receipt");
        assertThat(Integer.parseInt(
                        company.admin().get("/api/stock?product=" + konbu).at("/items/0/onHand")))
                .isEqualTo(Integer.parseInt(before) + 2);
        page.context().close();
    }

    @Test
    void prices_of_a_table_are_tried_and_go_through_a_draft_into_their_list() {
        String list = company.admin()
                .post("/api/price-lists", "{'code':'SPRING','name':'Spring prices','currency':'EUR'}")
                .expect(201)
                .at("/id");
        Page page = window(Company.MANAGER, 360, 740);
        page.navigate("/#/price-lists/" + list);
        page.getByText("Import rules").click();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "spring.csv",
                        "text/csv",
                        "Our number,Price\nT-1,9.90\nT-404,1\n".getBytes(StandardCharsets.UTF_8)));
        page.getByLabel("What “Our number” is").selectOption("sku");
        page.getByText("Try", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("tenon-job")).containsText("There is no product T-404.", SOON);
        page.getByText("Import 2 rows").click();
        page.getByText("Into a draft").click();
        page.getByText("Check and publish").click();
        Locator dialog = page.locator("dialog[open]");
        assertThat(dialog).containsText("No past orders to try it on.", SOON);
        dialog.getByText("Publish", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByText("€9.90")).isVisible();
        assertThat(page.getByText("Check and publish")).hasCount(0);
        page.context().close();
    }

    @Test
    void a_lead_is_captured_and_becomes_an_opportunity_of_the_customer_who_is_there() {
        company.lead();
        Page page = window(Company.SELLER, 1440, 900);
        page.navigate("/#/leads");
        page.getByText("New lead").click();
        Locator dialog = page.locator("tenon-dialog");
        dialog.locator("#f-name").fill("Anna Weber");
        dialog.locator("#f-company").fill("Alfreds Futterkiste");
        dialog.locator("#f-country").fill("DE");
        dialog.locator("#f-source").fill("fair");
        dialog.locator("button.primary").click();

        assertThat(page.locator("h1").getByText("Anna Weber")).isVisible();
        assertThat(page.locator(".chance")).containsText("%");
        assertThat(page.getByText("Source fair")).containsText("among the converted");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Convert"))
                .click();
        assertThat(dialog.getByText("New: Alfreds Futterkiste")).not().isChecked();
        dialog.locator("#f-title").fill("Tea for a hundred");
        dialog.locator("#f-amount").fill("1200");
        dialog.locator("button.primary").click();

        assertThat(page.locator("h1").getByText("Tea for a hundred")).isVisible();
        assertThat(page.locator("dl a").getByText("Alfreds Futterkiste"))
                .hasAttribute("href", "#/customers/" + company.customer());
        page.context().close();
    }

    @Test
    void a_customer_who_is_there_twice_is_merged_and_taken_apart_again() {
        String survivor = company.customer("Ottilies Käseladen");
        String twice = company.customer("Ottilies Käseladen GmbH");
        Page page = window("admin", 1440, 900);
        page.navigate("/#/customers/" + survivor);
        page.getByText("Merge another into this one").click();
        Locator dialog = page.locator("tenon-dialog");
        dialog.getByText("Ottilies Käseladen GmbH").click();
        dialog.getByText("Ottilies Käseladen GmbH", new Locator.GetByTextOptions().setExact(true))
                .check();
        dialog.locator("button.primary").click();
        assertThat(page.locator("h1").getByText("Ottilies Käseladen GmbH")).isVisible();
        assertThat(company.admin().get("/api/customers/" + twice).at("/survivor"))
                .isEqualTo(survivor);

        page.getByText("Take apart again").click();
        assertThat(page.locator("h1").getByText("Ottilies Käseladen", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(company.admin().get("/api/customers/" + twice).at("/name")).isEqualTo("Ottilies Käseladen GmbH");
        page.context().close();
    }

    @Test
    void an_opportunity_is_dragged_and_brought_back_and_found_by_the_command_menu() {
        String opportunity = company.opportunity("Harbour warehouse", "new");
        Page page = window(Company.SELLER, 1440, 900);
        page.navigate("/#/opportunities");
        Locator card = page.locator(".deal", new Page.LocatorOptions().setHasText("Harbour warehouse"));
        card.dragTo(page.locator("section.stage[aria-label=Engaging]"));
        assertThat(page.getByText("Harbour warehouse: Engaging")).isVisible();
        assertThat(company.admin().get("/api/opportunities/" + opportunity).at("/stage"))
                .isEqualTo("engaging");
        page.getByText("Undo").click();
        assertThat(page.getByText("Harbour warehouse: New")).isVisible();

        page.keyboard().press("Control+k");
        page.locator("tenon-commands input").fill("futterk");
        assertThat(page.locator("tenon-commands [role=option]").first()).containsText("Alfreds");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText("Alfreds Futterkiste");
        page.context().close();
    }

    @Test
    void a_quote_of_a_thousand_lines_is_drawn_as_far_as_one_looks() {
        String quote = company.longQuote(1000);
        Page page = window(Company.SELLER, 1440, 900);
        page.evaluate(
                "window.longest = 0; new PerformanceObserver((list) => list.getEntries().forEach((e) => { window.longest = Math.max(window.longest, e.duration); }))"
                        + ".observe({ type: 'longtask' })");
        page.evaluate("location.hash = '#/quotes/" + quote + "'");
        Locator rows = page.locator("tr[id^=row]");
        assertThat(rows.nth(25)).isVisible();
        page.getByLabel("Quantity of line 7", new Page.GetByLabelOptions().setExact(true))
                .fill("9");
        assertThat(page.locator(".saved")).containsText("Saved", SOON);
        Locator last = page.getByLabel("Quantity of line 1000", new Page.GetByLabelOptions().setExact(true));
        for (int i = 0; i < 60 && !last.isVisible(); i++) {
            page.mouse().wheel(0, 3000);
            page.waitForTimeout(30);
        }
        last.fill("2");
        assertThat(page.locator(".saved")).containsText("Saved", SOON);
        assertThat(rows.count()).as("rows that are drawn").isLessThanOrEqualTo(100);
        System.out.printf(
                "a quote of 1,000 lines: the longest task took %s ms%n", page.evaluate("Math.round(window.longest)"));
        page.evaluate("dispatchEvent(new Event('beforeprint'))");
        assertThat(rows).hasCount(1000);
        page.context().close();
    }

    @Test
    void an_admin_defines_a_field_and_it_is_filled_in_shown_and_chosen_by() {
        Page page = window("admin", 1440, 900);
        page.navigate("/#/fields/customer/new");
        page.getByLabel("Code").fill("roofKind");
        page.getByLabel("Kind").selectOption("choice");
        page.getByLabel("Label (English)").first().fill("Kind of roof");
        page.getByText("Add a choice").click();
        page.getByLabel("Code").last().fill("flat");
        page.getByLabel("Label (English)").last().fill("Flat roof");
        page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Kind of roof")).isVisible();

        page.navigate("/#/customers/" + company.customer() + "/change");
        page.getByLabel("Kind of roof").selectOption("flat");
        Browsing.picture(page, "own-fields-en");
        page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("dl").getByText("Flat roof")).isVisible();

        page.navigate("/#/customers");
        page.getByLabel("Kind of roof", new Page.GetByLabelOptions().setExact(true))
                .selectOption("flat");
        assertThat(page.locator("tenon-list tbody tr")).hasCount(1);
        page.context().close();
    }

    @Test
    void an_admin_erases_a_contact_after_he_was_told_what_goes() {
        String customer = company.admin()
                .post(
                        "/api/customers",
                        "{'name':'Erase & Sons','currency':'EUR','contacts':[{'name':'Zoe Gone','email':'zoe@gone.example'}]}")
                .at("/id");
        Page page = window("admin", 1440, 900);
        page.navigate("/#/customers/" + customer);
        page.getByText("Erase", new Page.GetByTextOptions().setExact(true)).click();
        Locator asked = page.locator("tenon-dialog");
        assertThat(asked).containsText("What is erased does not come back.");
        asked.getByLabel("Reason").fill("Asked for it by letter");
        asked.getByLabel("to confirm").fill("C-0");
        asked.getByText("Erase", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(asked).containsText("That is not");
        asked.getByLabel("to confirm").fill(company.number("customers", customer));
        asked.getByText("Erase", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("tenon-dialog")).containsText("Contacts", SOON);
        page.locator("tenon-dialog")
                .getByText("Done", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByText("Somebody was erased")).isVisible();
        assertThat(page.getByText("Zoe Gone")).hasCount(0);
        // The refusal of the wrong number is one of the browser's complaints.
        browsing.complaints().removeIf(each -> each.contains("422"));
        page.context().close();
    }
}
