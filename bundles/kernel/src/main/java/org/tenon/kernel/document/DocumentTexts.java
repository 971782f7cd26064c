package org.tenon.kernel.document;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/** The texts of a room's documents in one language: {@code texts.properties} and {@code texts_zh_CN.properties} beside its classes. */
public final class DocumentTexts {

    private final DocumentLanguage language;
    private final ResourceBundle texts;

    private DocumentTexts(DocumentLanguage language, ResourceBundle texts) {
        this.language = language;
        this.texts = texts;
    }

    /**
     * @param beside a class of the package that the files are in
     * @throws java.util.MissingResourceException when there are none
     */
    public static DocumentTexts of(Class<?> beside, DocumentLanguage language) {
        // The base file is English; without this control the machine's own language would come before it.
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new DocumentTexts(
                language,
                ResourceBundle.getBundle(
                        beside.getPackageName() + ".texts", language.locale(), beside.getClassLoader(), exact));
    }

    /** @throws java.util.MissingResourceException when there is no such text */
    public String text(String key) {
        return texts.getString(key);
    }

    /** A text with its {@code {0}}, {@code {1}}, ... filled in, as {@link MessageFormat} does. */
    public String said(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), language.locale()).format(arguments);
    }

    /** The texts whose key begins so, by what follows. */
    public Map<String, String> startingWith(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String key : Collections.list(texts.getKeys())) {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), texts.getString(key));
            }
        }
        return found;
    }

    public Set<String> keys() {
        return texts.keySet();
    }
}
