package org.tenon.order.rest;

import java.util.Locale;
import java.util.Optional;
import org.tenon.kernel.document.DocumentLanguage;
import org.tenon.kernel.problem.InvalidRequestException;

/**
 * A link to be made.
 *
 * @param language {@code en} or {@code zh-CN}; left out, the customer's
 */
record TrackingInput(Optional<String> language) {

    /** @throws InvalidRequestException {@code /language}: one that no page is in */
    Optional<DocumentLanguage> spoken() {
        return language.map(tag -> DocumentLanguage.of(Locale.forLanguageTag(tag))
                .orElseThrow(() -> new InvalidRequestException(
                        "/language", "order.language", "There are pages in English (en) and Chinese (zh-CN).")));
    }
}
