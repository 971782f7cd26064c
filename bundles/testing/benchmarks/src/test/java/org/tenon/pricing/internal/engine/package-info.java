/** Finds rules in two ways, and measures both: here, because the engine is private to its bundle. */
@NullMarked
package org.tenon.pricing.internal.engine;

import org.jspecify.annotations.NullMarked;
