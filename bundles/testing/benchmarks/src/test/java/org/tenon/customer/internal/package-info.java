/** What finding customers costs, measured from inside the provider: only there is known what a customer is found by. */
@NullMarked
package org.tenon.customer.internal;

import org.jspecify.annotations.NullMarked;
