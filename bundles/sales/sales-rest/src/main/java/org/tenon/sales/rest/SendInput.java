package org.tenon.sales.rest;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.document.DocumentLanguage;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.sales.SendRequest;

/** How a quote goes to the customer, as a request gives it; nothing of it is needed. */
record SendInput(Optional<String> channel, Optional<String> to, Optional<String> language, Optional<String> note) {

    /** @throws InvalidRequestException {@code /language} for one that there are no documents in */
    static SendRequest request(@Nullable SendInput body) {
        if (body == null) {
            return new SendRequest(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        return new SendRequest(body.channel, body.to, body.language.map(SendInput::locale), body.note);
    }

    private static Locale locale(String tag) {
        return DocumentLanguage.of(Locale.forLanguageTag(tag))
                .map(DocumentLanguage::locale)
                .orElseThrow(() -> new InvalidRequestException(
                        "/language", "language.unsupported", "Documents are there in en and zh-CN."));
    }
}
