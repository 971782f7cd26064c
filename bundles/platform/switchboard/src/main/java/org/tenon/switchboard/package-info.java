/**
 * What the switchboard tells and takes: which provider serves each capability, how it fares, and the wish that another
 * one does. How calls are routed is nobody's business and lives in the internal package.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.tenon.switchboard;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
