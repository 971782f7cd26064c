package org.tenon.audit.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.json.TenonJson;
import org.tenon.kernel.auditlog.PlatformChange;
import org.tenon.kernel.auditlog.RoutedCall;
import org.tenon.kernel.auditlog.Subject;

/** What an entry says of its change, as JSON: {@code asked}, {@code after} and {@code steps}. */
final class Content {

    /** Longer ones are left out: a list of ten thousand prices is no entry. */
    private static final int LONGEST = 200_000;

    private static final Logger LOG = LoggerFactory.getLogger(Content.class);

    private Content() {}

    static String of(RoutedCall call, CallShape shape, @Nullable Object thing) {
        return written(out -> {
            out.writeObjectFieldStart("asked");
            for (int i = 0; i < call.arguments().size(); i++) {
                out.writeFieldName(shape.name(i));
                if (shape.secret(i)) {
                    out.writeString(Components.SECRET);
                } else {
                    write(out, call.arguments().get(i), shape.json());
                }
            }
            out.writeEndObject();
            after(out, thing == null ? Map.of() : Components.fields(thing));
            steps(out, call.steps());
        });
    }

    static String of(PlatformChange change) {
        return written(out -> {
            out.writeObjectFieldStart("asked");
            for (Map.Entry<String, Object> each : change.asked().entrySet()) {
                out.writeFieldName(each.getKey());
                write(out, each.getValue(), TenonJson.mapper());
            }
            out.writeEndObject();
            out.writeObjectFieldStart("after");
            for (Map.Entry<String, Object> each : change.after().entrySet()) {
                out.writeStringField(
                        each.getKey(),
                        Optional.ofNullable(Plain.text(each.getValue())).orElse(""));
            }
            out.writeEndObject();
        });
    }

    private interface Members {
        void write(JsonGenerator out) throws IOException;
    }

    private static String written(Members members) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator out = TenonJson.mapper().createGenerator(text)) {
            out.writeStartObject();
            members.write(out);
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (text.getBuffer().length() > LONGEST) {
            return "{\"asked\":{\"omitted\":\"" + text.getBuffer().length() + " characters\"}}";
        }
        return text.toString();
    }

    private static void after(JsonGenerator out, Map<String, String> fields) throws IOException {
        out.writeObjectFieldStart("after");
        for (Map.Entry<String, String> each : fields.entrySet()) {
            out.writeStringField(each.getKey(), each.getValue());
        }
        out.writeEndObject();
    }

    private static void steps(JsonGenerator out, List<RoutedCall> steps) throws IOException {
        if (steps.isEmpty()) {
            return;
        }
        out.writeArrayFieldStart("steps");
        for (RoutedCall each : steps) {
            CallShape shape = CallShape.of(each.method());
            Subject subject = shape.subject(each);
            out.writeStartObject();
            out.writeStringField("operation", shape.operation(each.capability()));
            out.writeStringField("provider", each.via().provider().toString());
            out.writeStringField("bundle", each.via().bundle());
            out.writeStringField("kind", subject.kind());
            out.writeStringField("id", subject.id());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void write(JsonGenerator out, @Nullable Object value, ObjectMapper json) throws IOException {
        if (value == null || (value instanceof Optional<?> empty && empty.isEmpty())) {
            out.writeNull();
        } else if (value instanceof Optional<?> optional) {
            write(out, optional.get(), json);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Collection<?> all) {
            out.writeStartArray();
            for (Object each : all) {
                write(out, each, json);
            }
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> each : map.entrySet()) {
                out.writeFieldName(String.valueOf(Plain.text(each.getKey())));
                write(out, each.getValue(), json);
            }
            out.writeEndObject();
        } else {
            String text = Plain.text(value);
            if (text != null) {
                out.writeString(text);
            } else {
                record(out, value, json);
            }
        }
    }

    /** Into a text of its own first: one that cannot be written must not leave half of itself behind. */
    private static void record(JsonGenerator out, Object value, ObjectMapper json) throws IOException {
        String name = "(" + value.getClass().getSimpleName() + ")";
        if (!(value instanceof Record)) {
            out.writeString(name);
            return;
        }
        try {
            out.writeRawValue(json.writeValueAsString(value));
        } catch (IOException unwritable) {
            LOG.warn("A {} cannot be written into the audit log; its entry says so.", value.getClass(), unwritable);
            out.writeString(name);
        }
    }
}
