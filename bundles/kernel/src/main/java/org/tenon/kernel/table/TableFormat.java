package org.tenon.kernel.table;

/** A kind of file that holds a table. */
public enum TableFormat {
    /**
     * RFC 4180 in UTF-8. Written with a byte order mark, commas and CRLF, so that spreadsheet programs open it as it is meant; a
     * text that they would take for a formula gets an apostrophe in front, which reading takes away again.
     */
    CSV("text/csv", "csv"),
    /** Office Open XML; the first sheet counts. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String extension;

    TableFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end, without the dot. */
    public String extension() {
        return extension;
    }
}
