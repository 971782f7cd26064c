package org.tenon.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.capability.Capability;

/**
 * A service that a component of a bundle says it offers.
 *
 * @param provider the value of {@code tenon.provider}
 */
record DeclaredService(String type, Optional<String> provider) {

    private static final Pattern ITEMS = Pattern.compile("\\s*,\\s*");

    /** Whether the header {@code Service-Component} names the entry; it may have {@code *} in file names. */
    static boolean named(@Nullable String header, String entry) {
        if (header == null) {
            return false;
        }
        for (String item : ITEMS.split(header.trim(), -1)) {
            if (Pattern.matches(Pattern.quote(item).replace("*", "\\E[^/]*\\Q"), entry)) {
                return true;
            }
        }
        return false;
    }

    /** Reads a component description. */
    static List<DeclaredService> read(InputStream description) throws IOException {
        List<String> types = new ArrayList<>();
        Optional<String> provider = Optional.empty();
        try {
            XMLStreamReader xml = Xml.read(description);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("provide")) {
                        types.add(String.valueOf(xml.getAttributeValue(null, "interface")));
                    } else if (xml.getLocalName().equals("property")
                            && Capability.PROVIDER.equals(xml.getAttributeValue(null, "name"))) {
                        provider = Optional.ofNullable(xml.getAttributeValue(null, "value"));
                    }
                }
            }
        } catch (XMLStreamException unreadable) {
            throw new IOException(unreadable);
        }
        Optional<String> by = provider;
        return types.stream().map(type -> new DeclaredService(type, by)).toList();
    }
}
