package org.tenon.sales;

/** What a policy may ask of a quote besides its figures. Values are compared without regard to case. */
public enum QuoteAttribute {
    /** {@code ok}, {@code watch} or {@code hold}: how the customer's credit stands. */
    CREDIT_STATE,
    /** The customer's payment terms, or its group's; a customer without has none of the values. */
    PAYMENT_TERMS,
    /** The category of the product of any line. */
    CATEGORY,
    /** The code of the quote's currency. */
    CURRENCY,
    /** The channel that the quote is sold through; one without a channel has none of the values. */
    CHANNEL
}
