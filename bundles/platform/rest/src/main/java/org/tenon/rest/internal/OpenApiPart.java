package org.tenon.rest.internal;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tenon.rest.Paging;

/**
 * What the resource classes of one bundle are in the document: JSON by path, and by the name of a schema. Of the classes themselves
 * nothing is kept alive.
 *
 * @param names what the schemas are of, of other bundles too where they share a body
 * @param missed the names that schemas would have got, had somebody else not had them already
 */
record OpenApiPart(
        SortedMap<String, String> paths,
        SortedMap<String, String> schemas,
        Map<String, WeakReference<Class<?>>> names,
        Set<String> missed) {

    /**
     * One at a time: swagger-core keeps its converters and extensions in static places.
     *
     * @param taken the names that schemas of other parts have
     */
    static OpenApiPart of(List<Class<?>> resources, Map<String, Class<?>> taken) {
        synchronized (OpenApiPart.class) {
            ModelNames names = new ModelNames(taken);
            OpenApiModels models = new OpenApiModels(names);
            OperationDetails details = new OperationDetails();
            List<OpenAPIExtension> before = new ArrayList<>(OpenAPIExtensions.getExtensions());
            List<OpenAPIExtension> with = new ArrayList<>(before);
            with.add(0, details);
            ModelConverters.getInstance().addConverter(models);
            OpenAPIExtensions.setExtensions(with);
            try {
                OpenAPI read = new Reader(new OpenAPI()).read(new LinkedHashSet<>(resources));
                return of(read, details, names);
            } finally {
                OpenAPIExtensions.setExtensions(before);
                ModelConverters.getInstance().removeConverter(models);
                // Both remember the types of bundles that may leave.
                Json.mapper().getTypeFactory().clearCache();
                TypeFactory.defaultInstance().clearCache();
            }
        }
    }

    @SuppressWarnings("rawtypes") // swagger-core's maps of schemas are raw
    private static OpenApiPart of(OpenAPI read, OperationDetails details, ModelNames names) {
        Map<String, Schema> schemas = new TreeMap<>(details.schemas());
        if (read.getComponents() != null && read.getComponents().getSchemas() != null) {
            schemas.putAll(read.getComponents().getSchemas());
        }
        // The reader takes the bean of query parameters for a body.
        schemas.remove(Paging.class.getSimpleName());
        Map<String, PathItem> paths = read.getPaths() == null ? Map.of() : read.getPaths();
        paths.values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> requireBody(operation, schemas));
        SortedMap<String, String> pathsJson = new TreeMap<>();
        paths.forEach((path, item) -> pathsJson.put("/api" + path, OpenApiDocument.json(item)));
        SortedMap<String, String> schemasJson = new TreeMap<>();
        schemas.forEach((name, schema) -> schemasJson.put(name, OpenApiDocument.json(schema)));
        Map<String, WeakReference<Class<?>>> weak = new HashMap<>();
        names.given().forEach((name, type) -> weak.put(name, new WeakReference<>(type)));
        return new OpenApiPart(pathsJson, schemasJson, weak, Set.copyOf(names.missed()));
    }

    /** Whether it would be the same if it were read now: its names are nobody else's, and those that it missed still are. */
    boolean fits(Map<String, Class<?>> taken) {
        return names.entrySet().stream().allMatch(name -> {
                    Class<?> other = taken.get(name.getKey());
                    return other == null || name.getValue().refersTo(other);
                })
                && missed.stream().allMatch(name -> {
                    Class<?> other = taken.get(name);
                    return other != null && names.values().stream().noneMatch(own -> own.refersTo(other));
                });
    }

    /** Adds its names, as far as their classes are still there. */
    void name(Map<String, Class<?>> taken) {
        names.forEach((name, type) -> {
            Class<?> still = type.get();
            if (still != null) {
                taken.put(name, still);
            }
        });
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
}
