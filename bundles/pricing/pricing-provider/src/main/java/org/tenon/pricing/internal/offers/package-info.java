/**
 * Works out what promotions take off a document. Pure: a projection of the priced lines goes in, deductions come out; it
 * knows neither the engine that priced the lines nor what becomes of the deductions.
 */
@NullMarked
package org.tenon.pricing.internal.offers;

import org.jspecify.annotations.NullMarked;
