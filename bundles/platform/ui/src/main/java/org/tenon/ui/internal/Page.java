package org.tenon.ui.internal;

import java.util.List;
import java.util.Map;

/**
 * A page that a bundle gives.
 *
 * @param module the address of its module
 * @param title by language
 * @param area empty when it names none
 * @param icon empty when it names none
 */
record Page(
        String id,
        String module,
        String permission,
        Map<String, String> title,
        int order,
        String area,
        String icon,
        List<String> offers) {}
