/** What the whole distribution costs, measured by REST from outside, beside hand-written SQL that does the same. */
@NullMarked
package org.tenon.testing.benchmarks;

import org.jspecify.annotations.NullMarked;
