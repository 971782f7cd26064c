/**
 * The transaction that a call runs in. The platform implements it; capabilities only say where one is needed.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.tenon.kernel.transaction;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
