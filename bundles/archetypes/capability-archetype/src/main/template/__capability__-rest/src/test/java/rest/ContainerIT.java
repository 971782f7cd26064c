package ${package}.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tenon.testing.vendor.RunningTenon;

/** The rooms, dropped into a running Tenon one after the other. */
class ContainerIT {

    @Test
    void answers_in_a_running_tenon() {
        try (RunningTenon tenon = RunningTenon.start()) {
            for (String room : new String[] {"api", "contract", "provider", "rest"}) {
                String name = "${capability}-" + room;
                tenon.deploy(Path.of(
                        System.getProperty("root"), name, "target", name + "-" + System.getProperty("version") + ".jar"));
                tenon.await("/api/modules/${groupId}." + name, module -> module.at("/state").asText().equals("active"));
            }
            tenon.await("/api/${capability}", list -> true);

            JsonNode added = tenon.call("POST", "/api/${capability}", "{'title':'the first'}");

            assertThat(tenon.call("GET", "/api/${capability}/" + added.at("/id").asText(), ""))
                    .isEqualTo(added);
            assertThat(tenon.call("GET", "/api/ui/pages", "").at("/items").findValuesAsText("id"))
                    .contains("${capability}");
            assertThat(tenon.call("GET", "/api/capabilities/${capability}", "").at("/provider").asText())
                    .isEqualTo("standard");

            String verification = tenon.call(
                            "POST", "/api/verifications", "{'capability':'${capability}','provider':'standard','level':'concurrent'}")
                    .at("/id")
                    .asText();
            tenon.await("/api/verifications/" + verification, one -> !one.at("/state").asText().equals("running"));
            JsonNode verdict = tenon.call("GET", "/api/verifications/" + verification, "");
            assertThat(verdict.at("/state").asText()).as(verdict.toString()).isEqualTo("passed");
            assertThat(verdict.at("/passed").asInt()).isEqualTo(6);
        }
    }
}
