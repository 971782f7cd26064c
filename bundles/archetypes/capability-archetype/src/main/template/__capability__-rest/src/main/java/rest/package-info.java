/** {@code /api/${capability}}, and the page. It knows the API, and no provider. */
@NullMarked
package ${package}.rest;

import org.jspecify.annotations.NullMarked;
