package org.tenon.order.internal;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** What was begun with a remote inventory for an order, written down before it was asked. */
@Entity
@Table(name = "order_intent")
class IntentRow {

    /** What is to be done when nobody knows how it ended. */
    enum Kind {
        /** To confirm the order. */
        CONFIRM,
        /** To confirm it in spite of the credit. */
        RELEASE,
        /** To cancel it. */
        CANCEL,
        /** To send goods; the detail says which, and under which id. */
        SHIP,
        /** To bring the inventory to what the order says: what was asked of it did not come to pass here. */
        UNDO,
        /** Done; the same again once more, later, since a call that was given up may have been carried out after its repetition. */
        SETTLE
    }

    @Id
    @Column(name = "order_id")
    String order;

    /** The name of a kind: the mapping does not take enums of this bundle's own. */
    @Column(name = "kind")
    private String kind = "";

    @Column(name = "detail")
    String detail = "";

    /** Whether a call was given up, which may still be carried out. */
    @Column(name = "unsure")
    boolean unsure;

    /** When it is taken up by somebody else than who began it. */
    @Column(name = "due")
    LocalDateTime due;

    @Column(name = "tries")
    int tries;

    @Column(name = "began_at")
    LocalDateTime began;

    @Version
    @Column(name = "version")
    long version;

    Kind kind() {
        return Kind.valueOf(kind);
    }

    void become(Kind next) {
        kind = next.name();
    }
}
