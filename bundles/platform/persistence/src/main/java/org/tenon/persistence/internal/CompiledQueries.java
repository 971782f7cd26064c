package org.tenon.persistence.internal;

import java.lang.reflect.Field;
import org.apache.openjpa.util.CacheMap;
import org.jspecify.annotations.Nullable;

/**
 * The compiled queries of a unit. OpenJPA keeps each with its parser, and the parser has an exception that was made while it
 * parsed: the stack of whoever asked first, with the classes on it. That may be a bundle that has left long since, so
 * it is taken out.
 */
final class CompiledQueries extends CacheMap {

    private static final String KERNEL = "org.apache.openjpa.kernel.";
    private static final String JPQL = KERNEL + "jpql.";
    private static final Field PARSED = field(KERNEL + "QueryImpl$Compilation", "storeData");
    private static final Field TREE = field(JPQL + "JPQLExpressionBuilder$ParsedJPQL", "root");
    private static final Field PARSER = field(JPQL + "JPQLExpressionBuilder$JPQLNode", "parser");
    private static final Field EXCEPTION = field(JPQL + "JPQL", "jj_ls");

    @Override
    public @Nullable Object put(Object key, Object query) {
        try {
            forgetCaller(PARSED.get(query));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
        return super.put(key, query);
    }

    /** The tree asks its parser for the text of the query only; it parses nothing again. */
    private static void forgetCaller(Object parsed) throws IllegalAccessException {
        if (TREE.getDeclaringClass().isInstance(parsed)) {
            EXCEPTION.set(PARSER.get(TREE.get(parsed)), null);
        }
    }

    private static Field field(String type, String name) {
        try {
            Field field =
                    Class.forName(type, true, CacheMap.class.getClassLoader()).getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (ReflectiveOperationException another) {
            throw new IllegalStateException("this is not the OpenJPA that we know", another);
        }
    }
}
