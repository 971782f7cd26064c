/** Measures the switchboard from the inside: its parts are nobody else's business. */
@NullMarked
package org.tenon.switchboard.internal;

import org.jspecify.annotations.NullMarked;
