/**
 * What is installed beside the core, and changing it while the system serves: previews that say what would happen, and
 * changes that do exactly that or nothing.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.modules;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
