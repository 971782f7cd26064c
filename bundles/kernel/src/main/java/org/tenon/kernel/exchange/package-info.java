/**
 * How a provider gives its data away and takes another's, so that a company can change providers and keep what it has.
 *
 * <p>Data travels as records of kinds, each with a key and fields of text, in the terms of the capability's API: both
 * are described by the capability, as its <em>format</em>. A provider implements {@link org.tenon.kernel.exchange.DataExport}
 * or, when it can also be moved to, {@link org.tenon.kernel.exchange.DataImport}, and registers it with the properties
 * {@code tenon.provider} and {@code tenon.capability}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.kernel.exchange;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
