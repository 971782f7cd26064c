/**
 * How a candidate is tested: a folder with copies of the bundles that it needs, a scratch database, a process that is watched,
 * and the book of what came of it.
 */
@NullMarked
package org.tenon.verification.internal;

import org.jspecify.annotations.NullMarked;
