package org.tenon.persistence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What we read from a {@code persistence.xml}: one unit, its classes and its properties. Transactions and the data source
 * are the platform's, whatever the file says of them.
 */
record UnitDescriptor(String name, List<String> classes, Map<String, String> properties) {

    UnitDescriptor {
        classes = List.copyOf(classes);
        properties = Map.copyOf(properties);
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("a unit's name is made of a-z, 0-9 and _, not \"" + name + "\"");
        }
    }

    /** @throws IllegalArgumentException when the file cannot be read, or does not hold exactly one unit with listed classes */
    static UnitDescriptor read(URL descriptor) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = descriptor.openStream()) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            List<String> names = new ArrayList<>();
            List<String> classes = new ArrayList<>();
            Map<String, String> properties = new LinkedHashMap<>();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "persistence-unit" -> names.add(xml.getAttributeValue(null, "name"));
                        case "class" -> classes.add(xml.getElementText().trim());
                        case "property" -> properties.put(
                                xml.getAttributeValue(null, "name"), xml.getAttributeValue(null, "value"));
                        default -> {
                            // Of no interest here.
                        }
                    }
                }
            }
            if (names.size() != 1) {
                throw new IllegalArgumentException(descriptor + " must hold one persistence unit, it holds " + names);
            }
            return new UnitDescriptor(names.get(0), classes, properties);
        } catch (IOException | XMLStreamException unreadable) {
            throw new IllegalArgumentException(descriptor + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
