/** How the parts of the platform say whether they are ready to work. */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.kernel.health;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
