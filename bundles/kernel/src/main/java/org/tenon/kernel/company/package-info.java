/**
 * The company that runs this installation: its name, its time zone, its day.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.kernel.company;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
