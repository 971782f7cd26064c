package org.tenon.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.tenon.sample.rest.VersionResource;
import org.tenon.testing.fixture.TestDatabase;

/** The class loader of a bundle version that has gone is held by nothing here. */
final class GoneVersionTest {

    private static final String BODY = "{\"text\":\"a\",\"parts\":[{\"kind\":\"large\"}]}";

    @Test
    void isForgottenByItsServer() throws Exception {
        assertForgotten(servedOnce());
    }

    @Test
    void isForgottenByTheDescriptionThatIsStillKept() throws Exception {
        AtomicReference<List<Class<?>>> served = new AtomicReference<>(List.of());
        ApiDocs docs = new ApiDocs(served::get, new OpenApiDocument()::of);

        WeakReference<ClassLoader> loader = describedOnce(served, docs);
        served.set(List.of());

        assertForgotten(loader);
        assertThat(docs.json()).asString().doesNotContain("/api/gone");
    }

    private static WeakReference<ClassLoader> servedOnce() throws Exception {
        Object version = version().getConstructor().newInstance();
        try (RestServer server = new RestServer(TestDatabase.H2, actors -> version)) {
            assertThat(server.post("/api/gone", BODY).text()).isEqualTo(BODY);
            assertThat(server.post("/api/gone/patch", BODY).text()).isEqualTo(BODY);
            assertThat(server.get("/api/openapi.json").text()).contains("/api/gone");
        }
        return new WeakReference<>(version.getClass().getClassLoader());
    }

    private static WeakReference<ClassLoader> describedOnce(AtomicReference<List<Class<?>>> served, ApiDocs docs)
            throws Exception {
        Class<?> version = version();
        served.set(List.of(version));
        assertThat(docs.json()).asString().contains("/api/gone");
        return new WeakReference<>(version.getClassLoader());
    }

    private static Class<?> version() throws ClassNotFoundException {
        URL classes =
                GoneVersionTest.class.getProtectionDomain().getCodeSource().getLocation();
        ClassLoader others = new ClassLoader(GoneVersionTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (name.startsWith(VersionResource.class.getName())) {
                    throw new ClassNotFoundException(name);
                }
                return super.loadClass(name, resolve);
            }
        };
        Class<?> version = new URLClassLoader(new URL[] {classes}, others).loadClass(VersionResource.class.getName());
        assertThat(version).isNotSameAs(VersionResource.class);
        return version;
    }

    private static void assertForgotten(WeakReference<ClassLoader> loader) {
        for (int i = 0; i < 100 && !loader.refersTo(null); i++) {
            System.gc();
        }
        assertThat(loader.refersTo(null)).isTrue();
    }
}
