package org.tenon.ui.internal;

import java.util.Map;

/**
 * A page that a bundle gives.
 *
 * @param module the address of its module
 * @param title by language
 */
record Page(String id, String module, String permission, Map<String, String> title, int order) {}
