package org.tenon.kernel.privacy;

import static java.util.Objects.requireNonNull;

/**
 * A file that belongs to a person.
 *
 * @param name without slashes
 * @param content not copied, so nobody may change it
 */
@SuppressWarnings("ArrayRecordComponent") // handed out once; never compared
public record PersonalFile(String name, String mediaType, byte[] content) {

    public PersonalFile {
        requireNonNull(name, "name");
        requireNonNull(mediaType, "mediaType");
        requireNonNull(content, "content");
    }
}
