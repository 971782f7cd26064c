/** Keeps products in the installation's database. Knows neither prices nor stock. */
@NullMarked
package org.tenon.catalog.internal;

import org.jspecify.annotations.NullMarked;
