package org.tenon.samples.fault;

import java.util.Locale;

/** What a call may do instead of answering well. */
enum CallFault {
    /** Answers well. */
    NONE,
    /** Sleeps, then answers; an interrupt ends the call with an exception. */
    SLEEP,
    /** Sleeps, then answers, and does not listen to interrupts. */
    DEAF,
    /** Burns the processor, then answers, and does not listen to interrupts. */
    SPIN,
    /** Throws an exception that the contract does not know. */
    THROW,
    /** Refuses the request, as the contract allows. */
    REFUSE,
    /** Throws a {@link LinkageError}, as a bundle whose imports went away does. */
    ERROR,
    /** Overflows the stack. */
    OVERFLOW,
    /** Starts a thread that stays, then answers. */
    LEAK_THREADS,
    /** Keeps memory for ever, then answers. */
    LEAK_MEMORY,
    /** Answers null. */
    NULL,
    /** Answers with prices ten times too high. */
    WRONG,
    /** Answers for no line at all. */
    EMPTY,
    /** Answers in a currency that nobody asked for. */
    CURRENCY,
    /** Answers with lines that are not lines. */
    GARBAGE;

    /** @throws IllegalArgumentException when there is no such fault */
    static CallFault named(String name) {
        return valueOf(name.trim().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
