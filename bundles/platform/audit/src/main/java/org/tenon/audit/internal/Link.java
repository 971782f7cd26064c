package org.tenon.audit.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;

/**
 * What is sealed of an entry. Its hash is SHA-256 over the hash of the entry before and all of this, each part preceded by its
 * length, so that nothing can move from one part to the next.
 *
 * @param texts the columns of {@link #COLUMNS} after {@code happened}, in their order
 * @param contentDigest SHA-256 of the salt and the content
 */
record Link(String id, LocalDateTime happened, List<String> texts, String contentDigest) {

    /** What went before the first entry. */
    static final String BEGINNING = "0".repeat(64);

    private static final List<String> TEXTS = List.of(
            "actor",
            "channel",
            "address",
            "request",
            "operation",
            "outcome",
            "subject_kind",
            "subject_id",
            "state",
            "provider",
            "provider_version",
            "bundle");

    /** The columns that pending and sealed entries share. */
    static final String COLUMNS = "id, happened, " + String.join(", ", TEXTS);

    Link {
        texts = List.copyOf(texts);
    }

    /** @param first the column where {@link #COLUMNS} begin */
    static Link read(ResultSet row, int first, String contentDigest) throws SQLException {
        String[] texts = new String[TEXTS.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = row.getString(first + 2 + i);
        }
        return new Link(
                row.getString(first), row.getObject(first + 1, LocalDateTime.class), List.of(texts), contentDigest);
    }

    /** @return the next free parameter */
    int write(PreparedStatement statement, int first) throws SQLException {
        statement.setString(first, id);
        statement.setObject(first + 1, happened);
        for (int i = 0; i < texts.size(); i++) {
            statement.setString(first + 2 + i, texts.get(i));
        }
        return first + 2 + texts.size();
    }

    static int columns() {
        return 2 + TEXTS.size();
    }

    String text(String column) {
        return texts.get(TEXTS.indexOf(column));
    }

    String hash(String previous) {
        MessageDigest digest = sha256();
        add(digest, previous);
        add(digest, id);
        add(digest, happened.toString());
        texts.forEach(each -> add(digest, each));
        add(digest, contentDigest);
        return HexFormat.of().formatHex(digest.digest());
    }

    static String digest(String salt, String content) {
        MessageDigest digest = sha256();
        add(digest, salt);
        add(digest, content);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
