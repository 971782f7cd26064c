package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.tenon.kernel.problem.ConflictException;

/**
 * What an approval is bound to: SHA-256 over everything in a quote that is relevant for money. States keep a quote from being
 * changed once it is handed in; the seal holds even where a state is wrong, whoever wrote into the tables and how.
 */
final class ContentSeal {

    private static final String FORM = "tenon quote 1";
    /** Between values, so that no two contents give the same text. No value has it: it is a control character. */
    private static final char SEPARATOR = '\u001f';

    private final MessageDigest digest;

    private ContentSeal() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    static String of(QuoteRow quote, List<QuoteLineRow> lines) {
        ContentSeal seal = new ContentSeal();
        seal.add(FORM, quote.id, quote.customer, quote.currency, quote.priceList, quote.pricedBy);
        seal.add(quote.date.toString(), quote.validUntil.toString(), quote.channel == null ? "" : quote.channel);
        seal.add(quote.net, quote.tax, quote.gross);
        for (QuoteLineRow line : lines) {
            seal.add(Integer.toString(line.number), line.product, line.unit, line.taxes);
            seal.add(line.quantity, line.listPrice, line.rulePrice, line.unitPrice, line.discount);
            seal.add(line.net, line.tax, line.gross);
        }
        return HexFormat.of().formatHex(seal.digest.digest());
    }

    /** @throws ConflictException {@code quote.content-changed} unless the quote says what was handed in */
    static void check(QuoteRow quote, List<QuoteLineRow> lines) {
        // Quotes that were handed in before there were seals have none.
        if (quote.contentSeal != null && !quote.contentSeal.equals(of(quote, lines))) {
            throw new ConflictException(
                    "quote.content-changed",
                    "The quote " + quote.number + " does not say what was handed in for approval: revise it.",
                    Map.of("quote", quote.id));
        }
    }

    private void add(String... values) {
        for (String value : values) {
            digest.update((value + SEPARATOR).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The value, not the form: databases give other numbers of trailing zeros back. */
    private void add(BigDecimal... numbers) {
        for (BigDecimal number : numbers) {
            add(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        }
    }
}
