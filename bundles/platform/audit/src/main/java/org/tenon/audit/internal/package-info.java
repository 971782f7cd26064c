/** Writes changes down, seals them into a chain of hashes, reads and verifies it. See ADR 60. */
@NullMarked
package org.tenon.audit.internal;

import org.jspecify.annotations.NullMarked;
