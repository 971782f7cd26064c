package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;
import org.tenon.testing.fixture.Eventually;

/** Contracts meet providers that were dropped into a running Tenon, before these get calls. */
@DisplayName("A provider that is not ours")
@ExtendWith(Tenon.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerificationTest {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String ACME = "org.tenon.acme-pricing";
    private static final String SWITCHBOARD = "org.tenon.switchboard";
    private static final String VERIFICATION = "org.tenon.verification";

    private final ModuleBench bench;
    private final Distribution tenon;
    private final Api api;

    VerificationTest(ModuleBench bench) {
        this.bench = bench;
        this.tenon = bench.distribution();
        this.api = bench.api();
    }

    /** Less is asked than usual, since what is asked takes its time. */
    @BeforeAll
    void bring() throws IOException {
        bench.configure(VERIFICATION, "level = core");
        bench.configure(SWITCHBOARD, switchboard("pricing.contracts = promotions"));
        deploy("acme-pricing");
        deploy("fault-injector");
        await("acme is there", () -> provider("acme").isPresent());
        await("fault is there", () -> provider("fault").isPresent());
    }

    @AfterAll
    void take_away() throws IOException {
        bench.takeAway("acme-pricing.jar");
        bench.takeAway("fault-injector.jar");
        bench.configure(VERIFICATION, "");
        bench.configure(SWITCHBOARD, switchboard(""));
        await(
                "they are gone",
                () -> bench.state(ACME).equals("removed") && provider("fault").isEmpty());
        bench.remove(ACME, "?data=drop").expect(200);
    }

    @AfterEach
    void nothing_of_it_stays_behind() throws IOException {
        api.send("DELETE", "/api/capabilities/pricing/route", null, Map.of()).expect(200);
        assertThat(ProcessHandle.of(tenon.pid()).stream().flatMap(ProcessHandle::children))
                .isEmpty();
        Path scratch = tenon.data().resolve("verification/scratch");
        if (Files.exists(scratch)) {
            try (Stream<Path> files = Files.list(scratch)) {
                assertThat(files).isEmpty();
            }
        }
    }

    @Test
    void gets_calls_when_it_has_kept_its_promises_until_its_bytes_change() throws IOException {
        api.post("/api/customers", "{'name':'Buyer','currency':'CHF'}").expect(201);
        String before = inventoryOfTheLiveSystem();
        refused("acme");

        JsonNode verified = verify("acme", "core");
        assertThat(verified.at("/state").asText()).as(verified.toString()).isEqualTo("passed");
        assertThat(verified.at("/planned").asInt()).isGreaterThan(25);
        assertThat(verified.at("/passed").asInt() + verified.at("/skipped").asInt())
                .isEqualTo(verified.at("/planned").asInt());
        assertThat(verified.at("/hash").asText())
                .isEqualTo(provider("acme").orElseThrow().at("/hash").asText());
        assertThat(inventoryOfTheLiveSystem()).isEqualTo(before);
        assertThat(provider("acme").orElseThrow().at("/verdict/passed").asBoolean())
                .isTrue();
        assertThat(event("provider.verified").at("/data/state").asText()).isEqualTo("passed");

        Api.Answer partial = api.put("/api/capabilities/pricing/route", "{'provider':'acme'}")
                .expect(409);
        assertThat(partial.at("/code")).isEqualTo("capability.unverified");
        assertThat(partial.at("/missing")).as(partial.text()).isEqualTo("promotions");

        bench.configure(SWITCHBOARD, switchboard(""));
        await(
                "nothing is needed besides",
                () -> api.put("/api/capabilities/pricing/route", "{'provider':'acme'}")
                                .status()
                        == 200);
        assertThat(event("capability.routed").at("/data/forced").asBoolean()).isFalse();
        api.put("/api/capabilities/pricing/route", "{'provider':'standard'}").expect(200);

        String hash = provider("acme").orElseThrow().at("/hash").asText();
        bench.drop(
                "acme-pricing.jar",
                ModuleFiles.with(ModuleFiles.shipped("acme-pricing"), "changed.txt", "another build"));
        await("the other acme is there", () -> provider("acme")
                .filter(one -> !one.at("/hash").asText().equals(hash))
                .isPresent());
        refused("acme");
    }

    @Test
    void is_refused_when_it_breaks_promises_unless_it_is_forced_which_is_recorded() throws IOException {
        configure("call = wrong");
        JsonNode verified = verify("fault", "core");

        assertThat(verified.at("/state").asText()).as(verified.toString()).isEqualTo("failed");
        assertThat(verified.at("/failures").findValuesAsText("test")).anyMatch(test -> test.startsWith("PRC-"));
        assertThat(api.get("/api/verifications/" + verified.at("/id").asText())
                        .expect(200)
                        .json())
                .isEqualTo(verified);
        refused("fault");
        api.put("/api/capabilities/pricing/route", "{'provider':'standard','shadow':{'provider':'fault','share':1}}")
                .expect(200);
        for (int time = 1; time <= 2; time++) {
            api.put("/api/capabilities/pricing/route", "{'provider':'fault','force':true}")
                    .expect(200);
            assertThat(event("capability.routed").at("/data/forced").asBoolean())
                    .isTrue();
            Api.Answer log = api.get("/api/audit-log?operation=capability.routed&limit=1")
                    .expect(200);
            assertThat(log.at("/items/0/actor")).isEqualTo("admin");
            assertThat(log.at("/items/0/subject")).isEqualTo("pricing");
            assertThat(log.at("/items/0/asked/provider")).isEqualTo("fault");
            assertThat(log.at("/items/0/asked/forced")).isEqualTo("true");
            api.put("/api/capabilities/pricing/route", "{'provider':'standard'}")
                    .expect(200);
        }
    }

    @Test
    void may_hang_until_somebody_cancels_it_while_another_one_has_to_wait() throws IOException {
        configure("start = block\nmillis = 0");
        String id = begin("pricing", "fault", "core");
        assertThat(api.post("/api/verifications", "{'capability':'pricing','provider':'standard'}")
                        .expect(409)
                        .at("/code"))
                .isEqualTo("verification.running");

        api.post("/api/verifications/" + id + "/cancel", "").expect(200);
        assertThat(ended(id).at("/state").asText()).isEqualTo("cancelled");
        api.post("/api/verifications/" + id + "/cancel", "").expect(200);
        refused("fault");
    }

    @Test
    void is_tested_as_ours_are_of_other_capabilities_too() {
        JsonNode verified = ended(begin("catalog", "standard", "core"));

        assertThat(verified.at("/state").asText()).as(verified.toString()).isEqualTo("passed");
        assertThat(api.get("/api/verifications?capability=catalog&limit=1")
                        .expect(200)
                        .json()
                        .at("/items/0"))
                .isEqualTo(verified);
    }

    @Test
    void is_named_as_it_should_be_by_somebody_who_may() {
        String path = "/api/verifications";
        assertThat(api.post(path, "{'capability':'nonsense','provider':'acme'}")
                        .expect(422)
                        .at("/errors/0/pointer"))
                .isEqualTo("/capability");
        assertThat(api.post(path, "{'capability':'pricing','provider':'nobody'}")
                        .expect(422)
                        .at("/errors/0/pointer"))
                .isEqualTo("/provider");
        assertThat(api.post(path, "{}").expect(422).json().at("/errors")).hasSize(2);
        assertThat(api.post(path, "{'capability':'pricing','provider':'acme','level':'most'}")
                        .expect(422)
                        .at("/errors/0/pointer"))
                .isEqualTo("/level");
        api.post(path, "{").expect(400);
        api.get(path).expect(200);
        api.get(path + "/nonsense").expect(404);
        api.post(path + "/nonsense/cancel", "").expect(404);
        api.post("/api/users", "{'name':'reader','password':'correct horse','roles':['read-only']}")
                .expect(201);
        Api reader = new Api(tenon, "reader", "correct horse");
        reader.get(path + "?capability=pricing").expect(200);
        reader.post(path, "{'capability':'pricing','provider':'acme'}").expect(403);
        assertThat(api.anonymous(path + "?capability=pricing").status()).isEqualTo(401);
    }

    private void refused(String provider) {
        Api.Answer answer = api.put("/api/capabilities/pricing/route", "{'provider':'" + provider + "'}")
                .expect(409);
        assertThat(answer.at("/code")).isEqualTo("capability.unverified");
        assertThat(answer.at("/detail")).contains("Verify it with tenon:verify");
    }

    private JsonNode verify(String provider, String level) {
        return ended(begin("pricing", provider, level));
    }

    private String begin(String capability, String provider, String level) {
        return api.post(
                        "/api/verifications",
                        "{'capability':'" + capability + "','provider':'" + provider + "','level':'" + level + "'}")
                .expect(201)
                .at("/id");
    }

    private JsonNode ended(String id) {
        await(
                "the verification ends",
                () -> !verification(id).at("/state").asText().equals("running"));
        return verification(id);
    }

    private JsonNode verification(String id) {
        return api.get("/api/verifications/" + id).expect(200).json();
    }

    private Optional<JsonNode> provider(String name) {
        JsonNode known = api.get("/api/capabilities/pricing").expect(200).json();
        return StreamSupport.stream(known.at("/providers").spliterator(), false)
                .filter(one -> one.at("/name").asText().equals(name))
                .filter(one ->
                        List.of("active", "standby").contains(one.at("/state").asText()))
                .findFirst();
    }

    /** The last one of its type. */
    private JsonNode event(String type) {
        JsonNode events = api.get("/api/events?limit=200").expect(200).json().at("/items");
        return StreamSupport.stream(events.spliterator(), false)
                .filter(one -> one.at("/type").asText().equals(type))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** What tests of a contract would change if they met live data. */
    private String inventoryOfTheLiveSystem() {
        StringBuilder all = new StringBuilder();
        for (String kind : List.of("customers", "products", "price-lists", "tax-rules")) {
            all.append(api.get("/api/" + kind + "?limit=100").expect(200).text());
        }
        return all.toString();
    }

    /** How the fault injector behaves while it is tested. */
    private void configure(String fault) throws IOException {
        Path folder = Files.createDirectories(tenon.data().resolve("verification"));
        Files.writeString(folder.resolve("org.tenon.fault.cfg"), fault + "\n");
    }

    /** What is said of the routes: what the distribution says, and more. */
    private static String switchboard(String more) throws IOException {
        return Files.readString(Distribution.folder().resolve("etc").resolve(SWITCHBOARD + ".cfg")) + "\n" + more
                + "\n";
    }

    /** From a vendor, as far as the installation knows. */
    private void deploy(String sample) {
        bench.drop(sample + ".jar", ModuleFiles.shipped(sample));
    }

    private static void await(String what, Eventually.Condition<RuntimeException> condition) {
        // The other process needs the processor more.
        Eventually.await(what, PATIENCE, Duration.ofMillis(200), condition);
    }
}
