package org.tenon.rest.internal;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.actor.Actor;

/** A request below {@code /api}, and what is found out about it on its way. Used by one thread. */
final class ApiRequest extends HttpServletRequestWrapper {

    static final String ID_HEADER = "X-Request-Id";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern HALF_ESCAPE = Pattern.compile("%(?!\\p{XDigit}{2})");
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final String id;
    private final String root;
    private Login login = Login.NONE;
    private SightGuard guard = new SightGuard(new RecordSights(), Actor.SYSTEM);
    private byte @Nullable [] buffered;
    private @Nullable Throwable failure;
    private String route = "unmatched";
    private @Nullable Method operation;
    private @Nullable String caller;

    ApiRequest(HttpServletRequest request) {
        super(request);
        String given = request.getHeader(ID_HEADER);
        id = given != null && ID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        int end = path.indexOf('/', 1);
        root = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    }

    /** The request that the calling thread serves. */
    static ApiRequest current() {
        // The current message may be the answer's already.
        Message asked = JAXRSUtils.getCurrentMessage().getExchange().getInMessage();
        return (ApiRequest) asked.get(AbstractHTTPDestination.HTTP_REQUEST);
    }

    /** The address that it comes from, behind proxies whose word counts: who looks at the request sees no other. */
    @Override
    public String getRemoteAddr() {
        return caller == null ? super.getRemoteAddr() : caller;
    }

    void caller(String address) {
        caller = address;
    }

    /** Names the request in the log. */
    String id() {
        return id;
    }

    /** The first segment of the path below {@code /api}; empty for {@code /api/} itself. */
    String root() {
        return root;
    }

    boolean changes() {
        return CHANGING.contains(getMethod());
    }

    Login login() {
        return login;
    }

    void login(Login found) {
        login = found;
    }

    /** Says what the caller does not see; nothing as long as nobody has logged in. */
    SightGuard guard() {
        return guard;
    }

    void guard(SightGuard found) {
        guard = found;
    }

    /** The path template of the operation, for the metrics: it has few values whatever callers ask for. */
    String route() {
        return route;
    }

    void route(String template) {
        route = template;
    }

    /** The method that serves it; empty until one was found. */
    Optional<Method> operation() {
        return Optional.ofNullable(operation);
    }

    void operation(Method found) {
        operation = found;
    }

    /** What an operation threw; empty when it answered. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    void failed(Throwable thrown) {
        failure = thrown;
    }

    /** The whole body, kept so that the request can be served {@linkplain #again() again}. */
    byte[] body() throws IOException {
        if (buffered == null) {
            buffered = getInputStream().readAllBytes();
        }
        return buffered;
    }

    /** @throws UnreadableBodyException when its query is no query, or its body is in a way encoded that nobody here can read */
    void checkReadable() {
        String query = getQueryString();
        if (query != null && HALF_ESCAPE.matcher(query).find()) {
            throw UnreadableBodyException.brokenQuery();
        }
        String coding = getHeader(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.isBlank() && !coding.trim().equalsIgnoreCase("identity")) {
            throw UnreadableBodyException.unknownCoding(coding);
        }
        checkCharset();
    }

    private void checkCharset() {
        String name = getCharacterEncoding();
        try {
            if (name != null && !Charset.isSupported(name)) {
                throw UnreadableBodyException.unknownCharset(name);
            }
        } catch (IllegalCharsetNameException noName) {
            throw UnreadableBodyException.unknownCharset(name);
        }
    }

    /** Forgets the outcome of the attempt before. */
    void again() {
        failure = null;
    }

    /** JSON when the caller did not say: nearly always there is no body then. */
    @Override
    public String getContentType() {
        String type = super.getContentType();
        return type == null ? MediaType.APPLICATION_JSON : type;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (buffered != null) {
            return RequestBody.of(buffered);
        }
        if (getContentLengthLong() > RequestBody.MAX_BYTES) {
            RequestBody.discard(super.getInputStream());
            throw UnreadableBodyException.tooLarge();
        }
        return new RequestBody(super.getInputStream());
    }
}
