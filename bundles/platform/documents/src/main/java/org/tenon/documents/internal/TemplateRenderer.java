package org.tenon.documents.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.document.DocumentRenderer;
import org.tenon.kernel.document.DocumentTemplate;

/** Fills templates and prints them. Touches the libraries behind it only when it is called. */
@Component(service = DocumentRenderer.class)
public final class TemplateRenderer implements DocumentRenderer {

    private final OwnTemplates templates;

    @Activate
    public TemplateRenderer(@Reference OwnTemplates templates) {
        this.templates = templates;
    }

    /** One that knows no templates but those that it is given. */
    public TemplateRenderer() {
        this(new OwnTemplates(Optional.empty()));
    }

    @Override
    public byte[] pdf(String template, Map<String, Object> values, Locale language) {
        return PdfPress.print(PageTemplate.fill(template, values), language);
    }

    @Override
    public byte[] pdf(DocumentTemplate template, Map<String, Object> values, Locale language) {
        String text = templates.text(template);
        return made(template, () -> pdf(text, values, language));
    }

    @Override
    public String page(DocumentTemplate template, Map<String, Object> values) {
        String text = templates.text(template);
        return made(template, () -> PageTemplate.page(text, values));
    }

    /** Whatever goes wrong in it, the template is at fault: the values are the same for all. */
    private static <T> T made(DocumentTemplate template, Supplier<T> document) {
        try {
            return document.get();
        } catch (RuntimeException failed) {
            throw OwnTemplates.refused(
                    template, Optional.ofNullable(failed.getMessage()).orElseGet(failed::toString), failed);
        }
    }
}
