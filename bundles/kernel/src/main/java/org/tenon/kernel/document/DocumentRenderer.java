package org.tenon.kernel.document;

import java.util.Locale;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Makes a PDF from a logic-less template and the values that fill it. */
@ProviderType
public interface DocumentRenderer {

    /**
     * @param template a Mustache template of an XHTML page with CSS for print
     * @param values what the template names; texts are escaped
     * @param language chooses fonts and hyphenation; Latin, Greek, Cyrillic and CJK letters are always there
     * @return the PDF; equal values give an equal document but for its creation date
     * @throws IllegalArgumentException when the template is not well-formed or names a value that is not there
     */
    byte[] pdf(String template, Map<String, Object> values, Locale language);
}
