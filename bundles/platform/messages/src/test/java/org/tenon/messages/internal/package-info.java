/** Tests of what is kept and tried. */
@NullMarked
package org.tenon.messages.internal;

import org.jspecify.annotations.NullMarked;
