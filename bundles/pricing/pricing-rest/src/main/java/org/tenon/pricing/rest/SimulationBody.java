package org.tenon.pricing.rest;

import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.pricing.PriceSimulation;

/**
 * What past sales would come to with a draft, without taxes, as an answer gives it.
 *
 * @param changePercent by how much it moves them; left out when they come to nothing
 * @param complete whether these were all documents
 * @param products the 20 that the draft moves most
 * @param moved the 100 documents that it moves by the largest share
 */
record SimulationBody(
        int documents,
        int lines,
        int changed,
        int refused,
        boolean complete,
        Money before,
        Money after,
        Optional<Percent> changePercent,
        List<Moved> products,
        List<MovedDocument> moved) {

    /** How far a product is moved. */
    record Moved(ProductId product, Money before, Money after) {
        private static Moved of(PriceSimulation.Moved moved) {
            return new Moved(moved.product(), moved.before(), moved.after());
        }
    }

    /**
     * How far a document is moved.
     *
     * @param changePercent by how much; left out when it came to nothing
     */
    record MovedDocument(String document, Money before, Money after, Optional<Percent> changePercent) {
        private static MovedDocument of(PriceSimulation.MovedDocument moved) {
            return new MovedDocument(moved.document(), moved.before(), moved.after(), moved.change());
        }
    }

    static SimulationBody of(PriceSimulation simulation) {
        return new SimulationBody(
                simulation.documents(),
                simulation.lines(),
                simulation.changed(),
                simulation.refused(),
                simulation.isComplete(),
                simulation.before(),
                simulation.after(),
                simulation.change(),
                simulation.products().stream().map(Moved::of).toList(),
                simulation.moved().stream().map(MovedDocument::of).toList());
    }
}
