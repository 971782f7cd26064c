/**
 * How modules are read, planned, changed and remembered. {@code Targets} reads what is asked for into a {@code Content};
 * {@code Planner} works out what that would do to the framework; {@code Execution} does it and takes it back where it fails;
 * {@code Records} remembers what is wanted, and {@code Restoration} brings a fresh or interrupted instance there.
 */
@NullMarked
package org.tenon.modules.internal;

import org.jspecify.annotations.NullMarked;
