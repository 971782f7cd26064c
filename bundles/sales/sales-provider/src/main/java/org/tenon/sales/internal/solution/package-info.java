/** What rules say about options: pure functions. What lives here asks no service, no clock and no database. */
@NullMarked
package org.tenon.sales.internal.solution;

import org.jspecify.annotations.NullMarked;
