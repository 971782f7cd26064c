package org.tenon.testing.swap;

import java.util.ArrayList;
import java.util.List;
import org.tenon.testing.distribution.Api;

/**
 * What the load works on: customers, products with a price in Swiss francs, and plenty of stock.
 *
 * @param token of the admin
 */
record Stand(String token, List<String> customers, List<String> products) {

    private static final int CUSTOMERS = 20;
    private static final int PRODUCTS = 20;

    static Stand build(Api api, String password) {
        String list = api.post(
                        "/api/price-lists", "{'code':'CHF','name':'Swiss francs','currency':'CHF','taxIncluded':false}")
                .expect(201)
                .at("/id");
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            customers.add(api.post("/api/customers", "{'name':'Customer " + i + "','currency':'CHF'}")
                    .expect(201)
                    .at("/id"));
        }
        List<String> products = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            String product = api.post(
                            "/api/products",
                            "{'sku':'SWAP-" + i + "','name':'Product " + i
                                    + "','unit':'pcs','taxCategory':'untaxed','kind':'goods'}")
                    .expect(201)
                    .at("/id");
            api.post(
                            "/api/price-lists/" + list + "/rules",
                            "{'product':'" + product + "','price':{'amount':'12.50','currency':'CHF'}}")
                    .expect(201);
            api.post(
                            "/api/stock/receipts",
                            "{'warehouse':'MAIN','lines':[{'product':'" + product + "','quantity':'10000000'}]}")
                    .expect(201);
            products.add(product);
        }
        String token = api.post("/api/tokens", "{'user':'admin','password':'" + password + "'}")
                .expect(200)
                .at("/token");
        return new Stand(token, customers, products);
    }
}
