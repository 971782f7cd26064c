package org.tenon.kernel.document;

import java.util.Locale;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes documents from logic-less templates and the values that fill them. Templates are Mustache, of well-formed XHTML pages;
 * texts are escaped, and a name without a value is a mistake.
 */
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

    /**
     * {@link #pdf(String, Map, Locale)} from a template that the installation may have replaced by a file
     * {@code etc/templates/<name>}. The whole document is made or none.
     *
     * @throws org.tenon.kernel.problem.ConflictException {@code document.template} when it is not well-formed or names a value that is
     *     not there, with {@code template} and {@code reason}
     */
    byte[] pdf(DocumentTemplate template, Map<String, Object> values, Locale language);

    /**
     * The page itself, as text that browsers read.
     *
     * @throws org.tenon.kernel.problem.ConflictException as {@link #pdf(DocumentTemplate, Map, Locale)}
     */
    String page(DocumentTemplate template, Map<String, Object> values);
}
