/** A bundle with a page of the web application. */
@NullMarked
package org.tenon.testing.swap.sample.page;

import org.jspecify.annotations.NullMarked;
