/**
 * Work in the background, with its progress: imports, row by row. The platform runs it, writes down how far it is, and takes it
 * up again after a crash; capabilities say what is done with a row.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.kernel.job;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
