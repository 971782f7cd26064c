package org.tenon.rest.internal;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.ws.rs.BeanParam;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.tenon.rest.Anonymous;
import org.tenon.rest.Permission;

/** What the platform knows about an operation beside its annotations for OpenAPI: access, problems, keys. */
@SuppressWarnings("rawtypes") // swagger-core's maps of schemas are raw
final class OperationDetails extends AbstractOpenAPIExtension {

    private static final String DEFAULT = "default";

    private final Map<String, Schema> schemas = new TreeMap<>();

    /** Schemas that the operations refer to and that the reader does not know. */
    Map<String, Schema> schemas() {
        return schemas;
    }

    @Override
    public void decorateOperation(Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
        Class<?> resource = method.getDeclaringClass();
        operation.setOperationId(resource.getSimpleName().replaceFirst("Resource$", "") + "_" + method.getName());
        if (operation.getTags() == null || operation.getTags().isEmpty()) {
            operation.addTagsItem(ResourceRules.root(resource));
        }
        beanParameters(operation, method);
        success(operation, method);
        ApiResponses responses = operation.getResponses();
        if (method.isAnnotationPresent(Anonymous.class)) {
            operation.setSecurity(List.of());
        } else {
            Optional.ofNullable(method.getAnnotation(Permission.class))
                    .ifPresent(permission -> operation.addExtension("x-permission", permission.value()));
            responses.putIfAbsent("403", problem("The permission is missing"));
        }
        responses.putIfAbsent("401", problem("Not logged in"));
        refusals(method).forEach((status, why) -> responses.putIfAbsent(status, problem(why)));
        responses.putIfAbsent(DEFAULT, problem("Refused or failed"));
        if (method.isAnnotationPresent(POST.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .description("Makes a repetition of this request get the first answer; kept for 7 days")
                    .required(false)
                    .schema(new StringSchema().minLength(1).maxLength(255)));
        }
    }

    /** What can be wrong with a call, as far as the operation's signature tells. */
    private static Map<String, String> refusals(Method method) {
        Map<String, String> refusals = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(PathParam.class)) {
                refusals.put("404", "There is no such thing");
            } else if (parameter.isAnnotationPresent(HeaderParam.class)) {
                if (parameter.getAnnotation(HeaderParam.class).value().equals(HttpHeaders.IF_MATCH)) {
                    refusals.put("412", "It has changed since");
                    refusals.put("428", "If-Match is missing");
                }
            } else if (parameter.isAnnotationPresent(QueryParam.class)
                    || parameter.isAnnotationPresent(BeanParam.class)) {
                refusals.put("422", "A parameter is refused");
            } else if (isBody(parameter)) {
                refusals.put("400", "The body cannot be read");
                refusals.put("415", "The body is not JSON");
                refusals.put("422", "The body is understood and refused; errors points at what is wrong");
            }
        }
        if (method.isAnnotationPresent(PATCH.class)) {
            refusals.put("428", "If-Match is missing");
        }
        if (!method.isAnnotationPresent(GET.class)) {
            refusals.put("409", "The state does not allow it, or a call with the same Idempotency-Key is running");
        }
        return refusals;
    }

    /** Parameters in the fields of a {@code @BeanParam}: the reader finds only those that have a getter. */
    private static void beanParameters(Operation operation, Method method) {
        for (Parameter parameter : method.getParameters()) {
            if (!parameter.isAnnotationPresent(BeanParam.class)) {
                continue;
            }
            if (Arrays.stream(method.getParameters()).noneMatch(OperationDetails::isBody)) {
                // No parameter is a body: the reader took the bean for one.
                operation.setRequestBody(null);
            }
            for (Field field : parameter.getType().getDeclaredFields()) {
                QueryParam query = field.getAnnotation(QueryParam.class);
                if (query != null) {
                    Schema<?> schema = ModelConverters.getInstance()
                            .resolveAsResolvedSchema(new AnnotatedType(field.getGenericType()))
                            .schema;
                    Optional.ofNullable(field.getAnnotation(DefaultValue.class))
                            .ifPresent(value -> schema.setDefault(value.value()));
                    operation.addParametersItem(new QueryParameter()
                            .name(query.value())
                            .required(false)
                            .schema(schema));
                }
            }
        }
    }

    /** A parameter that JAX-RS fills from the body: one with no annotation of its. */
    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .noneMatch(each -> each.annotationType().getPackageName().startsWith("javax.ws.rs"));
    }

    private void success(Operation operation, Method method) {
        boolean creates = method.isAnnotationPresent(POST.class)
                && !method.isAnnotationPresent(Path.class)
                && method.getReturnType() == Response.class;
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        ApiResponses responses = operation.getResponses();
        ApiResponse unnamed = responses.remove(DEFAULT);
        if (responses.isEmpty()) {
            String status = creates ? "201" : method.getReturnType() == void.class ? "204" : "200";
            ApiResponse success = unnamed == null ? new ApiResponse() : unnamed;
            success.setDescription(creates ? "Created" : "Done");
            if (success.getContent() == null || method.getReturnType() == Response.class) {
                success.setContent(body(method, creates));
            }
            if (creates) {
                success.addHeaderObject("Location", new Header().schema(new StringSchema()));
                success.addHeaderObject("ETag", new Header().schema(new StringSchema()));
            }
            responses.addApiResponse(status, success);
        }
    }

    /**
     * The body of an answer that is built as a {@code Response}: by our convention {@code QuoteResource} answers with a
     * {@code QuoteView} or, when there is none, a {@code QuoteBody} where one quote is read, made or changed. Elsewhere it is not known.
     */
    private @Nullable Content body(Method method, boolean creates) {
        boolean one = creates
                || method.isAnnotationPresent(PATCH.class)
                || method.isAnnotationPresent(PUT.class)
                || method.getName().equals("get");
        if (!one || method.getReturnType() != Response.class) {
            return null;
        }
        return answerType(method.getDeclaringClass())
                .map(body -> {
                    ResolvedSchema resolved = ModelConverters.getInstance()
                            .resolveAsResolvedSchema(new AnnotatedType(body).resolveAsRef(true));
                    schemas.putAll(resolved.referencedSchemas);
                    return content(resolved.schema, MediaType.APPLICATION_JSON);
                })
                .orElse(null);
    }

    private static Optional<Class<?>> answerType(Class<?> resource) {
        String one = resource.getName().replaceFirst("Resource$", "");
        for (String suffix : List.of("View", "Body")) {
            try {
                return Optional.of(Class.forName(one + suffix, false, resource.getClassLoader()));
            } catch (ClassNotFoundException otherwise) {
                // The next convention, or none.
            }
        }
        return Optional.empty();
    }

    private static ApiResponse problem(String description) {
        Schema<?> reference = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse().description(description).content(content(reference, Problem.MEDIA_TYPE));
    }

    private static Content content(Schema<?> schema, String mediaType) {
        return new Content().addMediaType(mediaType, new io.swagger.v3.oas.models.media.MediaType().schema(schema));
    }
}
