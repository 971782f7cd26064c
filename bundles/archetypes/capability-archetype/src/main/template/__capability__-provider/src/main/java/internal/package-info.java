/** A provider of ${capability}, on a table of its own. */
@NullMarked
package ${package}.internal;

import org.jspecify.annotations.NullMarked;
