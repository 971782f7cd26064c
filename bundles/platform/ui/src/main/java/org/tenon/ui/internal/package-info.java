/** The pages that are there, their files, and the frame around them. */
@NullMarked
package org.tenon.ui.internal;

import org.jspecify.annotations.NullMarked;
