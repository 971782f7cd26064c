/**
 * The log of every change: who changed what, when, from where and through which provider. Calls of capabilities are recorded
 * by the switchboard; whatever else changes something records itself. Not to be confused with {@code org.tenon.kernel.audit}, which
 * looks whether data goes together.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.kernel.auditlog;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
