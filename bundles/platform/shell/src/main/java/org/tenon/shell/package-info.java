/** What other bundles offer to the shell's commands. */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.shell;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
