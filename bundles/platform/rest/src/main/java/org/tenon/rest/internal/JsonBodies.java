package org.tenon.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.ext.MessageBodyReader;
import javax.ws.rs.ext.MessageBodyWriter;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.rest.MergePatch;

/** Bodies as JSON: records in both directions, and merge patches. */
@Consumes({MediaType.APPLICATION_JSON, JsonBodies.MERGE_PATCH})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public final class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    static final String MERGE_PATCH = "application/merge-patch+json";

    private final RequestJson json;

    JsonBodies(RequestJson json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return !raw(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        if (MergePatch.class.isAssignableFrom(type)) {
            Object tree = json.read(body, json.type(JsonNode.class));
            if (tree instanceof ObjectNode patch) {
                return new TreeMergePatch(json, patch, ApiRequest.current().guard());
            }
            throw new InvalidRequestException("", "type", "Expected an object.");
        }
        Object read = json.read(body, json.type(generic));
        ApiRequest.current().guard().checkBody(NamedRecords.ofBody(read));
        return read;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return !raw(type);
    }

    @Override
    public void writeTo(
            Object entity,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(json.write(entity));
    }

    /** Types that JAX-RS itself reads and writes as they are. */
    private static boolean raw(Class<?> type) {
        return type == byte[].class
                || InputStream.class.isAssignableFrom(type)
                || Reader.class.isAssignableFrom(type)
                || File.class.isAssignableFrom(type)
                || StreamingOutput.class.isAssignableFrom(type);
    }
}
