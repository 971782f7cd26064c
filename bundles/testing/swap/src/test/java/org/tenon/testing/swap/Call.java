package org.tenon.testing.swap;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A request to send.
 *
 * @param name for the journal
 * @param body single quotes stand for double ones; null for none
 * @param etag for If-Match; null for none
 * @param then what its success leads to
 */
record Call(String name, String method, String path, @Nullable String body, @Nullable String etag, Then then) {

    /** Looks at a successful answer. */
    interface Then {
        void answered(JsonNode answer, String etag);
    }

    static Call get(String name, String path) {
        return new Call(name, "GET", path, null, null, (answer, etag) -> {});
    }

    static Call post(String name, String path, String body) {
        return new Call(name, "POST", path, body, null, (answer, etag) -> {});
    }

    Call then(Then next) {
        return new Call(name, method, path, body, etag, next);
    }
}
