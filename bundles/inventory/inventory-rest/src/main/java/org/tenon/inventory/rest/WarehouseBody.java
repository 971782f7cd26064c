package org.tenon.inventory.rest;

import org.tenon.inventory.WarehouseId;

/** A warehouse as an answer gives it. */
record WarehouseBody(WarehouseId id) {}
