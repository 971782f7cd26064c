package org.tenon.testing.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody's hand, which counts what it does: a tap, a text that is typed, a key. */
final class Hand {

    private final long begun = System.nanoTime();
    private int done;

    void tap(Locator where) {
        done++;
        where.click();
    }

    void type(Locator where, String text) {
        done++;
        where.pressSequentially(text);
    }

    void press(Page page, String key) {
        done++;
        page.keyboard().press(key);
    }

    int done() {
        return done;
    }

    /** Prints what it took: typing and waiting are in it. */
    void tell(String what) {
        System.out.printf("%s: %d interactions, %.1f s%n", what, done, (System.nanoTime() - begun) / 1e9);
    }
}
