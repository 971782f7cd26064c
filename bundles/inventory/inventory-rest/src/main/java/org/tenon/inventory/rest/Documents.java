package org.tenon.inventory.rest;

import java.util.Collection;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.inventory.StockMove;
import org.tenon.kernel.Page;
import org.tenon.kernel.sight.DocumentName;
import org.tenon.rest.DocumentSight;

/**
 * How answers name what moved the stock. The ledger is everybody's who may read it, for levels are its sum; whose order a move was for
 * is not: of a document that the caller does not see only the kind is told.
 */
@Component(service = Documents.class)
public final class Documents {

    private final DocumentSight sight;

    @Activate
    public Documents(@Reference DocumentSight sight) {
        this.sight = sight;
    }

    /** Shortens those of {@code documents} that the caller does not see. */
    UnaryOperator<String> among(Collection<String> documents) {
        var seen =
                sight.among(documents.stream().distinct().map(DocumentName::new).collect(Collectors.toSet()));
        return document -> {
            DocumentName name = new DocumentName(document);
            return seen.test(name) ? document : name.kind();
        };
    }

    Page<MoveBody> named(Page<StockMove> moves) {
        UnaryOperator<String> named =
                among(moves.items().stream().map(StockMove::document).toList());
        return moves.map(move -> MoveBody.of(move, named.apply(move.document())));
    }
}
