/**
 * What the company sells: products with the facts that all other capabilities need of them.
 *
 * <p>Providers implement {@link org.tenon.catalog.ProductService} and, when units of measure or kits are theirs to
 * know, {@link org.tenon.catalog.UnitService} and {@link org.tenon.catalog.KitService}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.catalog;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
