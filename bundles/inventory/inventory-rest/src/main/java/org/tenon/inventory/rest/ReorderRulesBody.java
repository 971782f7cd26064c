package org.tenon.inventory.rest;

import java.util.List;

/** All reorder rules. */
record ReorderRulesBody(List<ReorderRuleBody> items) {}
