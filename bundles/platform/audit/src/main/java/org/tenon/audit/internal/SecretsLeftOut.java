package org.tenon.audit.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tenon.json.TenonJson;
import org.tenon.kernel.auditlog.Secret;

/** Writes {@value Components#SECRET} in the place of what is annotated as one, or has the name of one. */
final class SecretsLeftOut extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private static final StdSerializer<Object> MASK = new StdSerializer<>(Object.class) {

        private static final long serialVersionUID = 1L;

        @Override
        public void serialize(Object value, JsonGenerator out, SerializerProvider context) throws IOException {
            out.writeString(Components.SECRET);
        }
    };

    private SecretsLeftOut() {}

    /** Tenon's JSON without secrets. It remembers every type that it meets. */
    static ObjectMapper newMapper() {
        ObjectMapper mapper = TenonJson.newMapper();
        AnnotationIntrospector usual = mapper.getSerializationConfig().getAnnotationIntrospector();
        return mapper.setAnnotationIntrospector(AnnotationIntrospector.pair(new SecretsLeftOut(), usual));
    }

    @Override
    public @Nullable Object findSerializer(Annotated member) {
        return member.hasAnnotation(Secret.class)
                        || (member instanceof AnnotatedMember && SecretNames.isOne(member.getName()))
                ? MASK
                : null;
    }
}
