package org.tenon.tables.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.table.TableFiles;
import org.tenon.kernel.table.TableFormat;
import org.tenon.kernel.table.TableRow;
import org.tenon.kernel.table.TableWriter;

/** Tells by its first bytes what a file is. */
@Component(service = TableFiles.class)
public final class CsvAndXlsx implements TableFiles {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16BE_MARK = {(byte) 0xFE, (byte) 0xFF};
    /** Files of the old binary format. */
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    @Activate
    public CsvAndXlsx() {}

    @Override
    public void read(InputStream file, Charset charset, Consumer<TableRow> rows) {
        try {
            byte[] content = file.readAllBytes();
            if (startsWith(content, ZIP)) {
                XlsxReader.read(content, rows);
            } else if (startsWith(content, OLE2)) {
                throw Refusals.notXlsx();
            } else {
                readCsv(content, charset, rows);
            }
        } catch (CharacterCodingException other) {
            throw new InvalidRequestException(
                    "",
                    "table.charset",
                    "The letters are not kept in " + charset.name()
                            + ". Name what they are kept in, for example GB18030"
                            + " or windows-1252, or save the table as XLSX.");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void readCsv(byte[] content, Charset given, Consumer<TableRow> rows) throws IOException {
        if (startsWith(content, UTF_8_MARK)) {
            readCsv(content, UTF_8_MARK.length, StandardCharsets.UTF_8, rows);
        } else if (startsWith(content, UTF_16LE_MARK)) {
            readCsv(content, UTF_16LE_MARK.length, StandardCharsets.UTF_16LE, rows);
        } else if (startsWith(content, UTF_16BE_MARK)) {
            readCsv(content, UTF_16BE_MARK.length, StandardCharsets.UTF_16BE, rows);
        } else {
            readCsv(content, 0, given, rows);
        }
    }

    private static void readCsv(byte[] content, int from, Charset charset, Consumer<TableRow> rows) throws IOException {
        InputStream bytes = new ByteArrayInputStream(content, from, content.length - from);
        CsvReader.read(
                new InputStreamReader(
                        bytes,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                rows);
    }

    private static boolean startsWith(byte[] content, byte[] beginning) {
        if (content.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if (content[i] != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public TableWriter write(OutputStream file, TableFormat format, String title) {
        return switch (format) {
            case CSV -> new CsvWriter(file);
            case XLSX -> new XlsxWriter(file, title);
        };
    }
}
