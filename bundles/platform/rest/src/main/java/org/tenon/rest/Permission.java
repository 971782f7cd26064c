package org.tenon.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the permission that an operation needs. A bundle with an operation that has neither this nor {@link Anonymous} is
 * stopped.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Permission {

    /** {@code <kind>.<action>}: {@code "quote.read"}, {@code "quote.write"}, {@code "quote.approve"}. */
    String value();
}
