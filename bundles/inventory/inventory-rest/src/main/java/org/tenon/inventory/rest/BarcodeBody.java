package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.catalog.ProductId;

/**
 * What a bar code says.
 *
 * @param product of which the SKU is the GTIN, written with 14, 13, 12 or 8 digits
 */
record BarcodeBody(
        Optional<String> gtin,
        Optional<ProductId> product,
        Optional<String> lot,
        Optional<String> serial,
        Optional<LocalDate> expires,
        Optional<BigDecimal> count) {}
