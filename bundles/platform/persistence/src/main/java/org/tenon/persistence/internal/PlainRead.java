package org.tenon.persistence.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Tells statements that only read. Each sees what is committed when it begins, within a transaction and outside of one, since
 * transactions are {@code READ COMMITTED}: so it makes no difference whether the database knows of the transaction yet.
 */
final class PlainRead {

    private static final String SELECT = "select ";
    /** Without it, a function is called for what it does; {@code for} locks; the others last beyond their statement. */
    private static final Pattern FROM = Pattern.compile("\\sfrom\\s", Pattern.CASE_INSENSITIVE);

    private static final Pattern MORE =
            Pattern.compile("\\sfor\\s|nextval|setval|set_config|advisory", Pattern.CASE_INSENSITIVE);

    /** The same few hundred texts come again and again, and looking one through takes as long as a short query. */
    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 2_000;

    private PlainRead() {}

    /** Whether it is one for certain. */
    static boolean is(String sql) {
        Boolean known = KNOWN.get(sql);
        return known == null ? remembered(sql) : known;
    }

    /** Searches have as many texts as there are ways to search: when there are too many, the next ones are looked through anew. */
    private static boolean remembered(String sql) {
        boolean plain = looksSo(sql);
        if (KNOWN.size() >= MOST_KNOWN) {
            KNOWN.clear();
        }
        KNOWN.put(sql, plain);
        return plain;
    }

    private static boolean looksSo(String sql) {
        return sql.regionMatches(true, 0, SELECT, 0, SELECT.length())
                && FROM.matcher(sql).find()
                && !MORE.matcher(sql).find();
    }
}
