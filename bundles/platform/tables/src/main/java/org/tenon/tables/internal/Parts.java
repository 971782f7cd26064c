package org.tenon.tables.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.kernel.NewId;
import org.tenon.kernel.table.TableRow;
import org.tenon.kernel.table.UploadId;

/** Gathers the rows of a table into parts. Used once. */
final class Parts {

    private static final int ROWS = 200;
    /** A column of bytes takes a million on every database; a letter is up to six bytes of JSON. */
    private static final int CHARACTERS = 150_000;

    private final EntityManager em;
    private final UploadId upload;
    private final List<PartRow> parts = new ArrayList<>();
    private final List<TableRow> gathered = new ArrayList<>();
    private Optional<List<String>> headings = Optional.empty();
    private long rows;
    private int characters;

    Parts(EntityManager em, UploadId upload) {
        this.em = em;
        this.upload = upload;
    }

    /** The first row has the headings. */
    void add(TableRow row) {
        int length = row.cells().stream().mapToInt(cell -> cell.length() + 3).sum();
        if (length > CHARACTERS) {
            throw Refusals.tooLarge(row.number(), "a row has at most " + CHARACTERS + " characters.");
        }
        if (headings.isEmpty()) {
            headings = Optional.of(Headings.of(row));
            return;
        }
        if (gathered.size() == ROWS || characters + length > CHARACTERS) {
            flush();
        }
        gathered.add(row);
        characters += length;
        rows++;
    }

    void flush() {
        if (gathered.isEmpty()) {
            return;
        }
        PartRow part = new PartRow();
        part.id = NewId.next();
        part.uploadId = upload.value();
        part.lastRow = gathered.get(gathered.size() - 1).number();
        part.content = StoredUploads.json(gathered);
        parts.add(part);
        gathered.clear();
        characters = 0;
    }

    /** To be called when the table itself is there. */
    void persist() {
        em.flush();
        parts.forEach(em::persist);
    }

    Optional<List<String>> headings() {
        return headings;
    }

    long rows() {
        return rows;
    }
}
