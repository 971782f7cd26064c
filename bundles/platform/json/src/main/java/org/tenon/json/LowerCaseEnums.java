package org.tenon.json;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Locale;

/** Names enum constants {@code partly_shipped} in JSON, unless an annotation names them otherwise. */
final class LowerCaseEnums extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
        String[] found = super.findEnumValues(config, type, constants, names);
        for (int i = 0; i < constants.length; i++) {
            if (found[i] == null) {
                found[i] = constants[i].name().toLowerCase(Locale.ROOT);
            }
        }
        return found;
    }
}
