/**
 * Makes PDF documents: a logic-less template gives an XHTML page, and that is laid out with fonts that are carried along,
 * so that a document looks alike on every machine. Nothing of it is loaded before the first document.
 */
@NullMarked
package org.tenon.documents.internal;

import org.jspecify.annotations.NullMarked;
