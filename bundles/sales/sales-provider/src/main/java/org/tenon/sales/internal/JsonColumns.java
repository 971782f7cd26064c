package org.tenon.sales.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenon.inventory.Promise;
import org.tenon.json.KnownTexts;
import org.tenon.json.TenonJson;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceStep;
import org.tenon.pricing.TaxAmount;
import org.tenon.sales.PipelineStage;
import org.tenon.sales.SolutionOption;
import org.tenon.sales.SolutionRule;

/** The parts of a row that are only ever read as a whole, as JSON text. What is read equals what was written. */
final class JsonColumns {

    /** What was kept before a member came to be reads as if that were zero, false or empty. */
    private static final ObjectMapper MAPPER =
            TenonJson.newMapper().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    static {
        MAPPER.configOverride(Map.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        MAPPER.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        // Most steps of a price have no parts, and nothing is kept of those.
        MAPPER.configOverride(List.class)
                .setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
    }

    private static final TypeReference<List<TaxAmount>> TAXES = new TypeReference<>() {};
    private static final TypeReference<List<PriceStep>> TRACE = new TypeReference<>() {};
    private static final TypeReference<List<Promise>> PROMISES = new TypeReference<>() {};
    private static final TypeReference<PriceRequestLine> WISH = new TypeReference<>() {};
    private static final TypeReference<Map<String, BigDecimal>> ATTRIBUTES = new TypeReference<>() {};

    private static final TypeReference<List<PipelineStage>> STAGES = new TypeReference<>() {};
    private static final TypeReference<List<SolutionOption>> OPTIONS = new TypeReference<>() {};
    private static final TypeReference<List<SolutionRule>> RULES = new TypeReference<>() {};
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

    /** So many of each kind: of the lines that somebody is at work with, or that are priced alike. */
    private static final int KNOWN = 1_000;

    private static final KnownTexts<List<TaxAmount>> KNOWN_TAXES =
            new KnownTexts<>(text -> List.copyOf(read(TAXES, text)), KNOWN);
    private static final KnownTexts<List<PriceStep>> KNOWN_TRACES =
            new KnownTexts<>(text -> List.copyOf(read(TRACE, text)), KNOWN);
    private static final KnownTexts<List<Promise>> KNOWN_PROMISES =
            new KnownTexts<>(text -> List.copyOf(read(PROMISES, text)), KNOWN);

    private JsonColumns() {}

    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of the API cannot be written as JSON", impossible);
        }
    }

    static List<TaxAmount> taxes(String text) {
        return KNOWN_TAXES.said(text);
    }

    static List<PriceStep> trace(String text) {
        return KNOWN_TRACES.said(text);
    }

    static List<Promise> promises(String text) {
        return KNOWN_PROMISES.said(text);
    }

    static List<String> names(String text) {
        return read(NAMES, text);
    }

    static List<PipelineStage> stages(String text) {
        return read(STAGES, text);
    }

    static List<SolutionOption> options(String text) {
        return read(OPTIONS, text);
    }

    static List<SolutionRule> rules(String text) {
        return read(RULES, text);
    }

    static PriceRequestLine wish(String text) {
        return read(WISH, text);
    }

    /** Most lines have none, and nothing is kept of those. */
    static @Nullable String attributesText(Map<String, BigDecimal> attributes) {
        return attributes.isEmpty() ? null : text(attributes);
    }

    static Map<String, BigDecimal> attributes(@Nullable String text) {
        return text == null ? Map.of() : read(ATTRIBUTES, text);
    }

    private static <T> T read(TypeReference<T> type, String text) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a row is kept in a form that cannot be read", damaged);
        }
    }
}
