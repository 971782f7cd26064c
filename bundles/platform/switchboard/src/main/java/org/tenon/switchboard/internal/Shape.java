package org.tenon.switchboard.internal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an answer is what its interface declares where no cast has looked: in collections and optionals, also those of
 * records in it.
 */
final class Shape {

    private final String label;

    /** @param label names the method */
    Shape(String label) {
        this.label = label;
    }

    /** @throws NonsenseException when something in it is of another class than declared, or null in a collection */
    void check(Type declared, @Nullable Object value) {
        if (value instanceof Collection<?> elements) {
            elements.forEach(one -> checkElement(declared, one));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(one -> checkElement(declared, one));
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                if (mayHold(component.getType())) {
                    check(component.getGenericType(), read(component, record));
                }
            }
        }
    }

    private void checkElement(Type declared, @Nullable Object one) {
        if (declared instanceof ParameterizedType generic
                && List.of(generic.getActualTypeArguments()).get(0) instanceof Class<?> element) {
            if (!element.isInstance(one)) {
                throw new NonsenseException(label + " answered with "
                        + (one == null ? "null" : "a " + one.getClass().getName()) + " among its "
                        + element.getName());
            }
            check(element, one);
        }
    }

    /** Numbers, texts and days need no look. */
    private static boolean mayHold(Class<?> type) {
        return type.isRecord() || Collection.class.isAssignableFrom(type) || type == Optional.class;
    }

    private @Nullable Object read(RecordComponent component, Record of) {
        try {
            var accessor = component.getAccessor();
            accessor.trySetAccessible();
            return accessor.invoke(of);
        } catch (ReflectiveOperationException unreadable) {
            throw new NonsenseException(label + " answered with something unreadable: " + unreadable);
        }
    }
}
