package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.blackbox.Description.Operation;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;

/** The merged description of all that is installed is a valid one, says what a client needs, and is true. */
@ExtendWith(Tenon.class)
class DescriptionTest {

    private final Api api;
    private final Distribution distribution;
    private final Description description;
    private final Samples samples;

    DescriptionTest(World world, Distribution distribution) {
        this.api = world.api();
        this.distribution = distribution;
        this.description =
                new Description(api.get("/api/openapi.json").expect(200).json());
        this.samples = new Samples(world, description);
    }

    @Test
    void follows_the_schema_of_OpenAPI() throws IOException {
        try (InputStream in = DescriptionTest.class.getResourceAsStream("/openapi/schema-3.0.yaml")) {
            JsonNode schema = new ObjectMapper(new YAMLFactory()).readTree(in);
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V4)
                            .getSchema(schema)
                            .validate(description.document()))
                    .isEmpty();
        }
    }

    @Test
    void refers_to_nothing_that_is_not_there() {
        Set<String> missing = new TreeSet<>();
        for (JsonNode reference : description.document().findValues("$ref")) {
            if (description.document().at(reference.asText().substring(1)).isMissingNode()) {
                missing.add(reference.asText());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_operation_has_a_name_of_its_own_a_summary_a_permission_and_problems() {
        Set<String> names = new HashSet<>();
        for (Operation operation : description.operations()) {
            JsonNode node = operation.node();
            assertThat(names.add(node.path("operationId").asText()))
                    .as("name of %s", operation)
                    .isTrue();
            assertThat(node.path("operationId").asText())
                    .as("name of %s", operation)
                    .isNotBlank();
            assertThat(node.path("summary").asText())
                    .as("summary of %s", operation)
                    .isNotBlank();
            assertThat(node.has("x-permission")
                            || (node.has("security") && node.path("security").isEmpty()))
                    .as("permission of %s", operation)
                    .isTrue();
            assertThat(node.at("/responses/default/content/application~1problem+json/schema/$ref")
                            .asText())
                    .as("problems of %s", operation)
                    .endsWith("/Problem");
        }
        assertThat(names).hasSizeGreaterThan(50);
    }

    /** What a body must have, according to the description, is missed when it is not there, and nothing else is. */
    @TestFactory
    Stream<DynamicTest> what_is_said_to_be_required_is_required() {
        return description.operations().stream()
                .filter(operation -> !description.required(operation.body()).isEmpty())
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    assumeTrue(samples.knows(operation.path()), "no sample of what the path names");
                    Api caller = caller(operation);
                    String path = samples.path(operation.path());
                    JsonNode schema = operation.body();

                    Api.Answer empty = caller.send(operation.method(), path, "{}", Map.of())
                            .expect(422);
                    assertThat(missed(empty)).isEqualTo(pointers("", description.required(schema)));

                    for (String member : description.required(schema)) {
                        JsonNode items = description
                                .resolved(schema)
                                .path("properties")
                                .path(member)
                                .path("items");
                        Set<String> within = description.required(items);
                        if (!within.isEmpty()) {
                            ObjectNode body = (ObjectNode) samples.minimal(schema);
                            body.putArray(member).addObject();
                            Api.Answer hollow = caller.send(operation.method(), path, body.toString(), Map.of())
                                    .expect(422);
                            assertThat(missed(hollow)).isEqualTo(pointers("/" + member + "/0", within));
                        }
                    }
                }));
    }

    /** With what is required and no more, an operation answers as it is described: status, and members of the body. */
    @TestFactory
    Stream<DynamicTest> answers_are_as_described() {
        return description.operations().stream()
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    Api caller = caller(operation);
                    String path = samples.path(operation.path());
                    String body = operation.body().isMissingNode()
                            ? null
                            : samples.minimal(operation.body()).toString();
                    Map<String, String> headers = operation.method().equals("PATCH") && samples.knows(operation.path())
                            ? Map.of("If-Match", caller.get(path).expect(200).etag())
                            : Map.of();
                    Api.Answer answer = caller.send(operation.method(), path, body, headers);

                    assertThat(operation.statuses())
                            .as("%s %s", answer.status(), answer.text())
                            .contains("" + answer.status());
                    if (samples.knows(operation.path()) && answer.status() != 409 && !needsMore(operation, answer)) {
                        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
                    }
                    JsonNode schema = operation.answer(answer.status());
                    if (!schema.isMissingNode()) {
                        assertThat(description.faults(answer.json(), schema))
                                .as(answer.text())
                                .isEmpty();
                    }
                }));
    }

    /** What a list of required members cannot tell: one of two has to be there; names have to be of something that is there. */
    private static boolean needsMore(Operation operation, Api.Answer answer) {
        return (operation.path().startsWith("/api/price-lists/{list}/rules") && answer.status() == 422)
                || (operation.path().equals("/api/price-lists/{list}/drafts") && answer.status() == 422)
                || (asksForParameters(operation) && answer.status() == 422)
                || (operation.path().equals("/api/quotes/{id}/difference") && answer.status() == 404)
                || (operation.path().startsWith("/api/exchange-rates") && answer.status() == 422)
                || (operation.path().equals("/api/approval-policies") && answer.status() == 422)
                || (operation.path().equals("/api/promotions") && answer.status() == 422)
                || (operation.path().equals("/api/verifications") && answer.status() == 422)
                || (operation.path().equals("/api/migrations") && answer.status() == 422)
                || (List.of("/api/purchase-orders", "/api/purchase-orders/{id}/expected")
                                .contains(operation.path())
                        && answer.status() == 422)
                || (operation.path().equals("/api/stock/transfers") && answer.status() == 422)
                || (operation.path().equals("/api/stock/reversals") && answer.status() == 404)
                || (operation.path().equals("/api/stock/barcodes") && answer.status() == 422)
                || (List.of(
                                        "/api/stock/holds",
                                        "/api/stock/hold-releases",
                                        "/api/stock/relocations",
                                        "/api/stock/landed-costs")
                                .contains(operation.path())
                        && answer.status() == 404)
                || (List.of("/api/stock/closings", "/api/stock/costs").contains(operation.path())
                        && answer.status() == 422)
                || (operation.path().startsWith("/api/stock/leases")
                        && List.of(404, 422).contains(answer.status()))
                || (operation.path().equals("/api/engineers/absences") && answer.status() == 422)
                || (operation.path().equals("/api/orders/{id}/merge") && answer.status() == 422)
                || (operation.path().equals("/api/uploads") && answer.status() == 422)
                || (operation.path().endsWith("/imports") && answer.status() == 422)
                || (operation.path().equals("/api/price-list-tables") && answer.status() == 422)
                || (operation.path().startsWith("/api/price-lists/{list}/imports/{import}/") && answer.status() == 422)
                || (List.of(
                                        "/api/customers/{id}/consents",
                                        "/api/customers/{id}/personal-data",
                                        "/api/customers/{id}/erasures")
                                .contains(operation.path())
                        && answer.status() == 422)
                || (operation.path().equals("/api/quotes/{id}/choose") && answer.status() == 422)
                || (operation.path().startsWith("/api/solutions/")
                        && List.of(404, 422).contains(answer.status()))
                || (operation.path().equals("/api/web-leads") && answer.status() == 404)
                || (operation.path().equals("/api/tokens") && answer.status() == 401);
    }

    private static boolean asksForParameters(Operation operation) {
        return operation
                .node()
                .path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("in").asText().equals("query")
                        && parameter.path("required").asBoolean());
    }

    /** An admin of its own where an operation ends what the caller logs in with. */
    private Api caller(Operation operation) {
        if (List.of("/api/keys", "/api/me", "/api/tokens").stream().noneMatch(operation.path()::startsWith)) {
            return api;
        }
        String name = "docs-" + World.unique();
        api.post("/api/users", "{'name':'" + name + "','password':'correct horse','roles':['admin']}")
                .expect(201);
        return new Api(distribution, name, "correct horse");
    }

    private static Set<String> missed(Api.Answer answer) {
        Set<String> missed = new TreeSet<>();
        answer.json()
                .path("errors")
                .forEach(error -> missed.add(error.path("pointer").asText()));
        return missed;
    }

    private static Set<String> pointers(String place, Set<String> members) {
        Set<String> pointers = new TreeSet<>();
        members.forEach(member -> pointers.add(place + "/" + member));
        return pointers;
    }
}
