package org.tenon.testing.swap;

import org.tenon.testing.fixture.Eventually;

/** Once through everything that an admin does with modules, while the clients go on. Each step's phase begins with what it changes. */
final class Cycle {

    private static final String NOTES = "/api/swap-notes";
    private static final String PAGE = "swap-page";

    private final Scene scene;
    private final Container container;
    private final Traffic traffic;
    private final Load load;
    private final long pricing;
    private final long inventoryRest;
    private final long customerRest;

    Cycle(Scene scene, Traffic traffic, Load load) {
        this.scene = scene;
        this.container = scene.container();
        this.traffic = traffic;
        this.load = load;
        this.pricing = container.find("org.tenon.pricing-provider");
        this.inventoryRest = container.find("org.tenon.inventory-rest");
        this.customerRest = container.find("org.tenon.customer-rest");
    }

    void run(int number) {
        updateTheOnlyProvider(number);
        swapToAnotherAndBack(number);
        updateOurResources(number);
        addResourcesAndTakeThemAway(number);
        addAPageAndTakeItAway(number);
    }

    private void updateTheOnlyProvider(int number) {
        load.phase("pricing: update, alone");
        String version = "1.0." + number;
        container.update(pricing, scene.bundles().ours("pricing-provider", version));
        traffic.awaitPricedBy("standard@" + version);
    }

    private void swapToAnotherAndBack(int number) {
        load.phase("pricing: install");
        long sample = container.install(scene.pricing("1.0." + number));
        container.start(sample);
        load.phase("pricing: swap");
        scene.route("sample");
        traffic.use("sample");
        traffic.awaitPricedBy("sample@1.0." + number);
        load.phase("pricing: update, chosen");
        container.update(sample, scene.pricing("1.1." + number));
        traffic.awaitPricedBy("sample@1.1." + number);
        load.phase("pricing: swap back");
        scene.route("standard");
        traffic.awaitPricedBy("standard@1.0." + number);
        load.leave("sample");
        load.phase("pricing: stop");
        container.stop(sample);
        load.phase("pricing: uninstall");
        container.uninstall(sample);
    }

    /** The second of them has a page too. */
    private void updateOurResources(int number) {
        load.phase("stock: update");
        container.update(inventoryRest, scene.bundles().ours("inventory-rest", "1.0." + number));
        load.phase("customer: update");
        container.update(customerRest, scene.bundles().ours("customer-rest", "1.0." + number));
    }

    private void addResourcesAndTakeThemAway(int number) {
        load.phase("notes: install");
        long notes = container.install(scene.notes("1.0." + number));
        container.start(notes);
        awaitNotesOf("1.0." + number);
        traffic.alsoGet(NOTES);
        load.phase("notes: update");
        container.update(notes, scene.notes("1.1." + number));
        awaitNotesOf("1.1." + number);
        load.noMore(NOTES);
        load.phase("notes: stop");
        container.stop(notes);
        load.phase("notes: uninstall");
        container.uninstall(notes);
    }

    private void awaitNotesOf(String version) {
        Eventually.await(
                "an answer of " + version,
                () -> scene.api().get(NOTES).at("/version").equals(version));
    }

    private void addAPageAndTakeItAway(int number) {
        load.phase("page: install");
        long page = container.install(scene.page("1.0." + number));
        container.start(page);
        awaitPageOf("1.0." + number);
        traffic.surfers().want(PAGE);
        load.phase("page: update");
        container.update(page, scene.page("1.1." + number));
        awaitPageOf("1.1." + number);
        load.noMorePage(PAGE);
        load.phase("page: stop");
        container.stop(page);
        load.phase("page: uninstall");
        container.uninstall(page);
    }

    private void awaitPageOf(String version) {
        Eventually.await("the page of " + version, () -> scene.module(PAGE).endsWith("// " + version));
    }
}
