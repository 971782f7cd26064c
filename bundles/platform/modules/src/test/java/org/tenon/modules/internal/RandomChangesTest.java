package org.tenon.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenon.kernel.problem.TenonException;
import org.tenon.modules.Change;
import org.tenon.modules.Change.Kind;
import org.tenon.modules.Module;
import org.tenon.modules.Outcome;
import org.tenon.modules.Preview;

/**
 * Many changes in random order, on bundles that export, import, attach and collide at random. Whatever state the framework is
 * in: what the preview says is what happens, what is refused changes nothing, and the core is never touched. How many
 * changes: {@code -Dmodules.changes=500}.
 */
@Timeout(600)
class RandomChangesTest {

    private static final int CHANGES = Integer.getInteger("modules.changes", 60);

    @TempDir
    private Path folder;

    private Random random;
    private Instance instance;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void previews_are_exact(long seed) {
        random = new Random(seed);
        instance = new Instance(folder);
        int done = 0;
        int refused = 0;
        try {
            Map<String, String> core = core();
            for (int i = 0; i < CHANGES; i++) {
                Change change = change(i);
                if (exact(seed + "/" + i, change)) {
                    done++;
                } else {
                    refused++;
                }
                assertThat(core()).as("the core after %s", change).isEqualTo(core);
            }
        } finally {
            instance.close();
        }
        assertThat(done).as("changes that were made; %d were refused", refused).isGreaterThan(CHANGES / 5);
        assertThat(refused).isGreaterThan(0);
    }

    /** @return whether it was made */
    private boolean exact(String which, Change change) {
        Map<String, String> before = instance.state();
        Preview preview;
        try {
            preview = instance.modules().preview(change);
        } catch (TenonException unreadable) {
            assertThat(instance.state()).isEqualTo(before);
            return false;
        }
        assertThat(instance.state()).isEqualTo(before);
        try {
            Outcome outcome = instance.modules().apply(change);
            assertThat(preview.refusals()).as("%s: %s", which, change).isEmpty();
            assertThat(outcome.effects()).as("%s: %s", which, change).isEqualTo(preview.effects());
            return true;
        } catch (TenonException refused) {
            assertThat(preview.refusals())
                    .as("%s: %s", which, refused.getMessage())
                    .isNotEmpty();
            assertThat(instance.state()).isEqualTo(before);
            return false;
        }
    }

    private Map<String, String> core() {
        Map<String, String> core = new LinkedHashMap<>(instance.state());
        core.keySet()
                .removeIf(name -> !name.matches("(org.tenon.(kernel|platform)|library)/[12].0.0 .*")
                        || name.startsWith("library/3"));
        return core;
    }

    private Change change(int number) {
        List<Module> modules = instance.modules().list();
        return switch (random.nextInt(8)) {
            case 0, 1 -> Change.of(
                    Kind.REMOVE, modules.get(random.nextInt(modules.size())).id());
            case 2 -> Change.of(Kind.DEPLOY, feature());
            case 3, 4 -> Change.of(Kind.DEPLOY, kar(number).toString()).allowingDowngrade(random.nextBoolean());
            default -> Change.of(
                            random.nextInt(4) == 0 ? Kind.UPDATE : Kind.DEPLOY,
                            instance.file("f" + number + ".jar", bundle()).toString())
                    .allowingDowngrade(random.nextInt(4) > 0);
        };
    }

    private String feature() {
        String[] names = {
            "tenon",
            "tenon-demo",
            "tenon-pricing",
            "tenon-pricing-rest",
            "tenon-pricing-api",
            "tenon-order",
            "tenon-platform"
        };
        return names[random.nextInt(names.length)];
    }

    private Path kar(int number) {
        Map<String, List<JarMaker>> features = new LinkedHashMap<>();
        for (int feature = 0; feature <= random.nextInt(2); feature++) {
            List<JarMaker> bundles = new ArrayList<>();
            for (int bundle = 0; bundle <= random.nextInt(4); bundle++) {
                bundles.add(bundle());
            }
            features.put("f" + feature, bundles);
        }
        return instance.kar("kar" + random.nextInt(3), (1 + random.nextInt(3)) + ".0." + number, features);
    }

    private JarMaker bundle() {
        String[] names = {
            "a",
            "b",
            "c",
            "d",
            "e",
            "org.tenon.pricing-provider",
            "org.tenon.order-rest",
            "org.tenon.pricing-api",
            "library",
            "org.tenon.platform"
        };
        // most are about five names, so that updates and collisions happen
        String name = names[random.nextInt(4) == 0 ? random.nextInt(names.length) : random.nextInt(5)];
        String version = (1 + random.nextInt(3)) + "." + random.nextInt(2) + ".0";
        JarMaker jar = JarMaker.bundle(random.nextInt(6) == 0 ? name + ";singleton:=true" : name, version);
        if (random.nextInt(7) == 0) {
            String[] hosts = {"a", "b", "org.tenon.platform", "org.tenon.order-provider"};
            return jar.fragmentOf(hosts[random.nextInt(hosts.length)]);
        }
        if (random.nextBoolean()) {
            jar.exports("p" + random.nextInt(4) + ";version=" + (1 + random.nextInt(3)) + ".0");
        }
        if (random.nextBoolean()) {
            String[] imports = {
                "p" + random.nextInt(4),
                "p" + random.nextInt(4) + ";version='[2,3)'",
                "p" + random.nextInt(4) + ";resolution:=optional",
                "pricing.api;version='[1,2)',platform",
                "order.api,kernel,missing;resolution:=optional",
                "library;version='[" + (2 + random.nextInt(2)) + ",4)'"
            };
            jar.imports(imports[random.nextInt(imports.length)]);
        }
        return jar.entry("salt.txt", random.nextInt(3) == 0 ? "other" : "same");
    }
}
