package org.tenon.documents.internal;

import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tenon.kernel.document.DocumentRenderer;

/** Fills templates and prints them. Touches the libraries behind it only when it is called. */
@Component(service = DocumentRenderer.class)
public final class TemplateRenderer implements DocumentRenderer {

    @Activate
    public TemplateRenderer() {}

    @Override
    public byte[] pdf(String template, Map<String, Object> values, Locale language) {
        return PdfPress.print(PageTemplate.fill(template, values), language);
    }
}
