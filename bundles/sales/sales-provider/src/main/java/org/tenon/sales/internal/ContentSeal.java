package org.tenon.sales.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

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
    /** Of a quote that leaves something to the customer: every combination is sealed, and which one is chosen is not. */
    private static final String FORM_WITH_CHOICES = "tenon quote 2";

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
        boolean choices = lines.stream().anyMatch(line -> line.choosable);
        seal.add(
                choices ? FORM_WITH_CHOICES : FORM,
                quote.id,
                quote.customer,
                quote.currency,
                quote.priceList,
                quote.pricedBy);
        seal.add(quote.date.toString(), quote.validUntil.toString(), quote.channel == null ? "" : quote.channel);
        if (choices) {
            seal.add(quote.dearestNet);
        } else {
            seal.add(quote.net, quote.tax, quote.gross);
        }
        for (QuoteLineRow line : lines) {
            seal.add(Integer.toString(line.number), line.product, line.unit, line.taxes);
            seal.add(line.quantity, line.listPrice, line.rulePrice, line.unitPrice, line.discount);
            seal.add(line.net, line.tax, line.gross);
            if (choices) {
                seal.add(Boolean.toString(line.choosable), line.choiceGroup == null ? "" : line.choiceGroup);
            }
            if (!line.stockUnit.equals(line.unit)) {
                seal.add(line.stockUnit);
                seal.add(line.stockQuantity);
            }
        }
        return HexFormat.of().formatHex(seal.digest.digest());
    }

    /** @throws ConflictException {@code quote.content-changed} unless the quote says what was handed in */
    static void check(QuoteRow quote, List<QuoteLineRow> lines) {
        // Quotes that were handed in before there were seals have none.
        if (quote.contentSeal != null && !(quote.contentSeal.equals(of(quote, lines)) && isCombination(quote, lines))) {
            throw new ConflictException(
                    "quote.content-changed",
                    "The quote " + quote.number + " does not say what was handed in for approval: revise it.",
                    Map.of("quote", quote.id));
        }
    }

    /** Whether what counts can be chosen together, and the totals are of it. */
    private static boolean isCombination(QuoteRow quote, List<QuoteLineRow> lines) {
        boolean fixedCount = lines.stream().allMatch(line -> line.choosable || line.counts);
        boolean oneOfEach = lines.stream()
                .filter(line -> line.choiceGroup != null)
                .collect(groupingBy(line -> line.choiceGroup, summingInt((QuoteLineRow line) -> line.counts ? 1 : 0)))
                .values()
                .stream()
                .allMatch(counting -> counting == 1);
        return fixedCount
                && oneOfEach
                && quote.net.compareTo(QuoteRow.sum(lines, line -> line.net)) == 0
                && quote.tax.compareTo(QuoteRow.sum(lines, line -> line.tax)) == 0
                && quote.gross.compareTo(QuoteRow.sum(lines, line -> line.gross)) == 0;
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
