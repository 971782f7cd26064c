package org.tenon.order.internal;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenon.json.KnownTexts;
import org.tenon.json.TenonJson;
import org.tenon.order.installation.TravelArea;
import org.tenon.order.installation.WorkingTime;
import org.tenon.order.payment.PaymentPart;
import org.tenon.order.recurring.RecurringDraft;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PriceStep;
import org.tenon.pricing.TaxAmount;

/** The parts of a line that are only ever read as a whole, as JSON text. What is read equals what was written. */
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
    private static final TypeReference<PriceRequestLine> WISH = new TypeReference<>() {};
    private static final TypeReference<Map<String, BigDecimal>> ATTRIBUTES = new TypeReference<>() {};

    private static final TypeReference<List<KitPart>> COMPONENTS = new TypeReference<>() {};
    private static final TypeReference<ShippedDetail> SHIPPED = new TypeReference<>() {};

    private static final TypeReference<Set<String>> SKILLS = new TypeReference<>() {};
    private static final TypeReference<List<WorkingTime>> HOURS = new TypeReference<>() {};
    private static final TypeReference<List<TravelArea>> AREAS = new TypeReference<>() {};
    private static final TypeReference<List<PaymentPart>> PARTS = new TypeReference<>() {};
    private static final TypeReference<RecurringDraft> RECURRING = new TypeReference<>() {};
    private static final TypeReference<PriceResult> PRICES = new TypeReference<>() {};

    /** So many of each kind: of the lines that somebody is at work with, or that are priced alike. */
    private static final int KNOWN = 1_000;

    private static final KnownTexts<List<TaxAmount>> KNOWN_TAXES =
            new KnownTexts<>(text -> List.copyOf(read(TAXES, text)), KNOWN);
    private static final KnownTexts<List<PriceStep>> KNOWN_TRACES =
            new KnownTexts<>(text -> List.copyOf(read(TRACE, text)), KNOWN);

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

    static List<KitPart> components(String text) {
        return read(COMPONENTS, text);
    }

    static ShippedDetail shipped(String text) {
        return read(SHIPPED, text);
    }

    static Set<String> skills(String text) {
        return read(SKILLS, text);
    }

    static List<WorkingTime> hours(String text) {
        return read(HOURS, text);
    }

    static List<TravelArea> areas(String text) {
        return read(AREAS, text);
    }

    static List<PaymentPart> parts(String text) {
        return read(PARTS, text);
    }

    static RecurringDraft recurring(String text) {
        return read(RECURRING, text);
    }

    static PriceResult prices(String text) {
        return read(PRICES, text);
    }

    private static <T> T read(TypeReference<T> type, String text) {
        try {
            // What a record calculates is written with it, and not read.
            return MAPPER.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(text);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("what an order keeps as JSON cannot be read", damaged);
        }
    }
}
