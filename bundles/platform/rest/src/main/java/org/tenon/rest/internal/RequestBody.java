package org.tenon.rest.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;

/** The body of a request, cut off where it becomes too large. */
final class RequestBody extends ServletInputStream {

    /** Far above any document that people write; below what would hurt the others on a small machine. */
    static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final long MAX_DISCARDED = 4L * MAX_BYTES;

    private final InputStream source;
    private long left = MAX_BYTES;
    private boolean finished;

    RequestBody(InputStream source) {
        this.source = source;
    }

    static RequestBody of(byte[] bytes) {
        return new RequestBody(new ByteArrayInputStream(bytes));
    }

    @Override
    public int read() throws IOException {
        int next = source.read();
        count(next < 0 ? -1 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = source.read(into, offset, length);
        count(read);
        return read;
    }

    private void count(int read) throws IOException {
        if (read < 0) {
            finished = true;
            return;
        }
        left -= read;
        if (left < 0) {
            discard(source);
            throw UnreadableBodyException.tooLarge();
        }
    }

    /** Reads on for a while, so that a caller who is still sending gets to see the answer. */
    static void discard(InputStream source) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long discarded = 0;
        for (int read = 0; read >= 0 && discarded < MAX_DISCARDED; read = source.read(buffer)) {
            discarded += read;
        }
    }

    @Override
    public boolean isFinished() {
        return finished;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("bodies are read by the thread that serves the request");
    }
}
