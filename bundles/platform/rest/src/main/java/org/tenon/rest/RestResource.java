package org.tenon.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Marks a component as a JAX-RS resource class that the platform serves under {@code /api}. The class's
 * {@code @Path} names its root, {@code @Path("quotes")}; all resources of a bundle form one server, so that one bundle's
 * coming and going is not felt by another's. Register it with {@code service = <the class itself>}. A bundle also lists
 * its roots in the manifest header {@code Tenon-Rest: quotes,opportunities}.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface RestResource {
    String PREFIX_ = "tenon.";
}
