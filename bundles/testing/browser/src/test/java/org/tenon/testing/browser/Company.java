package org.tenon.testing.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;

/** A small company with somebody of each role and something in each state, made by REST. */
final class Company {

    static final String SELLER = "sam.seller";
    static final String MANAGER = "mona.manager";
    static final String CLERK = "carl.clerk";

    private static final String[] PRODUCTS = {"Chai", "Chang", "Tofu", "Ikura", "Pavlova", "Konbu", "Gnocchi", "Geitost"
    };

    private final Api admin;
    private final Api seller;
    private final List<String> products = new ArrayList<>();
    private final List<String> customers = new ArrayList<>();
    private final String retail;
    /** Of orders: a customer gives each its own. */
    private int references;

    Company(Distribution distribution) {
        admin = new Api(distribution, "admin", Distribution.PASSWORD);
        user(SELLER, "'sales'");
        user(MANAGER, "'sales-manager'");
        user(CLERK, "'logistics','sales'");
        seller = new Api(distribution, SELLER, Distribution.PASSWORD);
        made("/api/tax-rules", "{'code':'VAT','category':'standard','kind':'percent','rate':'19'}");
        retail = made("/api/price-lists", "{'code':'EUR','name':'Retail','currency':'EUR'}");
        for (int i = 0; i < PRODUCTS.length; i++) {
            String product = made(
                    "/api/products",
                    "{'sku':'T-" + (i + 1) + "','name':'" + PRODUCTS[i]
                            + "','unit':'pcs','taxCategory':'standard','kind':'goods'}");
            products.add(product);
            made(
                    "/api/price-lists/" + retail + "/rules",
                    "{'product':'" + product + "','price':{'amount':'" + (12 + 7 * i) + ".50','currency':'EUR'}}");
        }
        made(
                "/api/stock/receipts",
                "{'warehouse':'MAIN','lines':["
                        + products.stream()
                                .limit(6)
                                .map(product -> "{'product':'" + product + "','quantity':'400'}")
                                .collect(Collectors.joining(","))
                        + "]}");
        for (String name : new String[] {"Alfreds Futterkiste", "北京机械有限公司", "Königlich Essen"}) {
            customers.add(customer(name));
        }
    }

    Api admin() {
        return admin;
    }

    List<String> products() {
        return products;
    }

    String customer() {
        return customers.get(0);
    }

    /** One of that name in Beijing. */
    String customer(String name) {
        return made(
                "/api/customers",
                "{'name':'" + name
                        + "','currency':'EUR','creditLimit':{'amount':'250000.00','currency':'EUR'},"
                        + "'contacts':[{'name':'王小明','email':'wang@example.cn','phone':'+86 10 1234'}],"
                        + "'addresses':[{'kind':'billing','lines':['Chang An 1'],'city':'北京','postalCode':'100000','country':'CN'}]}");
    }

    String opportunity(String title, String stage) {
        return by(
                seller,
                "/api/opportunities",
                "{'customer':'" + customer() + "','title':'" + title + "','stage':'" + stage
                        + "','amount':{'amount':'4200','currency':'EUR'},'closeDate':'2030-05-01','owner':'" + SELLER
                        + "'}");
    }

    /** A lead of the seller from one of the customers, after one that was won and one that was lost. */
    String lead() {
        String fair =
                "{'name':'Lin Mei 林梅','company':'Königlich Essen','email':'mei@example.org','country':'DE','source':'fair'}";
        seller.post(
                        "/api/leads/" + by(seller, "/api/leads", fair) + "/convert",
                        "{'title':'A first order','stage':'qualified','amount':{'amount':'900','currency':'EUR'},'closeDate':'2030-05-01'}")
                .expect(200);
        String lost = by(seller, "/api/leads", fair.replace("fair", "web"));
        seller.post("/api/leads/" + lost + "/lose", "{'reason':'No budget'}").expect(200);
        return by(seller, "/api/leads", fair);
    }

    /** An engineer who works every day, and has an appointment with an order's customer as soon as he can. */
    void engineer(String order) {
        String hours = Stream.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
                .map(day -> "{'day':'" + day + "','from':'08:00','to':'16:00'}")
                .collect(Collectors.joining(","));
        made("/api/engineers", "{'name':'王工 Eve Engineer','zone':'UTC','skills':['cooling'],'hours':[" + hours + "]}");
        String slot = "/api/orders/" + order + "/slots?minutes=120&days=30";
        Api.Answer free = admin.get(slot).expect(200);
        admin.post(
                        "/api/orders/" + order + "/appointments",
                        "{'engineer':'" + free.at("/items/0/engineer") + "','start':'" + free.at("/items/0/start")
                                + "','minutes':120}")
                .expect(200);
    }

    /** A supplier that delivers what the company has none of. */
    String supplier() {
        String supplier = made(
                "/api/suppliers",
                "{'name':'南方茶叶有限公司 Exotic Liquids','currency':'USD','leadTimeDays':6,'reliability':'92',"
                        + "'tolerance':{'over':'5','under':'2'},'minimumOrder':{'amount':'20','currency':'USD'}}");
        for (String product : products) {
            admin.post(
                            "/api/suppliers/" + supplier + "/products",
                            "{'product':'" + product + "','number':'EL-77','pack':'12','prices':["
                                    + "{'unitCost':{'amount':'3.50','currency':'USD'}},{'from':'48','unitCost':{'amount':'3.25','currency':'USD'}}]}")
                    .expect(200);
        }
        return supplier;
    }

    /** An order of a supplier's goods that was sent, and of which a part has come. */
    String purchase(String supplier) {
        String order = made(
                "/api/purchase-orders",
                "{'supplier':'" + supplier + "','lines':[{'product':'" + products.get(6) + "','quantity':'48'},"
                        + "{'product':'" + products.get(7) + "','quantity':'12'}]}");
        admin.post("/api/purchase-orders/" + order + "/send", "{}").expect(200);
        admin.post("/api/purchase-orders/" + order + "/receipts", "{'lines':[{'line':1,'quantity':'36'}]}")
                .expect(200);
        return order;
    }

    /** A warehouse in which goods wait at the dock and to be packed. */
    String depot() {
        String depot = made("/api/warehouses", "{'code':'DEPOT'}");
        String path = "/api/warehouses/" + depot;
        String product = products.get(6);
        admin.put(
                        path + "/stages",
                        "{'in':[{'location':'收货区 Dock','days':1}],'out':[{'location':'Packing'},{'location':'Gate'}]}")
                .expect(200);
        made(
                "/api/stock/receipts",
                "{'warehouse':'" + depot + "','lines':[{'product':'" + product
                        + "','quantity':'40','lot':'L-2026-07'}]}");
        admin.post(
                        path + "/steps",
                        "{'product':'" + product
                                + "','lot':'L-2026-07','from':'收货区 Dock','to':'R1-07','quantity':'24'}")
                .expect(200);
        String order = made(
                "/api/orders",
                "{'customer':'" + customer() + "','warehouse':'" + depot + "','lines':[{'product':'" + product
                        + "','quantity':'5'}]}");
        admin.post("/api/orders/" + order + "/confirm", "{}").expect(200);
        return depot;
    }

    /** A draft of the seller. */
    String quote(String discount) {
        return by(
                seller,
                "/api/quotes",
                "{'customer':'" + customer() + "','lines':[{'product':'" + products.get(0)
                        + "','quantity':'12'},{'product':'" + products.get(7) + "','quantity':'3','discountPercent':'"
                        + discount + "'}]}");
    }

    /** One that the manager has approved in an earlier revision, and that is asked for again, worse. */
    String pendingAgain(Distribution distribution) {
        String first = submitted(quote("15"));
        new Api(distribution, MANAGER, Distribution.PASSWORD)
                .post("/api/quotes/" + first + "/approve", "{}")
                .expect(200);
        String second = seller.post("/api/quotes/" + first + "/revise", "{}")
                .expect(201)
                .at("/id");
        Api.Answer now = seller.get("/api/quotes/" + second);
        seller.patch(
                        "/api/quotes/" + second,
                        "{'lines':[{'product':'" + products.get(0) + "','quantity':'20'},{'product':'" + products.get(7)
                                + "','quantity':'3','discountPercent':'25'}]}",
                        now.etag())
                .expect(200);
        return submitted(second);
    }

    private String submitted(String quote) {
        seller.post("/api/quotes/" + quote + "/submit", "{}").expect(200);
        return quote;
    }

    /** A quote of so many lines. */
    String longQuote(int lines) {
        return by(
                seller,
                "/api/quotes",
                "{'customer':'" + customer() + "','lines':["
                        + IntStream.range(0, lines)
                                .mapToObj(i -> "{'product':'" + products.get(i % products.size()) + "','quantity':'1'}")
                                .collect(Collectors.joining(","))
                        + "]}");
    }

    String order(int quantity) {
        return by(
                seller,
                "/api/orders",
                "{'customer':'" + customer() + "','reference':'PO-" + ++references + "','lines':[{'product':'"
                        + products.get(1)
                        + "','quantity':'" + quantity + "'},{'product':'" + products.get(2) + "','quantity':'2'}]}");
    }

    String backordered() {
        String order = order(900);
        seller.post("/api/orders/" + order + "/confirm", "{}").expect(200);
        return order;
    }

    /** A kit of which nobody has said what it is made of. */
    String kit(String name) {
        return made(
                "/api/products",
                "{'sku':'KIT','name':'" + name + "','unit':'set','taxCategory':'standard','kind':'kit'}");
    }

    /** Goods that cost 10.00 or, of a length from 2.5 on, by a chain 25.00: 120 % more, in fives, and 5.00 for the cut. */
    void cutGoods(String name) {
        String product = made(
                "/api/products",
                "{'sku':'" + name + "','name':'" + name + "','unit':'pcs','taxCategory':'standard','kind':'goods'}");
        String rules = "/api/price-lists/" + retail + "/rules";
        String price = "{'product':'" + product + "','price':" + euro("10");
        made(rules, price + "}");
        made(
                rules,
                price + ",'attribute':{'name':'length','atLeast':'2.5'},'markupPercent':'120','roundTo':" + euro("5")
                        + ",'surcharge':" + euro("5") + "}");
    }

    private static String euro(String amount) {
        return "{'amount':'" + amount + "','currency':'EUR'}";
    }

    /** The first product is sold by the box, too. */
    void boxes() {
        admin.post("/api/products/" + products.get(0) + "/units", "{'unit':'box','factor':'12'}")
                .expect(201);
    }

    /** A loyalty programme, and points of the customer in it. */
    void points(String points) {
        admin.post(
                        "/api/loyalty-programmes",
                        "{'amountPerPoint':{'amount':'10','currency':'EUR'},'pointValue':{'amount':'0.5','currency':'EUR'}}")
                .expect(201);
        admin.post(
                        "/api/loyalty-accounts/" + customer() + "/adjustments",
                        "{'currency':'EUR','points':" + points + ",'reason':'Welcome'}")
                .expect(201);
    }

    String number(String kind, String id) {
        return admin.get("/api/" + kind + "/" + id).expect(200).at("/number");
    }

    JsonNode state(String kind, String id) {
        return admin.get("/api/" + kind + "/" + id).expect(200).json().at("/state");
    }

    private void user(String name, String roles) {
        made(
                "/api/users",
                "{'name':'" + name + "','password':'" + Distribution.PASSWORD + "','roles':[" + roles + "]}");
    }

    private String made(String path, String body) {
        return by(admin, path, body);
    }

    private static String by(Api who, String path, String body) {
        return who.post(path, body).expect(201).at("/id");
    }
}
