/** Reads and writes tables as files, and keeps uploaded ones for those who import them. Knows nothing of what is in them. */
@NullMarked
package org.tenon.tables.internal;

import org.jspecify.annotations.NullMarked;
