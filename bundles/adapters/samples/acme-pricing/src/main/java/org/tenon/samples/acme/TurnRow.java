package org.tenon.samples.acme;

import javax.persistence.Entity;
import javax.persistence.EntityManager;
import javax.persistence.Id;
import javax.persistence.Table;

/** Whose turn it is to change something. */
@Entity(name = "Turn")
@Table(name = "acme_turn")
@SuppressWarnings("UnusedVariable") // the update reads the fields
class TurnRow {

    private static final String PRICING = "pricing";

    @Id
    private String id = PRICING;

    private long turn;

    /** Waits for the transactions that changed something before, and keeps those after waiting until this one ends. */
    static void take(EntityManager em) {
        em.createQuery("update Turn t set t.turn = t.turn + 1 where t.id = :id")
                .setParameter("id", PRICING)
                .executeUpdate();
    }
}
