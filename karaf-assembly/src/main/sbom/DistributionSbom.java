import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Completes the bill of materials of the features with what the distribution really holds: every jar in it, and every jar
 * within a jar, is a component, and so is every package of npm whose code is in the scripts of a bundle, with the places where
 * it lies. The build runs it on the assembled folder.
 */
final class DistributionSbom {

    /** {@code system/<group>/<artifact>/<version>/<artifact>-<version>.jar}; within a bundle, {@code chamber} is one too. */
    private static final Pattern REPOSITORY =
            Pattern.compile("(?:.*!/chamber|system)/(.+)/([^/]+)/([^/]+)/\\2-\\3[^/]*\\.jar");

    /** As Gradle's builds write it: {@code <group>#<artifact>;<version>} */
    private static final Pattern TITLE = Pattern.compile("([^#]+)#([^;]+);(.+)");

    private static final Pattern FILE = Pattern.compile("(?:.*/)?([^/]+)-(\\d[^/]*)\\.jar");

    /** What a bundle says of the packages of npm in its scripts. */
    private static final String SCRIPTS = "META-INF/npm-packages.json";

    private final ObjectMapper mapper = new ObjectMapper();
    private final ObjectNode bom;
    private final ArrayNode components;
    private final Map<String, ObjectNode> byHash = new HashMap<>();

    private record Coordinates(String group, String name, String version) {

        String purl() {
            return "pkg:maven/" + (group.isEmpty() ? "" : group + "/") + name + "@" + version + "?type=jar";
        }
    }

    private DistributionSbom(Path features) throws IOException {
        bom = (ObjectNode) mapper.readTree(features.toFile());
        components = (ArrayNode) bom.get("components");
        for (JsonNode component : components) {
            for (JsonNode hash : component.path("hashes")) {
                if (hash.path("alg").asText().equals("SHA-256")) {
                    byHash.put(hash.path("content").asText(), (ObjectNode) component);
                }
            }
        }
    }

    /** @param arguments the features' bill, the assembled folder, the version, the file to write */
    public static void main(String[] arguments) throws Exception {
        DistributionSbom sbom = new DistributionSbom(Path.of(arguments[0]));
        Path folder = Path.of(arguments[1]);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted(Comparator.reverseOrder()) // system/ before lib/: its places say more
                    .toList();
            for (Path jar : jars) {
                String place = folder.relativize(jar).toString().replace('\\', '/');
                sbom.add(place, Files.readAllBytes(jar));
            }
        }
        sbom.nameTheDistribution(arguments[2]);
        sbom.mapper.writerWithDefaultPrettyPrinter().writeValue(Path.of(arguments[3]).toFile(), sbom.bom);
    }

    private void add(String place, byte[] jar) throws IOException, NoSuchAlgorithmException {
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar));
        Contents contents = Contents.of(jar);
        ObjectNode component = byHash.get(hash);
        if (component == null) {
            component = component(coordinates(place, contents), contents.manifest(), hash);
            components.add(component);
            byHash.put(hash, component);
        }
        ObjectNode evidence =
                component.has("evidence") ? (ObjectNode) component.get("evidence") : component.putObject("evidence");
        ArrayNode occurrences = evidence.has("occurrences")
                ? (ArrayNode) evidence.get("occurrences")
                : evidence.putArray("occurrences");
        occurrences.addObject().put("location", place);
        for (JsonNode script : mapper.readTree(contents.scripts())) {
            addScript(place, script);
        }
        for (Map.Entry<String, byte[]> inner : contents.jars().entrySet()) {
            add(place + "!/" + inner.getKey(), inner.getValue());
        }
    }

    private ObjectNode component(Coordinates of, Attributes manifest, String hash) {
        ObjectNode component = mapper.createObjectNode();
        component.put("type", "library").put("bom-ref", of.purl());
        if (!of.group().isEmpty()) {
            component.put("group", of.group());
        }
        component.put("name", of.name()).put("version", of.version()).put("scope", "required");
        component.putArray("hashes").addObject().put("alg", "SHA-256").put("content", hash);
        String license = manifest.getValue("Bundle-License");
        if (license != null && !license.isBlank()) {
            component
                    .putArray("licenses")
                    .addObject()
                    .putObject("license")
                    .put("name", license.split("[;,]", 2)[0].trim());
        }
        return component.put("purl", of.purl());
    }

    /** A package of npm whose code is in the scripts of a bundle. */
    private void addScript(String place, JsonNode script) {
        String name = script.path("name").asText();
        String version = script.path("version").asText();
        String purl = "pkg:npm/" + name.replace("@", "%40") + "@" + version;
        ObjectNode component = components.addObject();
        component.put("type", "library").put("bom-ref", purl);
        int slash = name.indexOf('/');
        if (slash > 0) {
            component.put("group", name.substring(0, slash));
        }
        component.put("name", name.substring(slash + 1)).put("version", version).put("scope", "required");
        component
                .putArray("hashes")
                .addObject()
                .put("alg", "SHA-512")
                .put("content", hexadecimal(script.path("integrity").asText()));
        component
                .putArray("licenses")
                .addObject()
                .putObject("license")
                .put("id", script.path("license").asText());
        component.put("purl", purl);
        component
                .putObject("evidence")
                .putArray("occurrences")
                .addObject()
                .put("location", place + "!/" + SCRIPTS);
    }

    /** Of the package's file, as the registry has it: {@code sha512-<base64>}. */
    private static String hexadecimal(String integrity) {
        if (!integrity.startsWith("sha512-")) {
            throw new IllegalArgumentException("no SHA-512: " + integrity);
        }
        return HexFormat.of().formatHex(Base64.getDecoder().decode(integrity.substring("sha512-".length())));
    }

    private static Coordinates coordinates(String place, Contents contents) {
        Matcher repository = REPOSITORY.matcher(place);
        if (repository.matches()) {
            return new Coordinates(repository.group(1).replace('/', '.'), repository.group(2), repository.group(3));
        }
        Matcher title = TITLE.matcher(String.valueOf(contents.manifest().getValue("Implementation-Title")));
        if (title.matches()) {
            return new Coordinates(title.group(1), title.group(2), title.group(3));
        }
        Matcher file = FILE.matcher(place);
        String name = file.matches()
                ? file.group(1)
                : place.substring(place.lastIndexOf('/') + 1).replace(".jar", "");
        // Of several, the others were shaded into it.
        return contents.maven().stream()
                .filter(each -> contents.maven().size() == 1 || each.name().equals(name))
                .findFirst()
                .orElseGet(() -> new Coordinates("", name, file.matches() ? file.group(2) : "unknown"));
    }

    private void nameTheDistribution(String version) {
        String reference = "pkg:maven/org.tenon/karaf-assembly@" + version + "?type=tar.gz";
        ObjectNode component = (ObjectNode) bom.get("metadata").get("component");
        String features = component.get("bom-ref").asText();
        component.put("bom-ref", reference).put("purl", reference).put("name", "tenon").put("version", version);
        component.put("description", "The Tenon distribution");
        ArrayNode dependencies = (ArrayNode) bom.get("dependencies");
        for (JsonNode each : dependencies) {
            if (each.path("ref").asText().equals(features)) {
                ArrayNode all = ((ObjectNode) each).put("ref", reference).putArray("dependsOn");
                components.forEach(one -> all.add(one.get("bom-ref").asText()));
            }
        }
    }

    /** What a jar says of itself, and the jars within it. */
    private record Contents(
            Attributes manifest, List<Coordinates> maven, Map<String, byte[]> jars, byte[] scripts) {

        static Contents of(byte[] jar) throws IOException {
            Manifest manifest = new Manifest();
            List<Coordinates> maven = new ArrayList<>();
            Map<String, byte[]> jars = new TreeMap<>();
            byte[] scripts = {'[', ']'};
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    if (entry.getName().equals("META-INF/MANIFEST.MF")) {
                        manifest.read(new ByteArrayInputStream(in.readAllBytes()));
                    } else if (entry.getName().matches("META-INF/maven/.*/pom\\.properties")) {
                        maven.add(coordinates(in));
                    } else if (entry.getName().equals(SCRIPTS)) {
                        scripts = in.readAllBytes();
                    } else if (entry.getName().endsWith(".jar")) {
                        jars.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
            return new Contents(manifest.getMainAttributes(), maven, jars, scripts);
        }

        private static Coordinates coordinates(InputStream in) throws IOException {
            Properties properties = new Properties();
            properties.load(new ByteArrayInputStream(in.readAllBytes()));
            return new Coordinates(
                    properties.getProperty("groupId"),
                    properties.getProperty("artifactId"),
                    properties.getProperty("version"));
        }
    }
}
