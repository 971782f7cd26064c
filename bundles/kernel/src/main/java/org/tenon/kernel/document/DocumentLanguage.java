package org.tenon.kernel.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.InvalidRequestException;

/** The languages that documents are printed in. */
public enum DocumentLanguage {
    ENGLISH(Locale.US, "en"),
    CHINESE(Locale.SIMPLIFIED_CHINESE, "zh-CN");

    private final Locale locale;
    private final String tag;

    DocumentLanguage(Locale locale, String tag) {
        this.locale = locale;
        this.tag = tag;
    }

    public Locale locale() {
        return locale;
    }

    /** Its BCP 47 tag, as documents and addresses name it. */
    public String tag() {
        return tag;
    }

    /** The language that a locale is of, whatever its region. */
    public static Optional<DocumentLanguage> of(Locale wanted) {
        for (DocumentLanguage each : values()) {
            if (each.locale.getLanguage().equals(wanted.getLanguage())) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * What a request asks for.
     *
     * @param parameter decides when it is there
     * @param acceptLanguage the header; the first that we have counts
     * @throws InvalidRequestException {@code language.unsupported} when the parameter names a language that we have not
     */
    public static Optional<DocumentLanguage> wish(@Nullable String parameter, @Nullable String acceptLanguage) {
        if (parameter != null && !parameter.isEmpty()) {
            return Optional.of(of(Locale.forLanguageTag(parameter.replace('_', '-')))
                    .orElseThrow(() -> new InvalidRequestException(
                            "", "language.unsupported", "language: documents are there in en and zh-CN.")));
        }
        return accepted(acceptLanguage);
    }

    private static Optional<DocumentLanguage> accepted(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
            return ranges.stream()
                    .filter(range -> range.getWeight() > 0 && !range.getRange().startsWith("*"))
                    .map(range -> of(Locale.forLanguageTag(range.getRange())))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
