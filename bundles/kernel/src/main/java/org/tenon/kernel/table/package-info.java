/**
 * Tables that people bring along and take away: CSV and XLSX files, and those that were uploaded to be imported. The platform
 * reads, keeps and writes them; capabilities know what the columns mean.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.kernel.table;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
