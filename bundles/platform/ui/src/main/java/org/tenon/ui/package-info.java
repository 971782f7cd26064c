/** How a bundle gives pages to the web application. Nothing of this is needed at run time: a bundle with pages works without it. */
@Export
@Version("1.1.0")
@NullMarked
package org.tenon.ui;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
