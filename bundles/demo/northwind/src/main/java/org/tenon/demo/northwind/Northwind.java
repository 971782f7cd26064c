package org.tenon.demo.northwind;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The demo company's records, as the sample database has them. */
record Northwind(
        List<CustomerRow> customers, List<SupplierRow> suppliers, List<ProductRow> products, List<OrderRow> orders) {

    record CustomerRow(
            String id,
            String name,
            String contact,
            String contactTitle,
            String address,
            String city,
            String region,
            String postalCode,
            String country,
            String phone) {}

    record SupplierRow(String id, String name) {}

    /** @param onOrder what has been ordered of the supplier, and has not come */
    record ProductRow(
            String id,
            String name,
            String category,
            String supplier,
            BigDecimal price,
            BigDecimal inStock,
            BigDecimal onOrder,
            BigDecimal reorderLevel,
            boolean discontinued) {

        String sku() {
            return "NW-" + id;
        }
    }

    /** @param seller the employee's name */
    record OrderRow(
            String id, String customer, String seller, LocalDate date, LocalDate required, List<LineRow> lines) {

        /** The seller as a user. */
        String sellerUser() {
            return seller.toLowerCase(Locale.ROOT).replace(' ', '.');
        }
    }

    /** @param discount a fraction: 0.05 is five percent */
    record LineRow(String product, BigDecimal unitPrice, BigDecimal quantity, BigDecimal discount) {}

    /** Reads the records that this bundle carries. */
    static Northwind read() {
        Map<String, String> categories = new HashMap<>();
        rows("categories").forEach(row -> categories.put(row.get("CategoryID"), row.get("CategoryName")));
        Map<String, String> employees = new HashMap<>();
        rows("employees")
                .forEach(row -> employees.put(row.get("EmployeeID"), row.get("FirstName") + " " + row.get("LastName")));
        Map<String, List<LineRow>> lines = new LinkedHashMap<>();
        rows("order_details").forEach(row -> lines.computeIfAbsent(row.get("OrderID"), id -> new ArrayList<>())
                .add(new LineRow(
                        row.get("ProductID"),
                        new BigDecimal(row.get("UnitPrice")),
                        new BigDecimal(row.get("Quantity")),
                        new BigDecimal(row.get("Discount")))));
        return new Northwind(
                rows("customers").stream().map(Northwind::customer).toList(),
                rows("suppliers").stream()
                        .map(row -> new SupplierRow(row.get("SupplierID"), row.get("CompanyName")))
                        .toList(),
                rows("products").stream()
                        .map(row -> product(row, categories.getOrDefault(row.get("CategoryID"), "")))
                        .toList(),
                rows("orders").stream()
                        .map(row -> new OrderRow(
                                row.get("OrderID"),
                                row.get("CustomerID"),
                                employees.getOrDefault(row.get("EmployeeID"), ""),
                                LocalDate.parse(row.get("OrderDate")),
                                LocalDate.parse(row.get("RequiredDate")),
                                lines.getOrDefault(row.get("OrderID"), List.of())))
                        .toList());
    }

    private static CustomerRow customer(Map<String, String> row) {
        return new CustomerRow(
                row.get("CustomerID"),
                row.get("CompanyName"),
                row.get("ContactName"),
                row.get("ContactTitle"),
                row.get("Address"),
                row.get("City"),
                row.get("Region"),
                row.get("PostalCode"),
                row.get("Country"),
                row.get("Phone"));
    }

    private static ProductRow product(Map<String, String> row, String category) {
        return new ProductRow(
                row.get("ProductID"),
                row.get("ProductName"),
                category,
                row.get("SupplierID"),
                new BigDecimal(row.get("UnitPrice")),
                new BigDecimal(row.get("UnitsInStock")),
                new BigDecimal(row.get("UnitsOnOrder")),
                new BigDecimal(row.get("ReorderLevel")),
                !row.get("Discontinued").equals("0"));
    }

    private static List<Map<String, String>> rows(String table) {
        String file = "/northwind/" + table + ".csv";
        try (InputStream in = Northwind.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the demo bundle lacks " + file);
            }
            MappingIterator<Map<String, String>> rows = new CsvMapper()
                    .readerForMapOf(String.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .readValues(in);
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
