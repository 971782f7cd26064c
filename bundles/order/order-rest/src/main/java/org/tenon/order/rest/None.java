package org.tenon.order.rest;

/** The body of an action that needs nothing: {@code {}}. */
record None() {}
