/** A vendor's small rule of prices: less than a full pack costs more. */
@NullMarked
package org.tenon.samples.pricerule;

import org.jspecify.annotations.NullMarked;
