package org.tenon.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Marks a component that gives the web application a page. The page is there as long as the component is: with its bundle,
 * and with what the component refers to. Register it with {@code service = <the class itself>}; the class may be empty, no
 * code of it is run.
 *
 * <p>The page itself is an ES module in the bundle's folder {@code ui/}, whose default export is a class of custom elements,
 * and needs no build step. It may import {@code "tenon/ui"}, and files beside it by relative paths; it gets a property
 * {@code context} with the rest of its path. All files of the folder are served to anybody under an address that changes with
 * their content, so that browsers may keep them: no secret belongs there. Texts are in {@code ui/texts/<language>.json}.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface UiPage {

    String PREFIX_ = "tenon.ui.";

    /** Names the page in addresses: lower case letters, digits and hyphens. Of two with one id, the first that came is shown. */
    String id();

    /** The module's path in the folder {@code ui/}, for example {@code "customers.js"}. */
    String module();

    /** Who has not this permission does not see the page. */
    String permission();

    /** The name in the menu, by language: {@code {"en=Customers", "zh=客户"}}. English is a must. */
    String[] title();

    /** The place in the menu; the lowest comes first. */
    int order() default 100;

    /**
     * Where in the menu it is: {@code sales}, {@code customers}, {@code logistics}, {@code pricing}, {@code service}, {@code management},
     * {@code admin}, or {@code account}, which puts it behind the user's initials instead. Left out or another one, it is under "more".
     */
    String area() default "";

    /** One of the shell's drawings, by name (docs/pages.md). */
    String icon() default "";

    /**
     * What the module offers the shell as named exports beside its page: {@code search}, what it finds for the command menu, and
     * {@code waiting}, what waits for the user (docs/pages.md).
     */
    String[] offers() default {};
}
