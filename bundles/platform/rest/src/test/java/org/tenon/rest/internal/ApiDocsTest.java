package org.tenon.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapi4j.parser.OpenApi3Parser;
import org.openapi4j.parser.model.v3.OpenApi3;
import org.tenon.json.TenonJson;
import org.tenon.rest.internal.RestServer.Reply;
import org.tenon.rest.internal.events.EventsResource;
import org.tenon.sample.rest.ThingResource;
import org.tenon.testing.fixture.TestDatabase;

final class ApiDocsTest {

    private static final RestServer SERVER = new RestServer(TestDatabase.H2, ThingResource::new);

    @TempDir
    Path folder;

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static JsonNode document() throws Exception {
        return TenonJson.mapper()
                .readTree(new OpenApiDocument().of(List.of(ThingResource.class, EventsResource.class)));
    }

    @Test
    void isAValidOpenApiDocument() throws Exception {
        Path file = Files.writeString(folder.resolve("openapi.json"), document().toString());
        // Throws a ValidationException that lists what is wrong.
        OpenApi3 parsed = new OpenApi3Parser().parse(file.toFile(), true);
        assertThat(parsed.getPaths()).hasSize(document().path("paths").size());
    }

    @Test
    void resolvesEveryReference() throws Exception {
        JsonNode document = document();
        Set<String> references = new HashSet<>();
        Matcher found = Pattern.compile("\"\\$ref\"\\s*:\\s*\"#([^\"]+)\"").matcher(document.toString());
        while (found.find()) {
            references.add(found.group(1));
        }
        assertThat(references).isNotEmpty().allSatisfy(pointer -> assertThat(
                        document.at(pointer).isMissingNode())
                .as(pointer)
                .isFalse());
    }

    @Test
    void mergesTheBundlesUnderApi() throws Exception {
        JsonNode paths = document().path("paths");
        assertThat(paths.fieldNames())
                .toIterable()
                .contains("/api/things", "/api/things/{id}", "/api/things/{id}/break", "/api/events");
    }

    @Test
    void namesThePermissionOfEveryOperation() throws Exception {
        JsonNode document = document();
        JsonNode get = document.at("/paths/~1api~1things~1{id}/get");
        assertThat(get.path("x-permission").asText()).isEqualTo("thing.read");
        assertThat(get.path("responses").fieldNames()).toIterable().contains("200", "401", "403", "default");
        JsonNode anonymous = document.at("/paths/~1api~1things~1me/get");
        assertThat(anonymous.has("x-permission")).isFalse();
        assertThat(anonymous.path("security").isArray()).isTrue();
        assertThat(document.path("security")).hasSize(2);
        document.path("paths")
                .forEach(path -> path.forEach(operation -> assertThat(operation.has("x-permission")
                                || operation.path("security").isEmpty())
                        .as(operation.toString())
                        .isTrue()));
    }

    @Test
    void describesTypesAsTheMapperWritesThem() throws Exception {
        JsonNode properties = document().at("/components/schemas/SampleThingBody/properties");
        assertThat(properties.at("/id/type").asText()).isEqualTo("string");
        assertThat(properties.at("/price/$ref").asText()).isEqualTo("#/components/schemas/Money");
        assertThat(properties.at("/colour/enum").toString()).isEqualTo("[\"light_green\",\"red\"]");
        assertThat(properties.at("/due/format").asText()).isEqualTo("date");
        assertThat(properties.at("/parts/items/$ref").asText()).isEqualTo("#/components/schemas/SampleThingPart");
        JsonNode quantity = document().at("/components/schemas/SampleThingPart/properties/quantity");
        assertThat(quantity.path("type").asText()).isEqualTo("string");
        assertThat(quantity.path("format").asText()).isEqualTo("decimal");
        assertThat(document()
                        .at("/components/schemas/Money/properties/amount/type")
                        .asText())
                .isEqualTo("string");
    }

    @Test
    void describesParametersIncludingThoseOfAPage() throws Exception {
        JsonNode parameters = document().at("/paths/~1api~1things/get/parameters");
        assertThat(parameters.findValuesAsText("name")).contains("limit", "after", "colour", "due", "customer");
        assertThat(document().at("/paths/~1api~1things/get").has("requestBody")).isFalse();
    }

    @Test
    void servesTheDocumentToUsersOnly() throws Exception {
        Reply reply = SERVER.as("reader").get("/api/openapi.json");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/openapi")).startsWith("3.0");
        assertThat(SERVER.as("").get("/api/openapi.json").status()).isEqualTo(401);
        assertThat(SERVER.as("").get("/api/docs").status()).isEqualTo(401);
        assertThat(SERVER.as("ann").post("/api/openapi.json", "{}").status()).isEqualTo(405);
    }

    @Test
    void servesPagesThatFetchNothingFromElsewhere() throws Exception {
        Reply page = SERVER.as("ann").get("/api/docs/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
        assertThat(page.text())
                .doesNotContain("http://")
                .doesNotContain("https://")
                .doesNotContain("//unpkg");
        Matcher files = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page.text());
        int found = 0;
        while (files.find()) {
            assertThat(SERVER.get("/api/docs/" + files.group(1)).status())
                    .as(files.group(1))
                    .isEqualTo(200);
            found++;
        }
        assertThat(found).isEqualTo(4);
        assertThat(SERVER.get("/api/docs").status()).isEqualTo(302);
        assertThat(SERVER.get("/api/docs/../../META-INF/MANIFEST.MF").status()).isEqualTo(404);
    }
}
