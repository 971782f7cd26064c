package org.tenon.documents.internal;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Fills a Mustache template and reads what comes out as an XHTML page. */
final class PageTemplate {

    /** No defaults and no lenience: a name without a value is a mistake that must not reach a customer. */
    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().withEscaper(PageTemplate::escaped).strictSections(true);

    private PageTemplate() {}

    /** @throws IllegalArgumentException when the template is not well-formed or names a value that is not there */
    static Document fill(String template, Map<String, Object> values) {
        return parsed(text(template, values));
    }

    /** @throws IllegalArgumentException as {@link #fill} */
    static String page(String template, Map<String, Object> values) {
        String page = text(template, values);
        parsed(page);
        return page;
    }

    private static String text(String template, Map<String, Object> values) {
        try {
            return COMPILER.compile(template).execute(values);
        } catch (MustacheException | UnsupportedOperationException refused) {
            throw new IllegalArgumentException("the template cannot be filled: " + refused.getMessage(), refused);
        }
    }

    private static Document parsed(String page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(page)));
        } catch (SAXException malformed) {
            throw new IllegalArgumentException(
                    "the template is not a well-formed page: " + malformed.getMessage(), malformed);
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException("the JDK's own XML parser is not as expected", impossible);
        }
    }

    /** Takes away what may stand in no XML, like control characters and halves of characters, and escapes the rest. */
    private static String escaped(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().filter(PageTemplate::isAllowed).forEach(allowed::appendCodePoint);
        return Escapers.HTML.escape(allowed.toString());
    }

    private static boolean isAllowed(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || (letter >= 0x20 && letter <= 0xD7FF)
                || (letter >= 0xE000 && letter <= 0xFFFD)
                || letter >= 0x10000;
    }

    /** Without a handler the parser would print to the console. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException harmless) {
            // Nothing that would show on paper.
        }

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
