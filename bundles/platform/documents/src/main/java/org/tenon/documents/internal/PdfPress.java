package org.tenon.documents.internal;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.w3c.dom.Document;

/** Lays a page out and prints it as PDF/A-2u, which carries all that it needs and can be archived. */
final class PdfPress {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final long SAME_FOR_ALL = 1;

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** With it, the large font is not even opened for a document that needs none of its letters. */
    private static final FSCacheEx<String, FSCacheValue> FONT_METRICS = new FSDefaultCacheStore();

    static {
        FontMappers.set(new NoSystemFonts());
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfPress() {}

    static byte[] print(Document page, Locale language) {
        try (PdfBoxRenderer renderer = builder(page).buildPdfRenderer();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            pdf.getDocumentCatalog().setLanguage(language.toLanguageTag());
            // Otherwise made of the time, so that no two documents would be equal.
            pdf.setDocumentId(SAME_FOR_ALL);
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a PDF could not be written to memory", impossible);
        }
    }

    private static PdfRendererBuilder builder(Document page) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(page, null)
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .useColorProfile(COLOURS)
                .withProducer("Tenon")
                .useCacheStore(CacheStore.PDF_FONT_METRICS, FONT_METRICS)
                .useUriResolver((base, uri) -> isInline(uri) ? uri : null)
                .useExternalResourceAccessControl(
                        (uri, type) -> isInline(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        font(builder, "NotoSans-Regular.ttf", "Noto Sans", REGULAR, EnumSet.of(FSFontUseCase.FALLBACK_PRE));
        font(builder, "NotoSans-Bold.ttf", "Noto Sans", BOLD, EnumSet.of(FSFontUseCase.FALLBACK_PRE));
        font(
                builder,
                "DroidSansFallbackFull.ttf",
                "Droid Sans Fallback",
                REGULAR,
                EnumSet.of(FSFontUseCase.FALLBACK_FINAL));
        return builder;
    }

    private static void font(
            PdfRendererBuilder builder, String file, String family, int weight, Set<FSFontUseCase> use) {
        builder.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true, use);
    }

    private static InputStream open(String file) {
        return PdfPress.class.getResourceAsStream("fonts/" + file);
    }

    /** A page shows what it contains; it fetches nothing, neither from the network nor from this machine. */
    private static boolean isInline(String uri) {
        return uri.startsWith("data:");
    }
}
