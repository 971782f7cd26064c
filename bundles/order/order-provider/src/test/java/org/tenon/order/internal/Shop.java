package org.tenon.order.internal;

import org.tenon.inventory.BookingReason;

/**
 * What can happen to stock and orders, as commands on things that are numbered as they come: products from 0, and orders, leases
 * and transfers in the order in which they were made. The services do it ({@link ServiceShop}), and so does a model in memory
 * ({@link ModelShop}); both must refuse the same with the same code, and be in the same state after it.
 */
interface Shop {

    /** The price of a unit of every product, with tax. */
    int PRICE = 11;

    /** What the customers may owe: little enough that some orders are held. */
    int LIMIT = 40 * PRICE;

    /** How long leases last. */
    int LEASE_MINUTES = 30;

    void receive(int product, int quantity);

    void book(BookingReason reason, int product, int quantity);

    void count(int product, int counted);

    /** Sends goods from the main warehouse to the other one. */
    void send(int product, int quantity);

    void arrive(int transfer);

    /** A draft with a line for each product, of one customer or another. */
    void order(int priority, int[] products, int[] quantities);

    void confirm(int order);

    void release(int order);

    /** @param quantity zero cancels the line */
    void amend(int order, int line, int quantity);

    void shipAll(int order);

    void ship(int order, int line, int quantity);

    void cancel(int order);

    void deliver(int order);

    void close(int order);

    void takeBack(int order, int line, int quantity, boolean scrap, boolean credited);

    /** A new lease. */
    void hold(int product, int quantity);

    /** Reserves for good what a lease holds, for another document. */
    void convert(int lease);

    void giveBack(int lease);

    /** What came in goes to those who wait. */
    void fill();

    void pass(int minutes);

    int orders();

    int leases();

    int transfers();

    /** Everything that a user could see of it. */
    String state();
}
