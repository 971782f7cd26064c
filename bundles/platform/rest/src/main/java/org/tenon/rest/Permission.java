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

    /**
     * Whether the operation is for those only who see all records of all kinds, because it tells of any of them and cannot tell of
     * some: 403 {@code sight.limited} for the others.
     */
    boolean seesEverything() default false;
}
