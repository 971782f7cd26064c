/** What others can tell sales. */
@Export
@Version("1.1.0")
@NullMarked
package org.tenon.sales.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
