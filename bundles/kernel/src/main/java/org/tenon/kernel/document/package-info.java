/**
 * Printable documents: the platform renders, capabilities fill in.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.kernel.document;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
