package org.tenon.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A Karaf features file, as far as modules need it. */
record FeatureFile(String name, List<Feature> features) {

    /**
     * A feature.
     *
     * @param automatic whether a KAR with it installs it
     * @param unsupported an element that modules do not carry out, if there is one
     */
    record Feature(
            String name,
            String version,
            boolean automatic,
            List<FeatureBundle> bundles,
            List<String> features,
            Optional<String> unsupported) {}

    /** @param startLevel 0 where none is said */
    record FeatureBundle(String url, int startLevel, boolean start, boolean dependency) {}

    /** @return empty when the document is no features file */
    static Optional<FeatureFile> read(InputStream in) throws IOException {
        try {
            XMLStreamReader xml = Xml.read(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    return xml.getLocalName().equals("features") ? Optional.of(features(xml)) : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (XMLStreamException | NumberFormatException unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        }
    }

    private static FeatureFile features(XMLStreamReader xml) throws XMLStreamException {
        String name = attribute(xml, "name", "");
        List<Feature> features = new ArrayList<>();
        while (xml.hasNext() && xml.next() != XMLStreamConstants.END_DOCUMENT) {
            if (xml.isStartElement() && xml.getLocalName().equals("feature")) {
                features.add(feature(xml));
            }
        }
        return new FeatureFile(name, features);
    }

    private static Feature feature(XMLStreamReader xml) throws XMLStreamException {
        String name = attribute(xml, "name", "");
        String version = attribute(xml, "version", "0.0.0");
        boolean automatic = !attribute(xml, "install", "auto").equals("manual");
        List<FeatureBundle> bundles = new ArrayList<>();
        List<String> needed = new ArrayList<>();
        @Nullable String unsupported = null;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("feature")) {
                return new Feature(name, version, automatic, bundles, needed, Optional.ofNullable(unsupported));
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "bundle" -> {
                    int level = Integer.parseInt(attribute(xml, "start-level", "0"));
                    boolean start = !attribute(xml, "start", "true").equals("false");
                    boolean dependency = attribute(xml, "dependency", "false").equals("true");
                    bundles.add(new FeatureBundle(xml.getElementText().trim(), level, start, dependency));
                }
                case "feature" -> needed.add(xml.getElementText().trim());
                case "config", "configfile", "library" -> {
                    unsupported = xml.getLocalName();
                    skip(xml);
                }
                default -> skip(xml);
            }
        }
    }

    /** To the end of the element that was just begun. */
    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private static String attribute(XMLStreamReader xml, String name, String otherwise) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? otherwise : value.trim();
    }
}
