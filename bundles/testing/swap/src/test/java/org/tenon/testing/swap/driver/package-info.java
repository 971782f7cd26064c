/** What the test does inside the container: it starts, updates and stops bundles, and counts what is left of them. */
@NullMarked
package org.tenon.testing.swap.driver;

import org.jspecify.annotations.NullMarked;
