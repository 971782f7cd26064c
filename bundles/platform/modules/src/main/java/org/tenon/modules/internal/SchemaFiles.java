package org.tenon.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.osgi.framework.Bundle;

/**
 * The persistence unit of a bundle with its migrations.
 *
 * @param folders the SQL files by folder ({@code db/pricing}, {@code db/pricing-h2}) and name
 */
record SchemaFiles(String unit, Map<String, Map<String, String>> folders) {

    private static final Pattern DDL = Pattern.compile(
            "\\b(create\\s+table(?:\\s+if\\s+not\\s+exists)?|drop\\s+table(?:\\s+if\\s+exists)?)\\s+\"?([\\w]+)\"?"
                    + "|\\balter\\s+table\\s+\"?([\\w]+)\"?\\s+rename\\s+to\\s+\"?([\\w]+)\"?",
            Pattern.CASE_INSENSITIVE);

    /** The files for one database, by name. */
    Map<String, String> files(String database) {
        Map<String, String> files = new TreeMap<>(folders.getOrDefault("db/" + unit, Map.of()));
        files.putAll(folders.getOrDefault("db/" + unit + "-" + database, Map.of()));
        return files;
    }

    /** The tables that the migrations leave behind, in lower case. */
    Set<String> tables(String database) {
        Set<String> tables = new LinkedHashSet<>();
        files(database).values().forEach(sql -> apply(sql, tables));
        return tables;
    }

    private static void apply(String sql, Set<String> tables) {
        Matcher statement = DDL.matcher(sql.replaceAll("--[^\n]*", ""));
        while (statement.find()) {
            if (statement.group(3) != null) {
                tables.remove(lower(statement.group(3)));
                tables.add(lower(statement.group(4)));
            } else if (lower(statement.group(1)).startsWith("create")) {
                tables.add(lower(statement.group(2)));
            } else {
                tables.remove(lower(statement.group(2)));
            }
        }
    }

    /** The unit that a {@code persistence.xml} describes; empty when it describes none. */
    static String unit(InputStream descriptor) throws IOException {
        try {
            XMLStreamReader xml = Xml.read(descriptor);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("persistence-unit")) {
                    return String.valueOf(xml.getAttributeValue(null, "name"));
                }
            }
            return "";
        } catch (XMLStreamException unreadable) {
            throw new IOException(unreadable);
        }
    }

    /** The unit in an installed bundle, if it has one. */
    static Optional<String> unit(Bundle bundle) {
        String path = bundle.getHeaders("").get("Meta-Persistence");
        URL descriptor = path == null ? null : bundle.getEntry(path.trim());
        if (descriptor == null) {
            return Optional.empty();
        }
        try (InputStream in = descriptor.openStream()) {
            return Optional.of(unit(in));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }
}
