package org.tenon.testing.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;

/**
 * Records of two teams, and users who see some of them: what is visible belongs to {@code anna}, the team north and the territory east;
 * what is hidden to somebody else, the team south and the territory west.
 */
final class SightWorld {

    /** In every text of what is hidden. */
    static final String HIDDEN = "Zweigelt";

    private static final String LIST = "CHF";
    private static final String CURRENCY = "CHF";
    private static final String PASSWORD = "correct horse";
    /** Roles of the distribution, which see their own here, so that nobody of them sees anything. */
    private static final List<String> ROLES =
            List.of("sales-manager", "sales", "logistics", "purchasing", "service", "read-only");

    private final Api admin;
    private final Map<String, Api> limited = new LinkedHashMap<>();
    private final JsonNode description;
    private String product = "";
    private Belongings visible;
    private Belongings hidden;
    private List<String> versionsAtFirst = List.of();

    private SightWorld(Distribution distribution) {
        admin = new Api(distribution, "admin", Distribution.PASSWORD);
        description = admin.get("/api/openapi.json").expect(200).json();
    }

    /**
     * Records of all kinds that belong together.
     *
     * @param ids by the first segment of their paths
     * @param rule of a price for the customer only
     * @param words which nobody reads who does not see them
     */
    record Belongings(Map<String, String> ids, String rule, List<String> words) {

        /** An id that nothing has. */
        static final String NOBODY = "nobody-at-all";

        static final Belongings NONE = new Belongings(
                Map.of(
                        "customers",
                        NOBODY,
                        "activities",
                        NOBODY,
                        "leads",
                        NOBODY,
                        "opportunities",
                        NOBODY,
                        "quotes",
                        NOBODY,
                        "orders",
                        NOBODY,
                        "recurring-orders",
                        NOBODY,
                        "points-vouchers",
                        NOBODY,
                        "tax-rules",
                        NOBODY),
                NOBODY,
                List.of());

        /** The id of the record that a member or parameter of that name means. */
        Optional<String> member(String name) {
            return Optional.ofNullable(
                    switch (name) {
                        case "customer", "parent", "merged", "except" -> ids.get("customers");
                        case "opportunity" -> ids.get("opportunities");
                        case "activity" -> ids.get("activities");
                        case "quote", "from" -> ids.get("quotes");
                        case "lead" -> ids.get("leads");
                        case "order" -> ids.get("orders");
                        case "document", "to" -> "order/" + ids.get("orders");
                        case "rule" -> rule;
                            // these are everybody's
                        case "list" -> LIST;
                        case "currency" -> CURRENCY;
                        default -> null;
                    });
        }
    }

    /** Starts a distribution in whose configuration roles see their own, their team's or their territory's records. */
    static Distribution start() {
        try {
            Path etc = Files.createTempDirectory("tenon-sight-etc");
            try (Stream<Path> files = Files.walk(Distribution.folder().resolve("etc"))) {
                for (Path file : files.toList()) {
                    Path copy = etc.resolve(Distribution.folder()
                            .resolve("etc")
                            .relativize(file)
                            .toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(file, copy);
                    }
                }
            }
            StringBuilder more = new StringBuilder("\n");
            for (String reach : List.of("own", "team", "territory", "other")) {
                more.append("role.").append(reach).append(" = *\n");
                more.append("sight.")
                        .append(reach)
                        .append(" = ")
                        .append(reach.equals("other") ? "team, territory" : reach)
                        .append("\n");
            }
            ROLES.forEach(role -> more.append("sight.").append(role).append(" = own\n"));
            Files.writeString(etc.resolve("org.tenon.security.cfg"), more, StandardOpenOption.APPEND);
            return Distribution.start(Map.of("TENON_ETC", etc.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SightWorld furnished(Distribution distribution) {
        SightWorld world = new SightWorld(distribution);
        world.user(distribution, "own", "anna", "own", List.of(), List.of());
        world.user(distribution, "team", "tina", "team", List.of("north"), List.of());
        world.user(distribution, "territory", "terry", "territory", List.of(), List.of("east"));
        world.user(distribution, "other", "olga", "other", List.of("middle"), List.of("middle"));
        ROLES.forEach(role -> world.user(distribution, role, "user-" + role, role, List.of("north"), List.of("east")));
        world.product = world.newProduct();
        world.visible = world.belongings(world.product, "Riesling", "anna", "north", "east");
        world.hidden = world.belongings(world.product, HIDDEN, "somebody.else", "south", "west");
        world.versionsAtFirst = world.versions();
        return world;
    }

    /** One with a price, on the shelf. */
    private String newProduct() {
        String product = admin.post(
                        "/api/products",
                        "{'sku':'NUT','name':'Nut','unit':'pcs','taxCategory':'untaxed','kind':'goods'}")
                .expect(201)
                .at("/id");
        admin.post(
                        "/api/price-lists",
                        "{'code':'" + LIST + "','name':'Swiss francs','currency':'CHF','taxIncluded':false}")
                .expect(201);
        admin.post(
                        "/api/price-lists/" + LIST + "/rules",
                        "{'product':'" + product + "','price':{'amount':'10.00','currency':'CHF'}}")
                .expect(201);
        new World(admin).receive(product, 1_000);
        admin.post(
                        "/api/loyalty-programmes",
                        "{'amountPerPoint':{'amount':'1000','currency':'CHF'},'pointValue':{'amount':'1','currency':'CHF'}}")
                .expect(201);
        return product;
    }

    private void user(
            Distribution distribution,
            String key,
            String name,
            String role,
            List<String> teams,
            List<String> territories) {
        admin.post(
                        "/api/users",
                        "{'name':'" + name + "','password':'" + PASSWORD + "','roles':['" + role + "'],'teams':"
                                + json(teams) + ",'territories':" + json(territories) + "}")
                .expect(201);
        limited.put(key, new Api(distribution, name, PASSWORD));
    }

    private static String json(List<String> names) {
        return names.isEmpty() ? "[]" : "['" + String.join("','", names) + "']";
    }

    private Belongings belongings(String product, String word, String owner, String team, String territory) {
        Map<String, String> ids = new LinkedHashMap<>();
        List<String> words = new ArrayList<>(List.of(word));
        Api.Answer customer = made(
                "customers",
                "{'name':'" + word + " customer','currency':'CHF','owner':'" + owner + "','team':'" + team
                        + "','territory':'" + territory + "','contacts':[{'name':'" + word
                        + " contact','email':'" + word + "@example.com'}]}",
                ids,
                words);
        String of = "'customer':'" + customer.at("/id") + "'";
        made(
                "activities",
                "{" + of + ",'kind':'call','subject':'" + word + " call','owner':'" + owner + "'}",
                ids,
                words);
        made("leads", "{'name':'" + word + " lead','owner':'" + owner + "','team':'" + team + "'}", ids, words);
        made(
                "opportunities",
                "{" + of + ",'title':'" + word + " chance','stage':'qualified','owner':'" + owner
                        + "','amount':{'amount':'100','currency':'CHF'},'closeDate':'2026-12-31'}",
                ids,
                words);
        String lines = ",'lines':[{'product':'" + product + "','quantity':'1'}]}";
        made("quotes", "{" + of + lines, ids, words);
        made("orders", "{" + of + ",'reference':'" + word + " reference'" + lines, ids, words);
        admin.post("/api/orders/" + ids.get("orders") + "/confirm", "{}").expect(200);
        admin.post("/api/orders/" + ids.get("orders") + "/shipments", "{}").expect(201);
        admin.post("/api/stock/leases", "{'document':'order/" + ids.get("orders") + "/more','minutes':60" + lines)
                .expect(200);
        made(
                "recurring-orders",
                "{'order':{" + of + ",'reference':'" + word + " again'" + lines
                        + ",'unit':'month','first':'2030-01-31'}",
                ids,
                words);
        String rule = forItselfOnly(customer.at("/id"), product, word, ids, words);
        return new Belongings(ids, rule, words);
    }

    /** What only this customer gets: a price, a tax, and an amount for his points. */
    private String forItselfOnly(
            String customer, String product, String word, Map<String, String> ids, List<String> words) {
        String price = word.equals(HIDDEN) ? "70717" : "70718";
        String rule = admin.post(
                        "/api/price-lists/" + LIST + "/rules",
                        "{'product':'" + product + "','customer':'" + customer + "','price':{'amount':'" + price
                                + "','currency':'CHF'}}")
                .expect(201)
                .at("/id");
        words.addAll(List.of(rule, price));
        made(
                "tax-rules",
                "{'code':'" + word + "','category':'untaxed','kind':'percent','rate':'1','customer':'" + customer
                        + "'}",
                ids,
                words);
        String account = "/api/loyalty-accounts/" + customer;
        admin.post(account + "/adjustments", "{'currency':'CHF','points':20,'reason':'Welcome'}")
                .expect(201);
        Api.Answer voucher = admin.post(account + "/vouchers", "{'currency':'CHF','points':10}")
                .expect(201);
        ids.put("points-vouchers", voucher.at("/id"));
        words.addAll(List.of(voucher.at("/id"), voucher.at("/coupon")));
        return rule;
    }

    private Api.Answer made(String kind, String body, Map<String, String> ids, List<String> words) {
        Api.Answer made = admin.post("/api/" + kind, body).expect(201);
        ids.put(kind, made.at("/id"));
        words.add(made.at("/id"));
        if (!made.at("/number").isEmpty()) {
            words.add(made.at("/number"));
        }
        return made;
    }

    /** Everybody's. */
    String product() {
        return product;
    }

    Api admin() {
        return admin;
    }

    JsonNode description() {
        return description;
    }

    Belongings visible() {
        return visible;
    }

    Belongings hidden() {
        return hidden;
    }

    /** Everybody who does not see all, by what he is. */
    Map<String, Api> limited() {
        return limited;
    }

    /** Those of them who may do everything with what they see. */
    Map<String, Api> mayEverything() {
        Map<String, Api> some = new LinkedHashMap<>(limited);
        some.keySet().removeAll(ROLES);
        return some;
    }

    /** Whether the visible records are visible to him. */
    boolean sees(String name) {
        return List.of("own", "team", "territory").contains(name);
    }

    /** The entity tags of what is hidden. */
    List<String> versions() {
        return hidden.ids().entrySet().stream()
                .map(each -> each.getKey()
                        + admin.get("/api/" + each.getKey() + "/" + each.getValue())
                                .expect(200)
                                .etag())
                .toList();
    }

    List<String> versionsAtFirst() {
        return versionsAtFirst;
    }
}
