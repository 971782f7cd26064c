package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tenon.testing.blackbox.Description.Operation;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;

/**
 * Whatever is sent to whatever operation, the answer is not 500, none hangs, and the data is as right afterwards as before.
 *
 * <p>{@code -Dtenon.fuzz.requests=100000 -Dtenon.fuzz.seed=7} sends more, and others.
 */
class FuzzTest {

    /** What the server reads of a request before its body, at most. */
    private static final int LONGEST_ADDRESS = 8 * 1024;

    private static final int REQUESTS = Integer.getInteger("tenon.fuzz.requests", 1_500);
    private static final long SEED = Long.getLong("tenon.fuzz.seed", 1);
    private static final int ENOUGH = 20;
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    /** What would change the installation under the test: modules, providers, who may log in. */
    private static final List<String> LEFT_OUT = List.of(
            "/api/modules", "/api/migrations", "/api/verifications", "/api/capabilities", "/api/me", "/api/users");

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final Map<String, Integer> statuses = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // sent once, never compared
    private record Request(Operation operation, String path, byte[] body, Map<String, String> headers) {

        @Override
        public String toString() {
            String text = new String(body, StandardCharsets.UTF_8);
            return operation.method() + " " + path + " " + headers + " "
                    + (text.length() > 600 ? text.substring(0, 600) + "..." : text);
        }
    }

    @Test
    void nothing_that_is_sent_is_answered_500_or_leaves_the_data_wrong() {
        try (Distribution distribution = Distribution.start()) {
            Api api = new Api(distribution, "admin", Distribution.PASSWORD);
            furnish(api);
            Description description =
                    new Description(api.get("/api/openapi.json").expect(200).json());
            List<Operation> operations = description.operations().stream()
                    .filter(each ->
                            each.method().equals("GET") || LEFT_OUT.stream().noneMatch(each.path()::startsWith))
                    .toList();
            OddValues values = new OddValues(random, description);

            for (int i = 0; i < REQUESTS && faults.size() < ENOUGH; i++) {
                send(api, request(api, values.pick(operations), values), values);
            }

            System.out.println("fuzz: " + REQUESTS + " requests, seed " + SEED + ", answers " + statuses);
            assertThat(faults).as("with -Dtenon.fuzz.seed=" + SEED).isEmpty();
            api.get("/api/audits").expect(200).json().path("items").forEach(audit -> assertThat(
                            audit.path("found").asInt(-1))
                    .as(audit.toString())
                    .isZero());
            assertThat(api.anonymous("/readyz").status()).isEqualTo(200);
        }
    }

    /** So that many requests have something to work on: a price, goods on the shelf. */
    private static void furnish(Api api) {
        String product = api.post(
                        "/api/products",
                        "{'sku':'NUT','name':'Nut','unit':'pcs','taxCategory':'untaxed','kind':'goods'}")
                .expect(201)
                .at("/id");
        api.post("/api/price-lists", "{'code':'CHF','name':'Swiss francs','currency':'CHF','taxIncluded':false}")
                .expect(201);
        String rule = "{'product':'" + product + "','price':{'amount':'10.00','currency':'CHF'}}";
        String list = api.get("/api/price-lists").expect(200).at("/items/0/id");
        api.post("/api/price-lists/" + list + "/rules", rule).expect(201);
        new World(api).receive(product, 1_000);
    }

    private Request request(Api api, Operation operation, OddValues values) {
        String path = VARIABLE.matcher(operation.path())
                .replaceAll(found -> Matcher.quoteReplacement(encoded(values.text(member(operation, found.group(1))))));
        List<String> query = new ArrayList<>();
        Map<String, String> headers = new HashMap<>();
        operation.node().path("parameters").forEach(parameter -> {
            String name = parameter.path("name").asText();
            boolean wanted = parameter.path("required").asBoolean() ? !values.one(20) : values.one(4);
            if (parameter.path("in").asText().equals("query") && wanted) {
                query.add(encoded(name) + "=" + encoded(values.text(name)));
            }
        });
        if (operation.method().equals("PATCH") || values.one(40)) {
            headers.put("If-Match", values.one(5) ? "\"99\"" : tag(api, path));
        }
        if (values.one(15)) {
            headers.put("Idempotency-Key", "k" + random.nextInt(50));
        }
        if (values.one(60)) {
            headers.put(
                    "Content-Type",
                    values.pick(List.of("text/plain", "application/xml", "application/json; charset=x")));
        }
        if (values.one(60)) {
            headers.put("Accept", values.pick(List.of("text/html", "*/*;q=0", "application/pdf", "x")));
        }
        return new Request(
                operation,
                query.isEmpty() ? path : path + "?" + String.join("&", query),
                body(operation, values),
                headers);
    }

    /** {@code id} in a path stands for a thing of the kind that the path begins with; so does {@code list} of a price list. */
    private static String member(Operation operation, String variable) {
        return variable.equals("id") || variable.equals("list") ? kind(operation) : variable;
    }

    /** {@code orders} of {@code /api/orders/{id}/confirm}. */
    private static String kind(Operation operation) {
        return operation.path().split("/", -1)[2];
    }

    private byte[] body(Operation operation, OddValues values) {
        JsonNode schema = operation.body();
        if (schema instanceof MissingNode) {
            return new byte[0];
        }
        byte[] json = OddValues.bytes(values.body(schema));
        if (!values.one(80)) {
            return json;
        }
        byte[] broken = Arrays.copyOf(json, random.nextInt(1, json.length + 1));
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        return broken;
    }

    private static String tag(Api api, String path) {
        String etag = api.get(path).etag();
        return etag.isEmpty() ? "*" : etag;
    }

    private void send(Api api, Request request, OddValues values) {
        try {
            Api.Answer answer =
                    api.sendBytes(request.operation().method(), request.path(), request.body(), request.headers());
            statuses.merge(Integer.toString(answer.status()), 1, Integer::sum);
            if (answer.status() >= 500) {
                faults.add(answer.status() + " " + answer.text() + " to " + request);
            } else if (answer.status() < 300) {
                values.learn(kind(request.operation()), answer.json());
            }
        } catch (UncheckedIOException none) {
            if (request.path().length() > LONGEST_ADDRESS) {
                // Answered 414 and closed while it was still being sent: the answer may be lost on its way. The next
                // request is asked all the same.
                statuses.merge("cut off", 1, Integer::sum);
                return;
            }
            faults.add("no answer (" + none.getCause() + ") to " + request);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
