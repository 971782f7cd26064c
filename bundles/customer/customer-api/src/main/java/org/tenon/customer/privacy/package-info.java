/** Handing out and erasing what the installation keeps of one person among the customers. */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.customer.privacy;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
