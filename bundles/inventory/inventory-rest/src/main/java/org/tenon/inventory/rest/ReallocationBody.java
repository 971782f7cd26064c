package org.tenon.inventory.rest;

import java.util.List;

/** @param documents those of which the lots changed */
record ReallocationBody(List<String> documents) {}
