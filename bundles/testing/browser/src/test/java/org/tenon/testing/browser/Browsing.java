package org.tenon.testing.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.tenon.testing.distribution.Distribution;

/** A Chromium, the instance that it looks at, and what went wrong or elsewhere meanwhile. */
final class Browsing implements AutoCloseable {

    private final Distribution distribution;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> elsewhere = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Browsing(Path chromium) {
        // Long enough for a machine that builds besides; what is right is there at once.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        distribution = Distribution.start();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setChromiumSandbox(false)
                        .setArgs(List.of(
                                "--disable-background-networking",
                                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")));
    }

    /** Skips the tests where there is no Chromium. */
    static Browsing start() {
        Path chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(chromium != null, "There is no Chromium: apt-get install chromium");
        return new Browsing(chromium);
    }

    Distribution distribution() {
        return distribution;
    }

    /** A new window; its cookies, storage and log-in are its own. */
    Page window(Browser.NewContextOptions options) {
        BrowserContext context =
                browser.newContext(options.setBaseURL(distribution.uri("").toString()));
        Page page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith(distribution.uri("/").toString())
                    && !request.url().startsWith("data:")) {
                elsewhere.add(request.url());
            }
        });
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /** Requests that left the instance. */
    List<String> elsewhere() {
        return elsewhere;
    }

    /** Errors of scripts, refusals of the content security policy. */
    List<String> complaints() {
        return complaints;
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty("tenon.screenshots"), name + ".png"))
                .setFullPage(true));
    }

    /** What is to be seen without scrolling. */
    static void view(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of(System.getProperty("tenon.screenshots"), name + ".png")));
    }

    /** Logs in, at the page that is open if one is. */
    void login(Page page, String user) {
        if (!page.url().startsWith(distribution.uri("/").toString())) {
            page.navigate("/");
        }
        page.locator("#user").fill(user);
        page.locator("#password").fill(Distribution.PASSWORD);
        page.locator("button.do").click();
        page.locator("nav a").nth(1).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        distribution.close();
    }
}
