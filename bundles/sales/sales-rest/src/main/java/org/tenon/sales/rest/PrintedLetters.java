package org.tenon.sales.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.document.DocumentLanguage;
import org.tenon.kernel.document.DocumentTexts;
import org.tenon.kernel.document.PrintFormat;
import org.tenon.kernel.message.Attachment;
import org.tenon.sales.Quote;
import org.tenon.sales.spi.QuoteLetters;

/** Writes the covering letter and adds the quote as a PDF. */
@Component(service = QuoteLetters.class)
public final class PrintedLetters implements QuoteLetters {

    private static final String BETWEEN = "\n\n";

    private final QuoteDocument document;
    private final Company company;

    @Activate
    public PrintedLetters(@Reference QuoteDocument document, @Reference Company company) {
        this.document = document;
        this.company = company;
    }

    @Override
    public Letter letter(Quote quote, Locale wish, Optional<String> note, Optional<String> link) {
        DocumentLanguage language = DocumentLanguage.of(wish).orElse(DocumentLanguage.ENGLISH);
        DocumentTexts texts = DocumentTexts.of(PrintedLetters.class, language);
        PrintFormat format = new PrintFormat(language.locale());
        List<String> paragraphs = new ArrayList<>();
        note.map(text -> text.replace("\r\n", "\n").strip()).ifPresent(paragraphs::add);
        paragraphs.add(texts.said(
                "letter.text",
                quote.number(),
                quote.currency().getCurrencyCode() + " " + format.amount(quote.gross()),
                format.day(quote.validUntil())));
        link.map(address -> texts.said("letter.link", address)).ifPresent(paragraphs::add);
        paragraphs.add(company.name());
        QuoteDocument.Pdf pdf = document.of(quote, Optional.of(language));
        return new Letter(
                language.locale(),
                texts.said("letter.subject", quote.number(), company.name()),
                String.join(BETWEEN, paragraphs),
                List.of(new Attachment(pdf.fileName(), "application/pdf", pdf.content())));
    }
}
