/** What people have agreed to: for which purposes they may be written to, since when, and how that is known. */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.customer.consent;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
