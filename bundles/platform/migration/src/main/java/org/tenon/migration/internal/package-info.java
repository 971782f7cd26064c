/** How data moves: a transfer copies, mirrors, compares and switches; the store remembers how far it is. */
@NullMarked
package org.tenon.migration.internal;

import org.jspecify.annotations.NullMarked;
