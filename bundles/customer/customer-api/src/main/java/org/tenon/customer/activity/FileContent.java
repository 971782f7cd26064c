package org.tenon.customer.activity;

import static java.util.Objects.requireNonNull;

/**
 * A file with what is in it.
 *
 * @param content not copied, so nobody may change it
 */
@SuppressWarnings("ArrayRecordComponent") // handed out once; never compared
public record FileContent(ActivityFile file, byte[] content) {

    public FileContent {
        requireNonNull(file, "file");
        requireNonNull(content, "content");
    }
}
