package org.tenon.testing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.DeviceCodes;
import org.tenon.testing.distribution.Distribution;
import org.tenon.testing.fixture.Eventually;

/** What docs/deployment.md says of backups, done: a dump that is taken under load, and the key beside it, make another installation. */
class BackupTest {

    private static final String USER = "berta";
    private static final String PASSWORD = "a horse of oak";
    private static final int TRADES = 6;

    @Test
    void a_dump_under_load_and_the_key_beside_it_make_another_installation(@TempDir Path folder) throws Exception {
        assumeTrue(ServerTools.has("pg_dump", "pg_restore"), "PostgreSQL's pg_dump and pg_restore are not installed");
        Path dump = folder.resolve("tenon.dump");
        try (Cluster database = new Cluster();
                Distribution tenon = Distribution.start(environment(database, "postgres", Map.of()));
                Load load = new Load(tenon, 21)) {
            Api admin = load.api();
            Owner owner = owner(tenon, admin);
            String token = token(admin);
            Eventually.await("trade has begun", () -> load.trades() >= TRADES);
            JsonNode checkpoint =
                    admin.get("/api/audit-log/checkpoint").expect(200).json();
            List<Journal.Told> before = List.copyOf(load.told());

            ServerTools.run("pg_dump", connection(database, "postgres", "-Fc", "-f", dump.toString()));
            assertThat(load.stop()).isEmpty();

            database.execute("create database restored");
            ServerTools.run(
                    "pg_restore", connection(database, "restored", "--exit-on-error", "--no-owner", dump.toString()));
            String key = Files.readString(tenon.data().resolve("secret.key")).trim();
            try (Distribution other =
                            Distribution.start(environment(database, "restored", Map.of("TENON_SECRET_KEY", key)));
                    Load again = new Load(other, 22)) {
                assertThat(Trail.differences(again.api(), before)).isEmpty();
                holdsSince(again.api(), checkpoint);
                bearer(other, token).expect(200);
                Eventually.await("trade goes on", () -> again.trades() >= TRADES);
                assertThat(again.stop()).isEmpty();
                owner.comesIn(other);
                System.out.printf(
                        "backup: %d acknowledged before the dump of %d KB; on the copy %s%n",
                        before.size(), Files.size(dump) / 1024, again.summary());
            }
        }
    }

    /** Somebody with all that lets him in: a password with a second factor, whose secret is sealed, and a key. */
    private record Owner(String key, List<String> recoveryCodes, DeviceCodes device) {

        /** By code, which takes the key of the installation; by a recovery code; and by his API key. */
        void comesIn(Distribution node) {
            Api stranger = new Api(node, USER, PASSWORD);
            String login = "{'user':'" + USER + "','password':'" + PASSWORD + "','code':'%s'}";
            assertThat(stranger.get("/api/me").expect(401).at("/code")).isEqualTo("credentials.second-factor");
            stranger.post("/api/tokens", login.formatted("no code")).expect(401);
            stranger.post("/api/tokens", login.formatted(recoveryCodes.get(0))).expect(200);
            stranger.post("/api/tokens", login.formatted(device.now())).expect(200);
            bearer(node, key).expect(200);
        }
    }

    private static Owner owner(Distribution node, Api admin) {
        admin.post("/api/users", "{'name':'" + USER + "','password':'" + PASSWORD + "','roles':['read-only']}")
                .expect(201);
        Api own = new Api(node, USER, PASSWORD);
        String key = own.post("/api/keys", "{'name':'Copies','permissions':['*.read'],'password':'" + PASSWORD + "'}")
                .expect(201)
                .at("/secret");
        // Both requests are sent with the password alone, which is enough until the code has come.
        DeviceCodes device = new DeviceCodes(own.post("/api/me/second-factor", "{'password':'" + PASSWORD + "'}")
                .expect(200)
                .at("/secret"));
        List<String> codes = new ArrayList<>();
        confirmed(own, device).json().path("recoveryCodes").forEach(code -> codes.add(code.asText()));
        return new Owner(key, codes, device);
    }

    /** By the code of the step before: no code of its step is taken again. Another try if a step ended between. */
    private static Api.Answer confirmed(Api own, DeviceCodes device) {
        String path = "/api/me/second-factor/confirm";
        Api.Answer answer = own.post(path, "{'code':'" + device.before() + "'}");
        return answer.status() == 200
                ? answer
                : own.post(path, "{'code':'" + device.before() + "'}").expect(200);
    }

    private static String token(Api admin) {
        return admin.post("/api/tokens", "{'user':'admin','password':'" + Distribution.PASSWORD + "'}")
                .expect(200)
                .at("/token");
    }

    private static Api.Answer bearer(Distribution node, String secret) {
        return new Api(node, "", "").send("GET", "/api/me", null, Map.of("Authorization", "Bearer " + secret));
    }

    /** The log of changes of the copy is what it was, and its chain goes on. */
    private static void holdsSince(Api api, JsonNode checkpoint) {
        String kept = checkpoint.path("place").asText() + ":"
                + checkpoint.path("hash").asText();
        Api.Answer verification =
                api.get("/api/audit-log/verification?checkpoint=" + kept).expect(200);
        assertThat(verification.json().path("holds").asBoolean())
                .as(verification.text())
                .isTrue();
    }

    private static Map<String, String> environment(Cluster cluster, String database, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("TENON_DB_URL", cluster.url(database));
        environment.put("TENON_DB_USER", "postgres");
        environment.put("TENON_DB_PASSWORD", "postgres");
        return environment;
    }

    private static String[] connection(Cluster cluster, String database, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("-h", "127.0.0.1", "-p", Integer.toString(cluster.port()), "-U", "postgres", "-d", database));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }
}
