package org.tenon.testing.blackbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The price lists, offers and order lines of AdventureWorks, as their files have them (Microsoft's SQL Server samples; the
 * licence is beside them).
 */
final class AdventureWorks {

    private static final String HEADER = "SalesOrderHeader.csv.gz";
    private static final String DETAIL = "SalesOrderDetail.csv.gz";

    private AdventureWorks() {}

    /** @param lastDay the last one on which it holds */
    record ListPrice(String product, LocalDate firstDay, Optional<LocalDate> lastDay, BigDecimal price) {}

    /** @param lastDay the last one on which it holds */
    record Offer(
            int id,
            BigDecimal percent,
            String channel,
            LocalDate firstDay,
            LocalDate lastDay,
            int minQuantity,
            Optional<Integer> maxQuantity,
            List<String> products) {}

    /** @param place the order and its line, for a person */
    record Line(
            String place,
            LocalDate day,
            boolean online,
            String product,
            String quantity,
            BigDecimal unitPrice,
            BigDecimal discount,
            BigDecimal total) {}

    static List<ListPrice> listPrices() {
        return carried("ProductListPriceHistory.csv").stream()
                .map(row -> new ListPrice(
                        row.get("ProductID"),
                        day(row, "StartDate"),
                        some(row, "EndDate").map(LocalDate::parse),
                        new BigDecimal(row.get("ListPrice"))))
                .toList();
    }

    /** Those that take something off. */
    static List<Offer> offers() {
        Map<String, List<String>> products = new HashMap<>();
        for (Map<String, String> row : carried("SpecialOfferProduct.csv")) {
            products.computeIfAbsent(row.get("SpecialOfferID"), first -> new ArrayList<>())
                    .add(row.get("ProductID"));
        }
        return carried("SpecialOffer.csv").stream()
                .filter(row -> new BigDecimal(row.get("DiscountPct")).signum() > 0)
                .map(row -> new Offer(
                        Integer.parseInt(row.get("SpecialOfferID")),
                        new BigDecimal(row.get("DiscountPct")).movePointRight(2),
                        row.get("Category").toLowerCase(Locale.ROOT),
                        day(row, "StartDate"),
                        day(row, "EndDate"),
                        Integer.parseInt(row.get("MinQty")),
                        some(row, "MaxQty").map(Integer::valueOf),
                        products.getOrDefault(row.get("SpecialOfferID"), List.of())))
                .toList();
    }

    /** @param folder where the two files of orders are; empty for those that the tests carry */
    static List<Line> lines(Optional<Path> folder) {
        Map<String, Map<String, String>> orders = new HashMap<>();
        rows(folder, HEADER).forEach(row -> orders.put(row.get("SalesOrderID"), row));
        List<Line> lines = new ArrayList<>();
        for (Map<String, String> row : rows(folder, DETAIL)) {
            Map<String, String> order = Objects.requireNonNull(orders.get(row.get("SalesOrderID")));
            lines.add(new Line(
                    row.get("SalesOrderID") + "/" + row.get("SalesOrderDetailID"),
                    LocalDate.parse(order.get("OrderDate").substring(0, 10)),
                    List.of("true", "1").contains(order.get("OnlineOrderFlag").toLowerCase(Locale.ROOT)),
                    row.get("ProductID"),
                    row.get("OrderQty"),
                    new BigDecimal(row.get("UnitPrice")),
                    new BigDecimal(row.get("UnitPriceDiscount")).movePointRight(2),
                    new BigDecimal(row.get("LineTotal"))));
        }
        return lines;
    }

    private static LocalDate day(Map<String, String> row, String column) {
        return LocalDate.parse(row.get(column));
    }

    private static Optional<String> some(Map<String, String> row, String column) {
        return Optional.of(row.get(column)).filter(text -> !text.isEmpty());
    }

    private static List<Map<String, String>> carried(String file) {
        return rows(Optional.empty(), file);
    }

    /** None of these files has a quoted comma in the columns that are asked for, nor before them. */
    private static List<Map<String, String>> rows(Optional<Path> folder, String file) {
        try (InputStream bytes = open(folder, file);
                BufferedReader text = new BufferedReader(new InputStreamReader(
                        file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8))) {
            String[] columns = Objects.requireNonNull(text.readLine()).split(",", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                String[] values = line.split(",", -1);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < columns.length && i < values.length; i++) {
                    row.put(columns[i], values[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(Optional<Path> folder, String file) throws IOException {
        return folder.isPresent()
                ? Files.newInputStream(folder.get().resolve(file))
                : Objects.requireNonNull(AdventureWorks.class.getResourceAsStream("adventureworks/" + file));
    }
}
