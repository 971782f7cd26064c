/** A small capability for tests. */
@NullMarked
package org.tenon.switchboard.sample;

import org.jspecify.annotations.NullMarked;
