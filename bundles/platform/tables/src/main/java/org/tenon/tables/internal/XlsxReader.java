package org.tenon.tables.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.table.TableFiles;
import org.tenon.kernel.table.TableRow;

/** The first sheet of an XLSX file. */
final class XlsxReader {

    private static final Logger LOG = LoggerFactory.getLogger(XlsxReader.class);

    /** Thirty times what a request may bring: the zip of an honest table is a tenth of it. */
    private static final long MAX_UNZIPPED = 300L * 1024 * 1024;

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
    /** What a format says that is not about the day: texts, escapes, colours and locales. */
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.");
    /** Spreadsheet programs calculate with so many digits; what is behind them is the noise of binary fractions. */
    private static final MathContext PRECISION = new MathContext(15);

    private XlsxReader() {}

    @SuppressWarnings("CatchingUnchecked") // a file from outside makes the library throw whatever it comes to
    static void read(byte[] file, Consumer<TableRow> rows) throws IOException {
        Given given = new Given(rows);
        try {
            checkUnzipped(file);
            rows(file, given);
        } catch (InvalidRequestException refused) {
            throw refused;
        } catch (Exception unreadable) {
            if (given.receiving) {
                throw unreadable;
            }
            LOG.debug("This is no XLSX file.", unreadable);
            throw Refusals.notXlsx();
        }
    }

    private static void rows(byte[] file, Given given) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS);
                Stream<Row> sheet = book.getFirstSheet().openStream()) {
            sheet.forEach(given::take);
        }
    }

    /** Tells what the receiver of the rows throws from what the library does. */
    private static final class Given {

        private final Consumer<TableRow> rows;
        private boolean receiving;

        Given(Consumer<TableRow> rows) {
            this.rows = rows;
        }

        void take(Row row) {
            TableRow read = new TableRow(row.getRowNum(), CsvReader.trimmed(cells(row)));
            if (!read.blank()) {
                receiving = true;
                rows.accept(read);
                receiving = false;
            }
        }
    }

    private static void checkUnzipped(byte[] file) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = 0; read >= 0; read = content.read(buffer)) {
                        size += read;
                        if (size > MAX_UNZIPPED) {
                            throw Refusals.tooLarge(1, "the file unpacks to more than can be read. Divide it.");
                        }
                    }
                }
            }
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        if (row.getCellCount() > TableFiles.MAX_COLUMNS) {
            Refusals.checkSize(row.getRowNum(), Collections.nCopies(row.getCellCount(), ""));
        }
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(Optional.ofNullable(row.getCell(i)).map(XlsxReader::text).orElse(""));
        }
        Refusals.checkSize(row.getRowNum(), cells);
        return cells;
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> isDay(cell) ? day(cell.asDate()) : number(raw);
            case BOOLEAN -> raw.equals("1") || raw.equalsIgnoreCase("true") ? "true" : "false";
            case FORMULA -> number(raw);
            default -> cell.getText().strip();
        };
    }

    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String plain = ASIDE.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        return plain.matches(".*[ydhs年月日].*|.*mm.*");
    }

    private static String day(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    /** In plain digits when it is a number: formulas may come to anything. */
    private static String number(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw).round(PRECISION).stripTrailingZeros();
            return Math.abs(number.scale()) > TableFiles.MAX_CELL ? raw : number.toPlainString();
        } catch (NumberFormatException text) {
            return raw.strip();
        }
    }
}
