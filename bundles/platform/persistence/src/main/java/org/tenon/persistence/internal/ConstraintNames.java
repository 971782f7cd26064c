package org.tenon.persistence.internal;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the name of the violated constraint or index out of a driver's message; JDBC has no other place for it. */
final class ConstraintNames {

    /** H2: {@code ... violation: "PUBLIC.CUSTOMER_NUMBER_UQ INDEX PUBLIC.... ON PUBLIC.CUSTOMER(NUMBER) VALUES (...)"}. */
    private static final Pattern H2 = Pattern.compile("\"(?:\\w+\\.)?(\\w+)(?: INDEX \\S+| PRIMARY KEY)? ON ");

    /** PostgreSQL: {@code duplicate key value violates unique constraint "customer_number_uq"}, whatever the language. */
    private static final Pattern POSTGRESQL = Pattern.compile("[\"«„»](\\w+)[\"»“«]");

    private ConstraintNames() {}

    /** In lower case; empty when the message names none. */
    static String of(SQLException sql) {
        String message = String.valueOf(own(sql).getMessage());
        for (Pattern pattern : new Pattern[] {H2, POSTGRESQL}) {
            Matcher name = pattern.matcher(message);
            if (name.find()) {
                return name.group(1).toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    /** What the database said: a batch puts its statement before it, with values in which anything may be. */
    private static SQLException own(SQLException sql) {
        return sql instanceof BatchUpdateException && sql.getCause() instanceof SQLException said ? own(said) : sql;
    }
}
