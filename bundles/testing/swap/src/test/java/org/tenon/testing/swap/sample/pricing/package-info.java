/** A pricing provider that shows in each price which version of it made the price. */
@NullMarked
package org.tenon.testing.swap.sample.pricing;

import org.jspecify.annotations.NullMarked;
