package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;

/** Nobody gets in without a name, and nobody does more than the role allows. */
@ExtendWith(Tenon.class)
class AccessTest {

    /** Opened by the secret in its place, as calendar programs do. */
    private static final String FEED = "/api/calendars/feeds/{secret}";

    private final World world;
    private final Api api;
    private final Distribution distribution;

    AccessTest(World world, Distribution distribution) {
        this.world = world;
        this.api = world.api();
        this.distribution = distribution;
    }

    @Test
    void no_operation_answers_a_stranger() {
        JsonNode paths = api.get("/api/openapi.json").expect(200).json().at("/paths");
        assertThat(paths).hasSizeGreaterThan(25);
        paths.fieldNames().forEachRemaining(path -> {
            if (paths.get(path).has("get") && !path.equals(FEED)) {
                Api.Answer answer = api.anonymous(path.replaceAll("\\{[^}]*}", "x"));
                assertThat(answer.status()).as("GET %s without a login", path).isEqualTo(401);
            }
        });
        assertThat(api.anonymous(FEED.replace("{secret}", "x")).status()).isEqualTo(404);
    }

    @Test
    void every_operation_names_its_permission() {
        JsonNode paths = api.get("/api/openapi.json").expect(200).json().at("/paths");
        paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            if (!Set.of("/api/tokens", "/api/web-leads", FEED).contains(path.getKey())
                    && !operation.getKey().equals("parameters")) {
                assertThat(operation.getValue().has("x-permission"))
                        .as("%s %s names a permission", operation.getKey(), path.getKey())
                        .isTrue();
            }
        }));
    }

    @Test
    void health_needs_no_login() {
        assertThat(api.anonymous("/livez").status()).isEqualTo(200);
        assertThat(api.anonymous("/readyz").status()).isEqualTo(200);
        assertThat(api.anonymous("/metrics").status()).isEqualTo(200);
    }

    /** What a proxy or a page added to it would be told to whoever sent it. */
    @Test
    void no_request_is_sent_back_as_it_came() {
        for (String path :
                List.of("/api/me", "/ui/", "/ui/changes", "/livez", "/readyz", "/metrics", "/q/x", "/nowhere")) {
            Api.Answer answer = api.send("TRACE", path, null, Map.of("X-Added-By", "the proxy"));
            assertThat(answer.status()).as(path).isGreaterThanOrEqualTo(400);
            assertThat(answer.text()).as(path).doesNotContain("the proxy");
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_user_look_the_same() {
        Api.Answer wrong = new Api(distribution, "admin", "guess").get("/api/customers");
        Api.Answer unknown = new Api(distribution, "nobody-" + World.unique(), "guess").get("/api/customers");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.at("/detail")).isEqualTo(wrong.at("/detail"));
    }

    @Test
    void a_token_stands_for_its_user() {
        Api.Answer token = api.post("/api/tokens", "{'user':'admin','password':'" + Distribution.PASSWORD + "'}");
        assertThat(token.status()).isIn(200, 201);
        assertThat(token.at("/expires")).isNotEmpty();

        Map<String, String> bearer = Map.of("Authorization", "Bearer " + token.at("/token"));
        assertThat(api.send("GET", "/api/customers", null, bearer).status()).isEqualTo(200);
        assertThat(api.send("GET", "/api/customers", null, Map.of("Authorization", "Bearer nonsense"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_key_does_what_it_is_for_until_it_is_taken_back() {
        String wish = "{'name':'The shop','permissions':['customer.read'],'password':'" + Distribution.PASSWORD + "'}";
        Map<String, String> once = Map.of("Idempotency-Key", "key-" + World.unique());
        Api.Answer made = api.post("/api/keys", wish, once).expect(201);
        Map<String, String> key = Map.of("Authorization", "Bearer " + made.at("/secret"));

        assertThat(api.send("GET", "/api/customers", null, key).status()).isEqualTo(200);
        assertThat(api.send("GET", "/api/products", null, key).expect(403).at("/permission"))
                .isEqualTo("product.read");
        assertThat(api.post("/api/keys", wish, once).expect(409).at("/code")).isEqualTo("idempotency.answer-withheld");

        assertThat(api.send("DELETE", "/api/users/admin/keys/" + made.at("/id"), null, Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(api.send("GET", "/api/customers", null, key).expect(401).at("/code"))
                .isEqualTo("key.invalid");
    }

    @Test
    void a_reader_reads_and_writes_nothing() {
        Api reader = user("read-only");

        reader.get("/api/customers").expect(200);
        reader.post("/api/customers", "{'name':'A','currency':'CHF'}").expect(403);
        reader.put("/api/capabilities/pricing/route", "{'provider':'standard'}").expect(403);
    }

    @Test
    void a_seller_writes_quotes_and_does_not_approve_them() {
        Api seller = user("sales");
        String quote = seller.post(
                        "/api/quotes",
                        "{'customer':'" + world.customer() + "','lines':[{'product':'" + world.product("10.00")
                                + "','quantity':1,'discountPercent':50}]}")
                .expect(201)
                .at("/id");
        assertThat(seller.post("/api/quotes/" + quote + "/submit", "{}")
                        .expect(200)
                        .at("/state"))
                .isEqualTo("pending");

        seller.post("/api/quotes/" + quote + "/approve", "{'comment':'to myself'}")
                .expect(403);
        user("sales-manager")
                .post("/api/quotes/" + quote + "/approve", "{'comment':'yes'}")
                .expect(200);
    }

    @Test
    void a_discount_by_hand_does_not_get_round_approval_by_an_order() {
        String line = "'product':'" + world.product("10.00") + "','quantity':1";
        String plain = "{'customer':'" + world.customer() + "','lines':[{" + line + ",'discountPercent':0}]}";
        String discounted = plain.replace("'discountPercent':0", "'discountPercent':50");
        String cheap = plain.replace("'discountPercent':0", "'unitPrice':{'amount':'1','currency':'CHF'}");
        Api seller = user("sales");

        seller.post("/api/orders", plain).expect(201);
        assertThat(seller.post("/api/orders", discounted).expect(403).at("/code"))
                .isEqualTo("order.price-by-hand");
        assertThat(seller.post("/api/orders", cheap).expect(403).at("/code")).isEqualTo("order.price-by-hand");
        user("sales-manager").post("/api/orders", discounted).expect(201);
    }

    @Test
    void the_prices_of_another_day_or_list_do_not_get_round_approval_by_an_order() {
        String plain = World.body(world.customer(), world.product("10.00"), 1);
        String old = plain.replace("{'customer'", "{'date':'2020-01-31','customer'");
        String list = plain.replace("{'customer'", "{'priceList':'" + world.priceList() + "','customer'");
        Api seller = user("sales");

        seller.post("/api/orders", plain).expect(201);
        for (String chosen : List.of(old, list)) {
            assertThat(seller.post("/api/orders", chosen).expect(403).at("/code"))
                    .isEqualTo("order.price-choice");
        }
        user("sales-manager").post("/api/orders", list).expect(201);
    }

    private Api user(String role) {
        String name = role + "-" + World.unique();
        api.post("/api/users", "{'name':'" + name + "','password':'correct horse','roles':['" + role + "']}")
                .expect(201);
        return new Api(distribution, name, "correct horse");
    }
}
