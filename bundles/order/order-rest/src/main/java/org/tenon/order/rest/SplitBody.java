package org.tenon.order.rest;

import org.tenon.order.Split;

/** An order that was split, as an answer gives it: with what is left of it, and the new one. */
record SplitBody(OrderBody rest, OrderBody part) {

    static SplitBody of(Split split) {
        return new SplitBody(OrderBody.of(split.rest()), OrderBody.of(split.part()));
    }
}
