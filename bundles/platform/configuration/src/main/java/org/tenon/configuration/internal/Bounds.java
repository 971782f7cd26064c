package org.tenon.configuration.internal;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.service.metatype.MetaTypeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the metatype files of a bundle say and the metatype service does not tell: within what numbers have to be. */
final class Bounds {

    /** @param required whether the file says that there must be a value, or says nothing */
    record Range(Optional<BigDecimal> min, Optional<BigDecimal> max, boolean required) {

        private static final Range ANY = new Range(Optional.empty(), Optional.empty(), true);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Bounds.class);

    private final Map<String, Range> ranges = new HashMap<>();

    static Bounds of(Bundle bundle) {
        Bounds bounds = new Bounds();
        Enumeration<URL> files = bundle.findEntries(MetaTypeService.METATYPE_DOCUMENTS_LOCATION, "*.xml", false);
        for (URL file : Collections.list(files == null ? Collections.emptyEnumeration() : files)) {
            try (InputStream in = file.openStream()) {
                bounds.read(in);
            } catch (IOException | SAXException | ParserConfigurationException unreadable) {
                // The metatype service has read it or not, and says so.
                LOG.debug("{} of {} is no metatype.", file, bundle.getSymbolicName(), unreadable);
            }
        }
        return bounds;
    }

    Range find(String type, String attribute) {
        return ranges.getOrDefault(key(type, attribute), Range.ANY);
    }

    private void read(InputStream in) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        NodeList types = factory.newDocumentBuilder().parse(in).getElementsByTagName("OCD");
        for (int i = 0; i < types.getLength(); i++) {
            Element type = (Element) types.item(i);
            NodeList attributes = type.getElementsByTagName("AD");
            for (int j = 0; j < attributes.getLength(); j++) {
                Element each = (Element) attributes.item(j);
                ranges.put(
                        key(type.getAttribute("id"), each.getAttribute("id")),
                        new Range(
                                number(each.getAttribute("min")),
                                number(each.getAttribute("max")),
                                !each.getAttribute("required").equals("false")));
            }
        }
    }

    private static Optional<BigDecimal> number(@Nullable String text) {
        return text == null ? Optional.empty() : Setting.parsed(text);
    }

    private static String key(String type, String attribute) {
        return type + ' ' + attribute;
    }
}
