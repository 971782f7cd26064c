package org.tenon.testing.blackbox;

import java.util.concurrent.atomic.AtomicInteger;
import org.tenon.testing.distribution.Api;

/** Makes what a test stands on, each time new: customers, products with a price, stock. Prices are in CHF, without tax. */
final class World {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static String priceList = "";

    private final Api api;

    World(Api api) {
        this.api = api;
    }

    Api api() {
        return api;
    }

    static int unique() {
        return COUNTER.incrementAndGet();
    }

    String customer() {
        return customer("");
    }

    /** @param more further members, each with a comma before it */
    String customer(String more) {
        return api.post("/api/customers", "{'name':'Customer " + unique() + "','currency':'CHF'" + more + "}")
                .expect(201)
                .at("/id");
    }

    /** A product at a price in the default list of CHF. */
    String product(String price) {
        int n = unique();
        String product = api.post(
                        "/api/products",
                        "{'sku':'BB-" + n + "','name':'Product " + n
                                + "','unit':'pcs','taxCategory':'untaxed','kind':'goods'}")
                .expect(201)
                .at("/id");
        api.post(
                        "/api/price-lists/" + priceList(api) + "/rules",
                        "{'product':'" + product + "','price':{'amount':'" + price + "','currency':'CHF'}}")
                .expect(201);
        return product;
    }

    void receive(String product, int quantity) {
        api.post(
                        "/api/stock/receipts",
                        "{'warehouse':'MAIN','lines':[{'product':'" + product + "','quantity':'" + quantity + "'}]}")
                .expect(201);
    }

    String order(String customer, String product, int quantity) {
        return api.post("/api/orders", body(customer, product, quantity))
                .expect(201)
                .at("/id");
    }

    static String body(String customer, String product, int quantity) {
        return "{'customer':'" + customer + "','lines':[{'product':'" + product + "','quantity':'" + quantity + "'}]}";
    }

    /** The default list of CHF. */
    String priceList() {
        return priceList(api);
    }

    private static synchronized String priceList(Api api) {
        if (priceList.isEmpty()) {
            priceList = api.post(
                            "/api/price-lists",
                            "{'code':'CHF','name':'Swiss francs','currency':'CHF','taxIncluded':false}")
                    .expect(201)
                    .at("/id");
        }
        return priceList;
    }
}
