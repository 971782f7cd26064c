package org.tenon.tables.internal;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tenon.kernel.table.TableFiles;
import org.tenon.kernel.table.TableRow;

/** RFC 4180, with what else programs write: other separators, bare line feeds, quotes inside of cells that have none around. */
final class CsvReader {

    private static final int END = -1;
    private static final String SEPARATORS = ",;\t|";
    private static final int LOOKED_AT = 8_192;

    private final PushbackReader text;
    private final char separator;

    private CsvReader(PushbackReader text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** @throws CharacterCodingException where the bytes are none of the reader's charset */
    static void read(Reader file, Consumer<TableRow> rows) throws IOException {
        PushbackReader text = new PushbackReader(file, LOOKED_AT);
        char[] start = new char[LOOKED_AT];
        int length = fill(file, start);
        text.unread(start, 0, length);
        new CsvReader(text, separator(start, length)).rows(rows);
    }

    private static int fill(Reader file, char[] start) throws IOException {
        int length = 0;
        for (int read = 0; read >= 0 && length < start.length; length += Math.max(0, read)) {
            read = file.read(start, length, start.length - length);
        }
        return length;
    }

    /** The one that the first row has most of, outside of quotes. */
    private static char separator(char[] start, int length) {
        int[] found = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < length && (quoted || (start[i] != '\n' && start[i] != '\r')); i++) {
            quoted ^= start[i] == '"';
            int which = quoted ? -1 : SEPARATORS.indexOf(start[i]);
            if (which >= 0) {
                found[which]++;
            }
        }
        int most = 0;
        for (int i = 1; i < found.length; i++) {
            most = found[i] > found[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    private void rows(Consumer<TableRow> rows) throws IOException {
        long number = 0;
        for (int next = text.read(); next != END; next = text.read()) {
            text.unread(next);
            number++;
            List<String> cells = row(number);
            Refusals.checkSize(number, cells);
            TableRow row = new TableRow(number, trimmed(cells));
            if (!row.blank()) {
                rows.accept(row);
            }
        }
    }

    private List<String> row(long number) throws IOException {
        List<String> cells = new ArrayList<>();
        int after;
        do {
            StringBuilder cell = new StringBuilder();
            after = cell(cell, number);
            if (cells.size() > TableFiles.MAX_COLUMNS) {
                Refusals.checkSize(number, cells);
            }
            cells.add(FormulaGuard.taken(cell.toString().strip()));
        } while (after == separator);
        return cells;
    }

    /** Reads a cell. @return what ended it: the separator, a line feed, or the end */
    private int cell(StringBuilder cell, long number) throws IOException {
        int next = text.read();
        if (next == '"') {
            quoted(cell, number);
            next = text.read();
        }
        while (next != separator && next != END && next != '\n') {
            if (next == '\r') {
                int following = text.read();
                if (following == '\n' || following == END) {
                    return following;
                }
                text.unread(following);
                return '\n';
            }
            append(cell, next, number);
            next = text.read();
        }
        return next;
    }

    private void quoted(StringBuilder cell, long number) throws IOException {
        for (int next = text.read(); ; next = text.read()) {
            if (next == END) {
                throw Refusals.unreadable(number, "a quotation mark is opened and not closed.");
            }
            if (next == '"') {
                int following = text.read();
                if (following != '"') {
                    if (following != END) {
                        text.unread(following);
                    }
                    return;
                }
            }
            append(cell, next, number);
        }
    }

    private static void append(StringBuilder cell, int letter, long number) {
        if (cell.length() >= TableFiles.MAX_CELL) {
            throw Refusals.tooLarge(number, "a cell has at most " + TableFiles.MAX_CELL + " characters.");
        }
        cell.append((char) letter);
    }

    /** Without the empty cells at the end. */
    static List<String> trimmed(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return cells.subList(0, end);
    }
}
