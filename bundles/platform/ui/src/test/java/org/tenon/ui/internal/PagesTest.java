package org.tenon.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;

/** Bundles with pages come and go in a framework. */
class PagesTest {

    @TempDir
    Path cache;

    private Framework framework;
    private BundleContext context;
    private Pages pages;

    @BeforeEach
    void start() throws Exception {
        framework = new FrameworkFactory()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, cache.toString(), "felix.cache.locking", "false"));
        framework.start();
        context = framework.getBundleContext();
        pages = new Pages(context);
    }

    @AfterEach
    void stop() throws Exception {
        pages.close();
        framework.stop();
        framework.waitForStop(5000);
    }

    private static InputStream jar(String name, String script) throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", name);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (String file : List.of("ui/page.js", "ui/texts/en.json", "secret.txt")) {
                jar.putNextEntry(new JarEntry(file));
                jar.write(script.getBytes(StandardCharsets.UTF_8));
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private Bundle install(String name) throws Exception {
        Bundle bundle = context.installBundle("test:" + name, jar(name, "one"));
        bundle.start();
        return bundle;
    }

    private static ServiceRegistration<Object> page(Bundle bundle, String id, Object... more) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "tenon.ui.id",
                id,
                "tenon.ui.module",
                "page.js",
                "tenon.ui.permission",
                "visit.read",
                "tenon.ui.title",
                new String[] {"en=Visits", "zh=拜访"}));
        for (int i = 0; i < more.length; i += 2) {
            properties.put("tenon.ui." + more[i], more[i + 1]);
        }
        return bundle.getBundleContext()
                .registerService(Object.class, new Object(), FrameworkUtil.asDictionary(properties));
    }

    private static String base(Page page) {
        return page.module().substring("/ui/".length(), page.module().lastIndexOf('/') + 1);
    }

    @Test
    void a_page_and_its_files_come_and_go_with_its_service() throws Exception {
        AtomicInteger changes = new AtomicInteger();
        pages.onChange(changes::incrementAndGet);
        ServiceRegistration<Object> visits = page(install("vendor"), "visits");

        Page page = pages.all().get(0);
        assertThat(page.title()).containsOnly(Map.entry("en", "Visits"), Map.entry("zh", "拜访"));
        assertThat(page.module()).matches("/ui/vendor/[0-9a-f]{16}/page\\.js");
        BundleFiles files = pages.files(base(page)).orElseThrow();
        assertThat(files.file("texts/en.json")).isPresent();
        assertThat(files.file("../secret.txt")).isEmpty();
        assertThat(files.file("secret.txt")).isEmpty();

        visits.unregister();
        assertThat(pages.all()).isEmpty();
        assertThat(pages.files(base(page))).isEmpty();
        assertThat(changes).hasValue(2);
    }

    @Test
    void an_update_is_another_address_and_leaves_others_alone() throws Exception {
        Bundle vendor = install("vendor");
        page(install("other"), "other", "order", 1);
        page(vendor, "visits");
        List<Page> before = pages.all();
        vendor.update(jar("vendor", "two"));
        page(vendor, "visits");

        assertThat(pages.all()).hasSize(2);
        assertThat(pages.all().get(0)).isEqualTo(before.get(0));
        assertThat(pages.all().get(1).module()).isNotEqualTo(before.get(1).module());
        assertThat(pages.files(base(before.get(0)))).isPresent();
    }

    @Test
    void an_update_leaves_no_gap_and_who_has_the_page_open_keeps_its_files() throws Exception {
        Bundle vendor = install("vendor");
        page(vendor, "visits");
        String first = base(pages.all().get(0));

        vendor.update(jar("vendor", "two"));
        assertThat(pages.all()).as("the next version has not brought it yet").hasSize(1);
        assertThat(text(first)).isEqualTo("one");
        page(vendor, "visits");
        String second = base(pages.all().get(0));
        assertThat(pages.all()).hasSize(1);
        assertThat(text(first)).isEqualTo("one");
        assertThat(text(second)).isEqualTo("two");

        vendor.update(jar("vendor", "three"));
        page(vendor, "visits");
        assertThat(pages.files(first)).as("two versions ago").isEmpty();
        assertThat(text(second)).isEqualTo("two");

        vendor.stop();
        assertThat(pages.all()).as("an admin stopped it").isEmpty();
        assertThat(pages.files(second)).isEmpty();
    }

    @Test
    void a_page_that_the_next_version_does_not_bring_goes_in_the_end() throws Exception {
        pages.close();
        pages = new Pages(context, Duration.ofMillis(1));
        Bundle vendor = install("vendor");
        page(vendor, "visits");
        String first = base(pages.all().get(0));
        CountDownLatch gone = new CountDownLatch(1);
        pages.onChange(gone::countDown);

        vendor.update(jar("vendor", "two"));

        gone.await();
        assertThat(pages.all()).isEmpty();
        assertThat(pages.files(first)).isEmpty();
    }

    @Test
    void an_uninstalled_bundle_leaves_no_page() throws Exception {
        Bundle vendor = install("vendor");
        page(vendor, "visits");
        String first = base(pages.all().get(0));
        vendor.uninstall();
        assertThat(pages.all()).isEmpty();
        assertThat(pages.files(first)).isEmpty();
    }

    private String text(String base) {
        return new String(pages.files(base).orElseThrow().file("page.js").orElseThrow(), StandardCharsets.UTF_8);
    }

    @Test
    void of_two_pages_with_one_id_the_first_is_shown_until_it_goes() throws Exception {
        ServiceRegistration<Object> first = page(install("first"), "visits");
        page(install("second"), "visits");
        assertThat(pages.all()).singleElement().satisfies(page -> assertThat(page.module())
                .contains("/first/"));
        first.unregister();
        assertThat(pages.all()).singleElement().satisfies(page -> assertThat(page.module())
                .contains("/second/"));
    }

    @Test
    void what_is_no_page_is_left_out() throws Exception {
        Bundle vendor = install("vendor");
        page(vendor, "No Id");
        page(vendor, "lost", "module", "elsewhere.js");
        page(vendor, "nameless", "title", new String[] {"zh=拜访"});
        page(vendor, "open", "permission", "");
        assertThat(pages.all()).isEmpty();
    }
}
