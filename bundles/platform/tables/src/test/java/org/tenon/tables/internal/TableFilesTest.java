package org.tenon.tables.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.table.TableCell;
import org.tenon.kernel.table.TableFiles;
import org.tenon.kernel.table.TableFormat;
import org.tenon.kernel.table.TableRow;
import org.tenon.kernel.table.TableWriter;

/** What files hold is what is read, and what is written is read back. */
class TableFilesTest {

    private final TableFiles files = new CsvAndXlsx();

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void separators_are_seen_by_the_first_row(String separator) {
        assertThat(rows("Name" + separator + "\"a, b; c\"\n1" + separator + "2"))
                .containsExactly(new TableRow(1, List.of("Name", "a, b; c")), new TableRow(2, List.of("1", "2")));
    }

    @Test
    void quotes_hold_separators_line_feeds_and_quotes() {
        assertThat(rows("\"a\"\"b\",\"c\r\nd\",e \"f\"\r\n")).containsExactly(row(1, "a\"b", "c\r\nd", "e \"f\""));
    }

    @Test
    void rows_keep_their_numbers_when_empty_ones_are_left_out() {
        assertThat(rows("a\n\n , \nb\r\rc")).containsExactly(row(1, "a"), row(4, "b"), row(6, "c"));
    }

    @Test
    void a_quotation_mark_that_is_not_closed_is_refused_with_its_row() {
        assertThatThrownBy(() -> rows("a,b\n\"c,d\n"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Row 2");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_heading() {
        assertThat(rows("\uFEFFName,Ort\n")).containsExactly(row(1, "Name", "Ort"));
    }

    @Test
    void other_letters_than_were_named_are_refused_and_read_when_they_are_named() {
        Charset gb = Charset.forName("GB18030");
        byte[] table = "名称,城市\n上海机械,上海\n".getBytes(gb);

        assertThatThrownBy(() -> read(table, StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.code())
                        .isEqualTo("table.charset"));
        assertThat(read(table, gb)).containsExactly(row(1, "名称", "城市"), row(2, "上海机械", "上海"));
    }

    @Test
    void too_many_columns_and_too_long_cells_are_refused() {
        assertTooLarge(",".repeat(TableFiles.MAX_COLUMNS));
        assertTooLarge("a".repeat(TableFiles.MAX_CELL + 1));
    }

    private void assertTooLarge(String csv) {
        assertThatThrownBy(() -> rows(csv))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.code())
                        .isEqualTo("table.too-large"));
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void what_is_written_is_read_back(TableFormat format) {
        byte[] file = write(
                format,
                List.of(
                        List.of(TableCell.of("名称"), TableCell.of("=1+1"), TableCell.EMPTY, TableCell.of("'=x")),
                        List.of(
                                TableCell.of(new BigDecimal("-12.50")),
                                TableCell.of(LocalDate.of(2026, 2, 28)),
                                TableCell.of("+49 40"),
                                TableCell.of("a,\"b\"\nc")),
                        List.of(TableCell.of("'tis"), TableCell.of("''quoted''"))));

        assertThat(read(file, StandardCharsets.UTF_8))
                .extracting(TableRow::cells)
                .containsExactly(
                        List.of("名称", "=1+1", "", "'=x"),
                        List.of(format == TableFormat.CSV ? "-12.50" : "-12.5", "2026-02-28", "+49 40", "a,\"b\"\nc"),
                        List.of("'tis", "''quoted''"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(A1)", "\t=1", "＝1"})
    void no_text_is_written_as_a_formula_into_csv(String text) {
        String csv = new String(write(TableFormat.CSV, List.of(List.of(TableCell.of(text)))), StandardCharsets.UTF_8);

        assertThat(csv.replace("\uFEFF", "").replace("\"", "")).startsWith("'");
    }

    @Test
    void numbers_of_a_spreadsheet_lose_the_noise_of_binary_fractions() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("One");
            sheet.value(0, 0, 0.1 + 0.2);
            sheet.value(0, 1, 1.0e7);
            sheet.value(0, 2, true);
            sheet.value(2, 4, "after gaps");
        }

        assertThat(read(file.toByteArray(), StandardCharsets.UTF_8))
                .containsExactly(row(1, "0.3", "10000000", "true"), row(3, "", "", "", "", "after gaps"));
    }

    @Test
    void what_only_looks_like_a_spreadsheet_is_refused() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("readme.txt"));
            out.write(new byte[100]);
        }

        for (byte[] file : List.of(zip.toByteArray(), Arrays.copyOf(zip.toByteArray(), 60))) {
            assertThatThrownBy(() -> read(file, StandardCharsets.UTF_8))
                    .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.code())
                            .isEqualTo("table.unreadable"));
        }
    }

    @Test
    void what_unpacks_to_very_much_is_refused_before_it_takes_the_memory() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 301; i++) {
                out.write(zeros);
            }
        }

        assertThatThrownBy(() -> read(zip.toByteArray(), StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.code())
                        .isEqualTo("table.too-large"));
    }

    /** Nothing of the server's files gets into a table, and nobody is called for it. */
    @Test
    void an_entity_that_a_spreadsheet_brings_along_is_not_looked_up(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "sesame");
        Path harmless = Files.write(
                folder.resolve("harmless.xlsx"), write(TableFormat.XLSX, List.of(List.of(TableCell.of("Harmless")))));
        ByteArrayOutputStream harmful = new ByteArrayOutputStream();
        boolean harmed = false;
        try (ZipFile in = new ZipFile(harmless.toFile());
                ZipOutputStream out = new ZipOutputStream(harmful)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                String doctype = "<!DOCTYPE worksheet [<!ENTITY it SYSTEM \"" + secret.toUri() + "\">]>";
                String other = text.contains("Harmless")
                        ? text.replaceFirst("\\?>", "?>" + doctype).replace("Harmless", "&it;")
                        : text;
                harmed |= other.contains(doctype) && other.contains("&it;");
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(other.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(harmed).isTrue();

        List<TableRow> read = new ArrayList<>();
        try {
            read.addAll(read(harmful.toByteArray(), StandardCharsets.UTF_8));
        } catch (InvalidRequestException refused) {
            assertThat(refused.code()).isEqualTo("table.unreadable");
        }
        assertThat(read.toString()).doesNotContain("sesame");
    }

    private byte[] write(TableFormat format, List<List<TableCell>> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (TableWriter writer = files.write(file, format, "Customers: all / none")) {
            rows.forEach(writer::row);
        }
        return file.toByteArray();
    }

    private List<TableRow> rows(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private List<TableRow> read(byte[] file, Charset charset) {
        List<TableRow> rows = new ArrayList<>();
        files.read(new ByteArrayInputStream(file), charset, rows::add);
        return rows;
    }

    private static TableRow row(long number, String... cells) {
        return new TableRow(number, List.of(cells));
    }
}
