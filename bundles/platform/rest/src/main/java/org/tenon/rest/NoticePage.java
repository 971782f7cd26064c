package org.tenon.rest;

import java.util.Map;

/** A page that says one thing, and needs nothing but itself for it. */
final class NoticePage {

    private NoticePage() {}

    /** @param values {@code language}, {@code company}, {@code style}, {@code heading} and {@code text} */
    static String html(Map<String, Object> values) {
        String page = PublicPages.file("notice-page.html");
        for (Map.Entry<String, Object> value : values.entrySet()) {
            page = page.replace(
                    "[[" + value.getKey() + "]]", escaped(value.getValue().toString()));
        }
        return page;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
