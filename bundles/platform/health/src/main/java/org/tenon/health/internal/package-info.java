/** How outsiders see whether the installation lives, is ready, and how it is doing. All of it may be read by anybody. */
@NullMarked
package org.tenon.health.internal;

import org.jspecify.annotations.NullMarked;
