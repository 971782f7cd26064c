package org.tenon.rest.internal;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.json.TenonJson;
import org.tenon.kernel.Id;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.sight.DocumentName;
import org.tenon.rest.MergePatch;

/** The schemas of bodies: what {@link TenonJson} makes of their types. */
final class OpenApiModels extends ModelResolver {

    private static final String MONEY = "Money";

    /** What refers to a body that was looked at: each operation asks for its bodies anew, and for all that is in them. */
    private final Map<JavaType, String> known = new HashMap<>();

    OpenApiModels(ModelNames names) {
        super(TenonJson.newMapper(), names);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType annotated, ModelConverterContext context, Iterator<ModelConverter> next) {
        if (annotated == null || annotated.getType() == null) {
            return super.resolve(annotated, context, next);
        }
        JavaType type = TypeFactory.defaultInstance().constructType(annotated.getType());
        if (type.isReferenceType() && type.hasRawClass(Optional.class)) {
            return context.resolve(of(type.getContentType(), annotated));
        }
        return scalar(type.getRawClass()).orElseGet(() -> {
            if (type.hasRawClass(Money.class)) {
                context.defineModel(MONEY, money(), Money.class, null);
                return new Schema<>().$ref("#/components/schemas/" + MONEY);
            }
            String reference = annotated.isResolveAsRef() ? known.get(type) : null;
            return reference == null ? look(type, annotated, context, next) : new Schema<>().$ref(reference);
        });
    }

    private @Nullable Schema<?> look(
            JavaType type, AnnotatedType annotated, ModelConverterContext context, Iterator<ModelConverter> next) {
        Schema<?> resolved = super.resolve(annotated, context, next);
        if (resolved != null && type.getRawClass().isRecord()) {
            require(type.getRawClass(), resolved, context);
            if (resolved.get$ref() != null) {
                known.put(type, resolved.get$ref());
            }
        }
        return resolved;
    }

    /** By our convention a member may be left out, of a request or an answer, exactly when it is an {@code Optional}. */
    private static void require(Class<?> body, Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        Schema<?> model = reference == null
                ? resolved
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        List<String> required = Arrays.stream(body.getRecordComponents())
                .filter(component -> component.getType() != Optional.class)
                .map(RecordComponent::getName)
                .toList();
        if (model != null && !required.isEmpty()) {
            model.setRequired(required);
        }
    }

    private static AnnotatedType of(JavaType type, AnnotatedType around) {
        return new AnnotatedType(type)
                .jsonViewAnnotation(around.getJsonViewAnnotation())
                .resolveAsRef(around.isResolveAsRef())
                .schemaProperty(around.isSchemaProperty())
                .propertyName(around.getPropertyName())
                .parent(around.getParent())
                .components(around.getComponents())
                .skipOverride(true);
    }

    /** How long an id of a type may be. */
    static int longest(Class<?> id) {
        return id == DocumentName.class ? DocumentName.MAX_LENGTH : Id.MAX_LENGTH;
    }

    private static Optional<Schema<?>> scalar(Class<?> type) {
        if (type == BigDecimal.class || type == Percent.class) {
            return Optional.of(decimal());
        }
        if (Id.class.isAssignableFrom(type)) {
            return Optional.of(new StringSchema().minLength(1).maxLength(longest(type)));
        }
        if (type == Currency.class) {
            return Optional.of(currency());
        }
        if (type.isEnum()) {
            StringSchema names = new StringSchema();
            Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                    .forEach(names::addEnumItem);
            return Optional.of(names);
        }
        if (JsonNode.class.isAssignableFrom(type)) {
            return Optional.of(new Schema<>().description("Any JSON."));
        }
        if (MergePatch.class.isAssignableFrom(type)) {
            Schema<?> patch = new ObjectSchema().description("A JSON merge patch (RFC 7396).");
            patch.setAdditionalProperties(true);
            return Optional.of(patch);
        }
        return Optional.empty();
    }

    private static Schema<?> decimal() {
        return new StringSchema().format("decimal").example("12.50");
    }

    private static Schema<?> currency() {
        return new StringSchema()
                .minLength(3)
                .maxLength(3)
                .description("ISO 4217")
                .example("USD");
    }

    private static Schema<?> money() {
        return new ObjectSchema()
                .addProperty("amount", decimal())
                .addProperty("currency", currency())
                .addRequiredItem("amount")
                .addRequiredItem("currency");
    }
}
