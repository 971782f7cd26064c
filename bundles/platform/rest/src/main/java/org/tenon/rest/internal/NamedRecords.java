package org.tenon.rest.internal;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.sight.OwnedId;

/** Finds the records that requests name: the ids in addresses and bodies are typed. */
final class NamedRecords {

    private final Map<String, OwnedId> found = new LinkedHashMap<>();

    private NamedRecords() {}

    /** Those in the address, in its path or its query; what is no id names nothing, and the operation says so. */
    static List<OwnedId> ofAddress(Method operation, UriInfo address) {
        List<OwnedId> ids = new ArrayList<>();
        for (Parameter parameter : operation.getParameters()) {
            named(parameter, parameter.getType(), address).ifPresent(ids::add);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    named(field, field.getType(), address).ifPresent(ids::add);
                }
            }
        }
        return ids;
    }

    private static Optional<OwnedId> named(AnnotatedElement element, Class<?> type, UriInfo address) {
        if (!OwnedId.class.isAssignableFrom(type)) {
            return Optional.empty();
        }
        PathParam path = element.getAnnotation(PathParam.class);
        QueryParam query = element.getAnnotation(QueryParam.class);
        return path != null
                ? id(type, address.getPathParameters().getFirst(path.value()))
                : query != null ? id(type, address.getQueryParameters().getFirst(query.value())) : Optional.empty();
    }

    private static Optional<OwnedId> id(Class<?> type, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    (OwnedId) type.getDeclaredConstructor(String.class).newInstance(value));
        } catch (InvocationTargetException refused) {
            return Optional.empty();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " is no id", impossible);
        }
    }

    /** Those in a body, by the pointers at which they stand. */
    static Map<String, OwnedId> ofBody(@Nullable Object body) {
        NamedRecords records = new NamedRecords();
        records.look("", body);
        return records.found;
    }

    private void look(String pointer, @Nullable Object value) {
        if (value instanceof OwnedId id) {
            found.put(pointer, id);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> look(pointer, present));
        } else if (value instanceof Collection<?> list) {
            int index = 0;
            for (Object each : list) {
                look(pointer + "/" + index++, each);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> look(pointer + "/" + key, each));
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                look(pointer + "/" + component.getName(), read(record, component));
            }
        }
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record does not tell its components", impossible);
        }
    }
}
