package org.tenon.testing.swap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.fixture.Eventually;

@ExtendWith(Setting.class)
@DisplayName("A Karaf feature of somebody else")
class FeatureTest {

    private final Scene scene;

    FeatureTest(Scene scene) {
        this.scene = scene;
    }

    @Test
    void comes_and_goes_and_disturbs_no_bundle_and_no_client() throws IOException {
        Path repository = Files.writeString(
                Scene.WORK.resolve("features.xml"),
                """
                <features name="swap" xmlns="http://karaf.apache.org/xmlns/features/v1.4.0">
                  <feature name="swap-notes" version="1.0.0">
                    <feature>scr</feature>
                    <bundle>%s</bundle>
                  </feature>
                </features>
                """
                        .formatted(scene.notes("3.0.0").toUri()));
        Traffic traffic = new Traffic(scene.stand());
        try (Journal journal = new Journal(Scene.WORK.resolve("feature.jsonl"))) {
            try (Load load =
                    new Load(scene.distribution(), scene.stand().token(), traffic, journal, Load.LIGHT, "feature")) {
                scene.container().addFeatures(repository);
                scene.container().installFeature("swap-notes");
                Eventually.await(
                        "the feature",
                        () -> scene.api().get("/api/swap-notes").at("/version").equals("3.0.0"));
                load.phase("gone");
                scene.container().uninstallFeature("swap-notes");
                Eventually.await(
                        "its end", () -> scene.api().get("/api/swap-notes").status() == 404);
            }
            assertThat(journal.failures()).isEmpty();
            assertThat(scene.container().disturbed()).isEmpty();
        }
    }
}
