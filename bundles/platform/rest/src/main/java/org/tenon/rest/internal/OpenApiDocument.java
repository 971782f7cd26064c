package org.tenon.rest.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Describes resource classes in one OpenAPI 3.0 document. It is put together from a part for each bundle, which is kept as long as
 * the bundle serves the same classes: when one comes or goes, only its own are looked at.
 */
final class OpenApiDocument {

    private static final String BASIC = "basic";
    private static final String BEARER = "bearer";

    private final BiFunction<List<Class<?>>, Map<String, Class<?>>, OpenApiPart> reading;
    private List<Known> parts = new ArrayList<>();

    OpenApiDocument() {
        this(OpenApiPart::of);
    }

    /** @param reading makes a part of classes and the names that are taken */
    OpenApiDocument(BiFunction<List<Class<?>>, Map<String, Class<?>>, OpenApiPart> reading) {
        this.reading = reading;
    }

    /** A part, and the classes that it describes, which it does not keep. */
    private record Known(List<WeakReference<Class<?>>> of, OpenApiPart part) {

        Known(OpenApiPart part, List<Class<?>> classes) {
            this(
                    classes.stream()
                            .<WeakReference<Class<?>>>map(WeakReference::new)
                            .toList(),
                    part);
        }

        boolean of(List<Class<?>> classes) {
            return of.size() == classes.size()
                    && IntStream.range(0, of.size()).allMatch(i -> of.get(i).refersTo(classes.get(i)));
        }
    }

    /** @param resources in the order in which their schemas take their names */
    synchronized byte[] of(List<Class<?>> resources) {
        Map<ClassLoader, List<Class<?>>> bundles = new LinkedHashMap<>();
        resources.forEach(each -> bundles.computeIfAbsent(each.getClassLoader(), first -> new ArrayList<>())
                .add(each));
        Map<String, Class<?>> names = new HashMap<>();
        List<Known> now = new ArrayList<>();
        for (List<Class<?>> classes : bundles.values()) {
            Known known = known(classes, names).orElseGet(() -> read(classes, names));
            known.part().name(names);
            now.add(known);
        }
        parts = now;
        return json(now.stream().map(Known::part).toList());
    }

    /** Kept at once: a later part may fail, since its bundle leaves, and then all begins again. */
    private Known read(List<Class<?>> classes, Map<String, Class<?>> names) {
        Known read = new Known(reading.apply(classes, names), classes);
        parts.add(read);
        return read;
    }

    private Optional<Known> known(List<Class<?>> classes, Map<String, Class<?>> names) {
        return parts.stream()
                .filter(each -> each.of(classes) && each.part().fits(names))
                .findFirst();
    }

    private static byte[] json(List<OpenApiPart> parts) {
        SortedMap<String, String> paths = new TreeMap<>();
        SortedMap<String, String> schemas = new TreeMap<>();
        parts.forEach(part -> {
            paths.putAll(part.paths());
            schemas.putAll(part.schemas());
        });
        schemas.put("Problem", json(problem()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.mapper().getFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("openapi", "3.0.1");
            raw(json, "info", json(info()));
            raw(
                    json,
                    "security",
                    json(List.of(new SecurityRequirement().addList(BASIC), new SecurityRequirement().addList(BEARER))));
            object(json, "paths", paths);
            json.writeObjectFieldStart("components");
            object(json, "schemas", schemas);
            object(json, "securitySchemes", new TreeMap<>(Map.of(BASIC, json(basic()), BEARER, json(bearer()))));
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("an array can be written to", impossible);
        }
        return out.toByteArray();
    }

    private static void object(JsonGenerator json, String name, SortedMap<String, String> members) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> member : members.entrySet()) {
            raw(json, member.getKey(), member.getValue());
        }
        json.writeEndObject();
    }

    private static void raw(JsonGenerator json, String name, String value) throws IOException {
        json.writeFieldName(name);
        json.writeRawValue(value);
    }

    private static Info info() {
        return new Info()
                .title("Tenon")
                .version("1")
                .description("What the installed modules offer. Each operation names the permission that it"
                        + " needs in `x-permission`.")
                .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0"));
    }

    private static SecurityScheme basic() {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BASIC);
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(BEARER)
                .description("A token from POST /api/tokens.");
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

    /** A piece of the document. */
    static String json(Object piece) {
        try {
            return Json.mapper().writeValueAsString(piece);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a piece of an OpenAPI document can be written", impossible);
        }
    }
}
