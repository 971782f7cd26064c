/**
 * Looks for what is wrong or doubtful in the rules of a price list. Pure: rules go in, findings come out. Rules are compared when they
 * name the same product, category or all, and the same buyer or everybody: that a product lies in a category is not looked up.
 */
@NullMarked
package org.tenon.pricing.internal.lint;

import org.jspecify.annotations.NullMarked;
