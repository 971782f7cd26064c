package org.tenon.testing.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A contract that a provider of the capability may leave out. A verification tries it on every candidate that offers its services;
 * what comes of it is said under its name, and does not decide whether the candidate has passed.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Besides {

    /** Its name among those of the capability: lower case letters and hyphens. It never changes its meaning. */
    String value();

    /** The services without which there is nothing to try. None: every candidate is tried. */
    Class<?>[] services() default {};
}
