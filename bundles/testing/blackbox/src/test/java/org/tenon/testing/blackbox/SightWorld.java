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

    private static final String PASSWORD = "correct horse";
    /** Roles of the distribution, which see their own here, so that nobody of them sees anything. */
    private static final List<String> ROLES = List.of("sales-manager", "sales", "logistics", "service", "read-only");

    private final Api admin;
    private final Map<String, Api> limited = new LinkedHashMap<>();
    private final JsonNode description;
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
     * @param words which nobody reads who does not see them
     */
    record Belongings(Map<String, String> ids, List<String> words) {

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
                        NOBODY),
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
        String product = world.product();
        world.visible = world.belongings(product, "Riesling", "anna", "north", "east");
        world.hidden = world.belongings(product, HIDDEN, "somebody.else", "south", "west");
        world.versionsAtFirst = world.versions();
        return world;
    }

    /** One with a price, on the shelf. */
    private String product() {
        String product = admin.post(
                        "/api/products",
                        "{'sku':'NUT','name':'Nut','unit':'pcs','taxCategory':'untaxed','kind':'goods'}")
                .expect(201)
                .at("/id");
        String list = admin.post(
                        "/api/price-lists", "{'code':'CHF','name':'Swiss francs','currency':'CHF','taxIncluded':false}")
                .expect(201)
                .at("/id");
        admin.post(
                        "/api/price-lists/" + list + "/rules",
                        "{'product':'" + product + "','price':{'amount':'10.00','currency':'CHF'}}")
                .expect(201);
        new World(admin).receive(product, 1_000);
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
        made(
                "recurring-orders",
                "{'order':{" + of + ",'reference':'" + word + " again'" + lines
                        + ",'unit':'month','first':'2030-01-31'}",
                ids,
                words);
        return new Belongings(ids, words);
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
