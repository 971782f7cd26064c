package org.tenon.modules.internal;

import java.util.List;
import java.util.Optional;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.modules.Change;
import org.tenon.modules.Module;

/** Makes a plan of what somebody asks for, after a look at whether what it speaks of is there, and as it was when it was read. */
final class Requests {

    private final Records records;
    private final Targets targets;
    private final Previews previews;
    private final Listing listing;

    Requests(Records records, Targets targets, Previews previews, Listing listing) {
        this.records = records;
        this.targets = targets;
        this.previews = previews;
        this.listing = listing;
    }

    /**
     * @throws NotFoundException when there is no such module
     * @throws StaleVersionException when it has changed since it was read
     */
    Plan plan(Change change, Inventory inventory) {
        Content content = change.kind() == Change.Kind.REMOVE
                ? removal(change.target(), inventory)
                : targets.read(change, inventory);
        Optional<String> from = version(content, inventory);
        // refused below, with what it is
        boolean other = !content.id().equals(change.module().orElse(content.id()));
        if (change.kind() == Change.Kind.UPDATE && from.isEmpty() && !other) {
            throw new NotFoundException("module", content.id());
        }
        change.version().ifPresent(expected -> {
            long actual = records.find(content.id()).map(ModuleRecord::revision).orElse(0L);
            if (actual != expected && !other) {
                throw new StaleVersionException("module", content.id(), expected, actual);
            }
        });
        return previews.plan(change, content, inventory, from);
    }

    private Content removal(String id, Inventory inventory) {
        Module module = listing.find(id, inventory)
                .filter(found -> found.state() != Module.State.REFUSED)
                .orElseThrow(() -> new NotFoundException("module", id));
        return new Content(
                id,
                module.kind(),
                module.version(),
                module.source(),
                List.of(),
                false,
                Optional.of(module.signature()).filter(signature -> signature.trusted()),
                List.of());
    }

    /** The version that is there: of the module or, where a part of one is replaced, of that part. */
    private Optional<String> version(Content content, Inventory inventory) {
        if (inventory.bundles(content.id()).isEmpty()) {
            return Optional.empty();
        }
        if (content.partial() && content.items().size() == 1) {
            return inventory.named(content.items().get(0).jar().symbolicName()).stream()
                    .map(bundle -> bundle.getVersion().toString())
                    .reduce((first, last) -> last);
        }
        return listing.find(content.id(), inventory).map(Module::version);
    }
}
