package org.tenon.kernel.message;

import static java.util.Objects.requireNonNull;

/**
 * A file that goes along with a message.
 *
 * @param name what it is called, as {@code Q-000017-1.pdf}; 1 to 100 characters, without control characters and slashes
 * @param mediaType as {@code application/pdf}
 * @param content at most {@value #MAX_BYTES} bytes; not copied, so nobody may change it
 */
@SuppressWarnings("ArrayRecordComponent") // written out once; never compared
public record Attachment(String name, String mediaType, byte[] content) {

    /** What mail servers commonly still take, with the third that the encoding adds. */
    public static final int MAX_BYTES = 7_000_000;

    private static final int MAX_NAME = 100;

    public Attachment {
        requireNonNull(mediaType, "mediaType");
        boolean readable = name.chars().noneMatch(each -> Character.isISOControl(each) || each == '/' || each == '\\');
        if (name.isBlank() || name.length() > MAX_NAME || !readable) {
            throw new IllegalArgumentException("an attachment's name has 1 to " + MAX_NAME + " plain characters");
        }
        if (content.length > MAX_BYTES) {
            throw new IllegalArgumentException("an attachment has at most " + MAX_BYTES + " bytes");
        }
    }
}
