/** Secrets that have to be kept so that they can be read again: passwords of other systems, keys of second factors. */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.kernel.secret;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
