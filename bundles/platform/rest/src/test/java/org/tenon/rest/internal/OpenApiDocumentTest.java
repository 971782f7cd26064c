package org.tenon.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenon.rest.internal.events.EventsResource;
import org.tenon.sample.rest.ThingResource;
import org.tenon.sample.rest.VersionResource;

/** The document is put together from parts, and is the one that would be made of everything at once. */
final class OpenApiDocumentTest {

    private final List<List<Class<?>>> read = new ArrayList<>();
    private final OpenApiDocument document = new OpenApiDocument((classes, taken) -> {
        read.add(classes);
        return OpenApiPart.of(classes, taken);
    });

    private String shown(List<Class<?>> served) {
        String parts = new String(document.of(served), StandardCharsets.UTF_8);
        assertThat(parts).isEqualTo(new String(new OpenApiDocument().of(served), StandardCharsets.UTF_8));
        return parts;
    }

    @Test
    void looksOnlyAtTheBundleThatCame() throws Exception {
        Class<?> version = version();
        assertThat(shown(List.of(ThingResource.class, EventsResource.class))).doesNotContain("/api/gone");
        assertThat(shown(List.of(ThingResource.class, EventsResource.class, version)))
                .contains("/api/gone");
        shown(List.of(ThingResource.class, EventsResource.class));

        assertThat(read).containsExactly(List.of(ThingResource.class, EventsResource.class), List.of(version));
    }

    @Test
    void tellsBodiesOfOneNameApart() throws Exception {
        Class<?> old = version();
        Class<?> young = version();
        assertThat(shown(List.of(old))).contains("VersionPart\"").doesNotContain("VersionPart2\"");
        assertThat(shown(List.of(ThingResource.class, old, young))).contains("VersionPart2\"");
        assertThat(shown(List.of(ThingResource.class, young))).doesNotContain("VersionPart2\"");
        assertThat(shown(List.of(young, old))).contains("VersionPart2\"");
    }

    @Test
    void looksAtNobodyElseWhenABundleIsReplaced() throws Exception {
        Class<?> old = version();
        Class<?> young = version();
        shown(List.of(old, ThingResource.class, EventsResource.class));
        shown(List.of(young, ThingResource.class, EventsResource.class));

        assertThat(read)
                .containsExactly(List.of(old), List.of(ThingResource.class, EventsResource.class), List.of(young));
    }

    @Test
    void looksAgainAtABundleOnlyWhenANameThatItMissedIsFree() throws Exception {
        Class<?> old = version();
        Class<?> young = version();
        shown(List.of(old, young));
        shown(List.of(old, young));
        shown(List.of(young));

        assertThat(read).containsExactly(List.of(old), List.of(young), List.of(young));
    }

    @Test
    void keepsWhatWasReadBeforeOneLeft() throws Exception {
        Class<?> leaves = version();
        OpenApiDocument interrupted = new OpenApiDocument((classes, taken) -> {
            read.add(classes);
            if (classes.contains(leaves)) {
                throw new NoClassDefFoundError("its bundle is gone");
            }
            return OpenApiPart.of(classes, taken);
        });
        assertThatThrownBy(() -> interrupted.of(List.of(ThingResource.class, leaves)))
                .isInstanceOf(NoClassDefFoundError.class);
        interrupted.of(List.of(ThingResource.class));

        assertThat(read).containsExactly(List.of(ThingResource.class), List.of(leaves));
    }

    private static Class<?> version() throws ClassNotFoundException {
        URL classes =
                OpenApiDocumentTest.class.getProtectionDomain().getCodeSource().getLocation();
        ClassLoader others = new ClassLoader(OpenApiDocumentTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (name.startsWith(VersionResource.class.getName())) {
                    throw new ClassNotFoundException(name);
                }
                return super.loadClass(name, resolve);
            }
        };
        return new URLClassLoader(new URL[] {classes}, others).loadClass(VersionResource.class.getName());
    }
}
