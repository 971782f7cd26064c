/** A REST bundle that says which version of it answers. */
@NullMarked
package org.tenon.testing.swap.sample.notes;

import org.jspecify.annotations.NullMarked;
