package org.tenon.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * The JSON of Tenon:
 *
 * <ul>
 *   <li>{@code Money} is {@code {"amount":"12.50","currency":"USD"}}; {@code BigDecimal} and {@code Percent} are plain
 *       decimal strings, and numbers are accepted on input;
 *   <li>an id (a record that implements {@code Id}) is its string;
 *   <li>an enum constant is in lower case with underscores: {@code "partly_shipped"};
 *   <li>dates are ISO 8601, instants in UTC;
 *   <li>an empty {@code Optional} is left out, and a member that is left out or null reads as an empty one;
 *   <li>unknown and repeated members, and scalars of another type than declared, are refused.
 * </ul>
 */
public final class TenonJson {

    /** Deeper than any body or event of ours, and shallow enough for every stack. */
    private static final int MAX_DEPTH = 64;

    private static final int TYPES_REMEMBERED = 200;

    private static final ObjectMapper MAPPER = create();

    private TenonJson() {}

    /**
     * The one mapper that all share, for the platform's own types and the APIs'. It remembers every type that it meets, and
     * with it the bundle that the type is from: for types of a bundle that may be updated, take a {@link #newMapper()}. Do
     * not reconfigure it.
     */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** A mapper that shares nothing with others: what it remembers goes when its holder goes. */
    public static ObjectMapper newMapper() {
        return create();
    }

    private static ObjectMapper create() {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .build();
        // Its own, in place of one that all mappers of the JVM share.
        LookupCache<Object, JavaType> types = new LRUMap<>(16, TYPES_REMEMBERED);
        return JsonMapper.builder(factory)
                .typeFactory(TypeFactory.defaultInstance().withCache(types))
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addModule(new KernelModule())
                .annotationIntrospector(new LowerCaseEnums())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .withCoercionConfig(
                        LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }
}
