package org.tenon.kernel.field;

/** What a field's values are. */
public enum FieldKind {
    /** A line or a few of text, at most {@value FieldValue#MAX_TEXT} characters. */
    TEXT,
    /** A decimal number with at most {@value FieldValue#MAX_DECIMALS} decimals. */
    NUMBER,
    /** A day. */
    DATE,
    YES_NO,
    /** The code of one of the choices that the definition names. */
    CHOICE
}
