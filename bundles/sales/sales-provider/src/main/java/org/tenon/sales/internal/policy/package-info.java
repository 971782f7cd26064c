/**
 * Judges what a quote says by approval policies: pure functions over its figures. What lives here asks no service, no clock and no
 * database.
 */
@NullMarked
package org.tenon.sales.internal.policy;

import org.jspecify.annotations.NullMarked;
