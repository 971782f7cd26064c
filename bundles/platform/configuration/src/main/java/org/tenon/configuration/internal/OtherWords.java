package org.tenon.configuration.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.osgi.framework.Bundle;

/**
 * What a bundle says of its settings in another language than its metatype does: {@code OSGI-INF/l10n/<pid>_<language>.properties}, in
 * UTF-8, with {@code title}, {@code description}, {@code <key>}, {@code <key>.description} and {@code <key>.<option>}. What it does not
 * say stays in the words of the metatype.
 */
final class OtherWords {

    private final Properties words = new Properties();

    private OtherWords() {}

    static OtherWords of(Bundle bundle, String pid, Locale language) {
        OtherWords found = new OtherWords();
        URL file = bundle.getEntry("OSGI-INF/l10n/" + pid + "_" + language.getLanguage() + ".properties");
        if (file != null) {
            try (Reader read = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                found.words.load(read);
            } catch (IOException failed) {
                throw new IllegalStateException("The words of " + pid + " cannot be read.", failed);
            }
        }
        return found;
    }

    Description of(Description theirs) {
        if (words.isEmpty()) {
            return theirs;
        }
        return new Description(
                theirs.pid(),
                words.getProperty("title", theirs.title()),
                words.getProperty("description", theirs.description()),
                theirs.bundle(),
                theirs.settings().stream().map(this::of).toList());
    }

    private Setting of(Setting theirs) {
        String key = theirs.key();
        return theirs.called(
                words.getProperty(key, theirs.title()),
                words.getProperty(key + ".description", theirs.description()),
                theirs.options().stream()
                        .map(each -> new Setting.Option(
                                each.value(), words.getProperty(key + "." + each.value(), each.title())))
                        .toList());
    }
}
