package org.tenon.sales.spi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.tenon.kernel.message.Attachment;
import org.tenon.sales.Quote;

/**
 * Writes what a customer is sent with a quote: texts and documents are where the templates are, not where quotes are kept. Of several
 * services the one with the highest ranking is asked.
 */
@ConsumerType
public interface QuoteLetters {

    /**
     * @param language which is wished for; the nearest that there are templates in is taken
     * @param note what the seller has written; comes first
     * @param link where the customer can answer; empty when the installation does not know its public address
     * @throws org.tenon.kernel.problem.ConflictException {@code document.template} when the document cannot be printed
     */
    Letter letter(Quote quote, Locale language, Optional<String> note, Optional<String> link);

    /** What is sent. As in {@link org.tenon.kernel.message.OutgoingMessage}. */
    record Letter(Locale language, String subject, String text, List<Attachment> attachments) {

        public Letter {
            attachments = List.copyOf(attachments);
        }
    }
}
