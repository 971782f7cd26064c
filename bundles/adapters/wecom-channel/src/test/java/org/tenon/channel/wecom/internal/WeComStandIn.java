package org.tenon.channel.wecom.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenon.json.TenonJson;

/**
 * Answers as the documentation of WeCom's server API says: errors have status 200 and an {@code errcode}; a token is good for
 * {@code expires_in} seconds, and until another is fetched the same one is given; equal messages within
 * {@code duplicate_check_interval} are delivered once.
 */
final class WeComStandIn implements AutoCloseable {

    static final String CORPORATION = "ww0123456789abcdef";
    static final String SECRET = "a-secret of 43 letters";
    static final int AGENT = 1_000_002;

    private final HttpServer server;
    private final ObjectMapper json = TenonJson.newMapper();
    private final Set<String> members;
    private final List<String> arrived = new ArrayList<>();
    private final Set<JsonNode> seen = new HashSet<>();
    private final Deque<String> planned = new ArrayDeque<>();

    private int tokens;
    private String good = "";

    WeComStandIn(Set<String> members) {
        this.members = members;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/cgi-bin/gettoken", exchange -> answer(exchange, token(query(exchange))));
        server.createContext("/cgi-bin/message/send", exchange -> answer(exchange, send(exchange)));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    synchronized List<String> arrived() {
        return List.copyOf(arrived);
    }

    /** How many tokens were fetched. */
    synchronized int tokens() {
        return tokens;
    }

    /** The next message is answered so, whatever it says: a body, or {@code HTTP} and a status. */
    synchronized void plan(String answer) {
        planned.add(answer);
    }

    /** What is good now is not good any more. */
    synchronized void expireToken() {
        good = "";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized String token(Map<String, String> query) {
        if (!CORPORATION.equals(query.get("corpid"))) {
            return error(40013, "invalid corpid");
        }
        if (!SECRET.equals(query.get("corpsecret"))) {
            return error(40001, "invalid credential");
        }
        tokens++;
        good = "token+/" + tokens;
        return "{\"errcode\":0,\"errmsg\":\"ok\",\"access_token\":\"" + good + "\",\"expires_in\":7200}";
    }

    private synchronized String send(HttpExchange exchange) throws IOException {
        JsonNode message = json.readTree(exchange.getRequestBody().readAllBytes());
        if (!planned.isEmpty()) {
            return planned.remove();
        }
        String token = query(exchange).get("access_token");
        if (token == null) {
            return error(41001, "access_token missing");
        }
        if (!token.equals(good)) {
            return error(token.startsWith("token+/") ? 42001 : 40014, "access_token expired or invalid");
        }
        if (message.path("agentid").asInt() != AGENT
                || !message.path("msgtype").asText().equals("text")) {
            return error(40056, "invalid agentid");
        }
        String user = message.path("touser").asText();
        if (!members.contains(user)) {
            return error(81013, "user & party & tag all invalid");
        }
        if (message.path("enable_duplicate_check").asInt() == 0 || seen.add(message)) {
            arrived.add(message.path("text").path("content").asText());
        }
        return "{\"errcode\":0,\"errmsg\":\"ok\",\"invaliduser\":\"\",\"msgid\":\"msg-" + arrived.size() + "\"}";
    }

    static String error(int code, String words) {
        return "{\"errcode\":" + code + ",\"errmsg\":\"" + words + ", more info at ...\"}";
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new LinkedHashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], java.net.URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        boolean broken = body.startsWith("HTTP ");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(broken ? Integer.parseInt(body.substring(5)) : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
