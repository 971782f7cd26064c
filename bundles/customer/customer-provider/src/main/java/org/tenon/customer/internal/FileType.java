package org.tenon.customer.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What a file is, by its content alone: what is claimed of it may be anything. Only what browsers and office programs show without
 * running it is taken; text is always plain text, also when it looks like HTML or SVG.
 */
enum FileType {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic", "heif"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    TEXT("text/plain", "txt", "csv", "md", "log", "eml");

    private static final List<String> HEIF_BRANDS = List.of("heic", "heix", "mif1", "msf1", "heim", "heis");
    private static final int FIRST_ENTRIES = 200;

    private final String mediaType;
    /** One a line. */
    private final String endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = String.join("\n", endings);
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether files of the type are called like that. */
    boolean fits(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return endings.lines().anyMatch(ending::equals);
    }

    String examples() {
        return "." + endings.replace("\n", ", .");
    }

    /** @return empty when it is nothing that is taken */
    static Optional<FileType> of(byte[] content) {
        if (starts(content, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (starts(content, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(PNG);
        }
        if (starts(content, 0, 'G', 'I', 'F', '8')) {
            return Optional.of(GIF);
        }
        if (starts(content, 0, 'R', 'I', 'F', 'F') && starts(content, 8, 'W', 'E', 'B', 'P')) {
            return Optional.of(WEBP);
        }
        if (starts(content, 4, 'f', 't', 'y', 'p') && HEIF_BRANDS.contains(latin(content, 8, 12))) {
            return Optional.of(HEIC);
        }
        if (starts(content, 0, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(PDF);
        }
        if (starts(content, 0, 'P', 'K', 3, 4)) {
            return office(content);
        }
        return isText(content) ? Optional.of(TEXT) : Optional.empty();
    }

    private static boolean starts(byte[] content, int at, int... bytes) {
        if (content.length < at + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[at + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static String latin(byte[] content, int from, int to) {
        return content.length < to
                ? ""
                : new String(Arrays.copyOfRange(content, from, to), StandardCharsets.ISO_8859_1);
    }

    /** The three formats are told apart by the folder that their parts are in; a document with macros has a part that is one. */
    private static Optional<FileType> office(byte[] content) {
        Optional<FileType> found = Optional.empty();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && entries < FIRST_ENTRIES;
                    entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.endsWith("vbaProject.bin")) {
                    return Optional.empty();
                }
                found = found.or(() -> folder(name));
                entries++;
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
        return found;
    }

    private static Optional<FileType> folder(String name) {
        return name.startsWith("word/")
                ? Optional.of(DOCX)
                : name.startsWith("xl/")
                        ? Optional.of(XLSX)
                        : name.startsWith("ppt/") ? Optional.of(PPTX) : Optional.empty();
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .noneMatch(letter ->
                            Character.isISOControl(letter) && letter != '\n' && letter != '\r' && letter != '\t');
        } catch (CharacterCodingException notText) {
            return false;
        }
    }
}
