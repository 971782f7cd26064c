package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tenon.testing.vendor.RunningTenon;

/** The bundle, dropped into a running Tenon. */
class ContainerIT {

    @Test
    void prices_in_a_running_tenon() {
        try (RunningTenon tenon = RunningTenon.start()) {
            tenon.deploy(Path.of(System.getProperty("bundle")));
            tenon.use("pricing", "${provider}");

            String customer = id(tenon.call("POST", "/api/customers", "{'name':'Buyer','currency':'USD'}"));
            String product = id(tenon.call(
                    "POST",
                    "/api/products",
                    "{'sku':'BOLT','name':'Bolt','unit':'pcs','taxCategory':'none','kind':'goods'}"));
            String list = id(tenon.call(
                    "POST", "/api/price-lists", "{'code':'RETAIL','name':'Retail','currency':'USD'}"));
            tenon.call(
                    "POST",
                    "/api/price-lists/" + list + "/rules",
                    "{'product':'" + product + "','price':{'amount':'2.50','currency':'USD'}}");
            JsonNode priced = tenon.call(
                    "POST",
                    "/api/prices",
                    "{'customer':'" + customer + "','lines':[{'product':'" + product + "','quantity':'4'}]}");

            // 4 x 2.50
            assertThat(priced.at("/gross/amount").asText()).isEqualTo("10.00");
            assertThat(priced.at("/provider").asText()).startsWith("${provider}@");
            assertThat(tenon.await("/api/ui/pages", pages -> true)
                            .at("/items")
                            .findValuesAsText("id"))
                    .contains("${provider}-pricing");
        }
    }

    private static String id(JsonNode made) {
        return made.at("/id").asText();
    }
}
