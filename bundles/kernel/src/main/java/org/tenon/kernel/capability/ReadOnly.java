package org.tenon.kernel.capability;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method changes nothing: it may be called again, dropped, or sent to a second provider whose answer is compared.
 * On an operation of the REST surface whose HTTP method would say otherwise, for example a POST that computes something.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ReadOnly {}
