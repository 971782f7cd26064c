/**
 * The built distribution as its users see it: {@link org.tenon.testing.distribution.Distribution} is its process,
 * {@link org.tenon.testing.distribution.Api} a client that knows the REST surface only. Needs nothing of
 * Tenon on the class path.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.testing.distribution;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
