package org.tenon.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Id;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;

/** The kernel's types, and decimals as strings. */
final class KernelModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    KernelModule() {
        super("tenon-kernel");
        addSerializer(BigDecimal.class, new DecimalSerializer());
        addDeserializer(BigDecimal.class, new DecimalDeserializer());
        addDeserializer(LocalDate.class, new DayDeserializer());
        addSerializer(Percent.class, new PercentSerializer());
        addDeserializer(Percent.class, new PercentDeserializer());
        addSerializer(Money.class, new MoneySerializer());
        addSerializer(Id.class, new IdSerializer());
        setDeserializers(new IdDeserializers(_deserializers));
    }

    private static final class DecimalSerializer extends StdScalarSerializer<BigDecimal> {

        private static final long serialVersionUID = 1L;

        DecimalSerializer() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider context) throws IOException {
            out.writeString(value.toPlainString());
        }
    }

    private static final class DecimalDeserializer extends StdScalarDeserializer<BigDecimal> {

        private static final long serialVersionUID = 1L;
        /** Above every column that we keep; what is wider is refused before it costs memory ({@code 1e999999999}). */
        private static final int MAX_DIGITS = 60;

        DecimalDeserializer() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser in, DeserializationContext context) throws IOException {
            BigDecimal value = read(in, context);
            if (value.precision() > MAX_DIGITS || Math.abs((long) value.scale()) > MAX_DIGITS) {
                return (BigDecimal) context.handleWeirdStringValue(
                        BigDecimal.class, in.getText(), "a decimal number of at most %d digits", MAX_DIGITS);
            }
            return value;
        }

        private static BigDecimal read(JsonParser in, DeserializationContext context) throws IOException {
            JsonToken token = in.currentToken();
            if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
                return in.getDecimalValue();
            }
            if (token != JsonToken.VALUE_STRING) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, in);
            }
            String text = in.getText();
            try {
                if (text.length() <= 2 * MAX_DIGITS) {
                    return new BigDecimal(text);
                }
            } catch (NumberFormatException notADecimal) {
                // Refused below, with the place in the document.
            }
            return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "a decimal number is expected");
        }
    }

    /** A day of the years 1 to 9999, which is what ISO 8601 writes without further agreement and every database keeps. */
    private static final class DayDeserializer extends StdScalarDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;
        private static final int LAST_YEAR = 9999;

        DayDeserializer() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = in.getText();
            LocalDate day = LocalDateDeserializer.INSTANCE.deserialize(in, context);
            return day == null || (day.getYear() >= 1 && day.getYear() <= LAST_YEAR)
                    ? day
                    : (LocalDate) context.handleWeirdStringValue(
                            LocalDate.class, text, "a day of the years 1 to %d is expected", LAST_YEAR);
        }
    }

    private static final class PercentSerializer extends StdScalarSerializer<Percent> {

        private static final long serialVersionUID = 1L;

        PercentSerializer() {
            super(Percent.class);
        }

        @Override
        public void serialize(Percent percent, JsonGenerator out, SerializerProvider context) throws IOException {
            out.writeString(percent.value().toPlainString());
        }
    }

    private static final class PercentDeserializer extends StdScalarDeserializer<Percent> {

        private static final long serialVersionUID = 1L;

        PercentDeserializer() {
            super(Percent.class);
        }

        @Override
        public Percent deserialize(JsonParser in, DeserializationContext context) throws IOException {
            BigDecimal value = context.readValue(in, BigDecimal.class);
            try {
                return new Percent(value);
            } catch (IllegalArgumentException refused) {
                return (Percent) context.handleInstantiationProblem(Percent.class, value, refused);
            }
        }
    }

    private static final class MoneySerializer extends StdSerializer<Money> {

        private static final long serialVersionUID = 1L;

        MoneySerializer() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator out, SerializerProvider context) throws IOException {
            out.writeStartObject(money);
            out.writeStringField("amount", money.amountText());
            out.writeStringField("currency", money.currency().getCurrencyCode());
            out.writeEndObject();
        }
    }

    private static final class IdSerializer extends StdScalarSerializer<Id> {

        private static final long serialVersionUID = 1L;

        IdSerializer() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator out, SerializerProvider context) throws IOException {
            out.writeString(id.value());
        }
    }

    /** Finds the record behind any typed id. */
    private static final class IdDeserializers extends SimpleDeserializers {

        private static final long serialVersionUID = 1L;

        private final SimpleDeserializers others;

        IdDeserializers(SimpleDeserializers others) {
            this.others = others;
        }

        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description)
                throws com.fasterxml.jackson.databind.JsonMappingException {
            Class<?> raw = type.getRawClass();
            if (raw.isRecord() && Id.class.isAssignableFrom(raw)) {
                return new IdDeserializer(raw.asSubclass(Id.class));
            }
            return others.findBeanDeserializer(type, config, description);
        }
    }

    private static final class IdDeserializer extends StdScalarDeserializer<Id> implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Class<? extends Id> type;

        IdDeserializer(Class<? extends Id> type) {
            super(type);
            this.type = type;
        }

        @Override
        public Id deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
                return (Id) context.handleUnexpectedToken(type, in);
            }
            String value = in.getText();
            try {
                Constructor<? extends Id> constructor = type.getDeclaredConstructor(String.class);
                constructor.setAccessible(true);
                return constructor.newInstance(value);
            } catch (InvocationTargetException refused) {
                return (Id) context.handleInstantiationProblem(type, value, refused.getCause());
            } catch (ReflectiveOperationException notOurs) {
                throw new IllegalStateException(type + " is not a record of one string", notOurs);
            }
        }
    }
}
