package org.tenon.rest.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tenon.rest.Paging;

/** Describes resource classes in one OpenAPI 3.0 document. */
final class OpenApiDocument {

    private static final String BASIC = "basic";
    private static final String BEARER = "bearer";

    private OpenApiDocument() {}

    /** One at a time: swagger-core keeps its converters and extensions in static places. */
    static synchronized byte[] of(List<Class<?>> resources) {
        OpenApiModels models = new OpenApiModels();
        OperationDetails details = new OperationDetails();
        List<OpenAPIExtension> before = new ArrayList<>(OpenAPIExtensions.getExtensions());
        List<OpenAPIExtension> with = new ArrayList<>(before);
        with.add(0, details);
        ModelConverters.getInstance().addConverter(models);
        OpenAPIExtensions.setExtensions(with);
        try {
            OpenAPI document = new Reader(new OpenAPI()).read(new LinkedHashSet<>(resources));
            return json(completed(document, details));
        } finally {
            OpenAPIExtensions.setExtensions(before);
            ModelConverters.getInstance().removeConverter(models);
            // Both remember the types of bundles that may leave.
            Json.mapper().getTypeFactory().clearCache();
            TypeFactory.defaultInstance().clearCache();
        }
    }

    private static OpenAPI completed(OpenAPI document, OperationDetails details) {
        Paths paths = new Paths();
        if (document.getPaths() != null) {
            new TreeMap<>(document.getPaths()).forEach((path, item) -> paths.addPathItem("/api" + path, item));
        }
        document.setPaths(paths);
        Components components = document.getComponents() == null ? new Components() : document.getComponents();
        details.schemas().forEach(components::addSchemas);
        components.addSchemas("Problem", problem());
        // The reader takes the bean of query parameters for a body.
        components.getSchemas().remove(Paging.class.getSimpleName());
        components.setSchemas(new TreeMap<>(components.getSchemas()));
        paths.values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> requireBody(operation, components.getSchemas()));
        components.addSecuritySchemes(
                BASIC, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BASIC));
        components.addSecuritySchemes(
                BEARER,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme(BEARER)
                        .description("A token from POST /api/tokens."));
        return document.components(components)
                .info(new Info()
                        .title("Tenon")
                        .version("1")
                        .description("What the installed modules offer. Each operation names the permission that it"
                                + " needs in `x-permission`.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .security(List.of(new SecurityRequirement().addList(BASIC), new SecurityRequirement().addList(BEARER)));
    }

    /** A body may be left out where {@code {}} would do. */
    @SuppressWarnings("rawtypes") // swagger-core's maps of schemas are raw
    private static void requireBody(Operation operation, Map<String, Schema> schemas) {
        RequestBody body = operation.getRequestBody();
        if (body != null && body.getContent() != null) {
            body.setRequired(body.getContent().values().stream()
                    .map(content -> content.getSchema().get$ref())
                    .map(reference ->
                            reference == null ? null : schemas.get(reference.substring(reference.lastIndexOf('/') + 1)))
                    .anyMatch(schema -> schema != null && schema.getRequired() != null));
        }
    }

    private static Schema<?> problem() {
        Schema<?> error = new ObjectSchema()
                .addProperty("pointer", new StringSchema().description("RFC 6901, into the body; empty for the whole"))
                .addProperty("code", new StringSchema())
                .addProperty("message", new StringSchema());
        Schema<?> problem = new ObjectSchema();
        problem.setRequired(List.of("type", "title", "status", "detail", "code"));
        return problem.description("RFC 9457; further members carry the facts behind the code.")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema().description("Stable, for programs"))
                .addProperty("instance", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error));
    }

    private static byte[] json(OpenAPI document) {
        try {
            return Json.mapper().writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an OpenAPI document can be written", impossible);
        }
    }
}
