/**
 * The default pricing. Lists, rules and taxes are kept in the installation's database and read into an immutable book in
 * memory, whose age is checked with every request; the engine in {@code .engine} prices from that book alone.
 */
@NullMarked
package org.tenon.pricing.internal;

import org.jspecify.annotations.NullMarked;
