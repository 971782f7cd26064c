package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

/** Why goods are booked in or out besides receipts and shipments: it says from where to where they go. */
public enum BookingReason {
    /** More is there than was thought. */
    FOUND(StockPlace.LOSS, true),
    /** Less is there than was thought. */
    LOST(StockPlace.LOSS, false),
    /** What cannot be sold any more was thrown away. */
    SCRAPPED(StockPlace.LOSS, false),
    /** A customer sent goods back, and they can be sold again. */
    RETURNED(StockPlace.CUSTOMER, true),
    /** Goods went back to whom they came from. */
    SENT_BACK(StockPlace.SUPPLIER, false),
    /** Used up to make something else. */
    CONSUMED(StockPlace.PRODUCTION, false),
    /** Made. */
    PRODUCED(StockPlace.PRODUCTION, true);

    private final StockPlace place;
    private final boolean inward;

    BookingReason(StockPlace place, boolean inward) {
        this.place = requireNonNull(place);
        this.inward = inward;
    }

    /** The place outside of the warehouse. */
    public StockPlace place() {
        return place;
    }

    /** Whether the goods come into the warehouse. */
    public boolean inward() {
        return inward;
    }
}
