package org.tenon.testing.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The wire between a server and its database, which can be cut, slow, or lead nowhere. */
final class Wire implements AutoCloseable {

    private final ServerSocket listening;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Set<Socket> forgotten = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean silent;
    private volatile long delayMillis;

    Wire(int target) {
        this.target = target;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon("wire", this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Ends all connections that there are; new ones are possible. */
    void cut() {
        sockets.forEach(Wire::close);
    }

    /** Swallows for good what comes over the connections that there are, and tells nobody; new ones are possible. */
    void forget() {
        forgotten.addAll(sockets);
    }

    /** Each packet takes so much longer, from now on. */
    void delay(long millis) {
        delayMillis = millis;
    }

    /** Nothing comes through, either way, and nobody is told; until it is taken back. */
    void silence(boolean now) {
        lock.lock();
        try {
            silent = now;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket near = listening.accept();
                sockets.add(near);
                daemon("wire-" + near.getPort(), () -> connect(near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket near) {
        try {
            pass();
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(far);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            daemon("wire-back-" + near.getPort(), () -> copy(far, near));
            copy(near, far);
        } catch (IOException refused) {
            close(near);
            sockets.remove(near);
        }
    }

    private void copy(Socket from, Socket to) {
        byte[] buffer = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                pass();
                if (!forgotten.contains(from)) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException ended) {
            // as connections do
        } finally {
            close(from);
            close(to);
            sockets.remove(from);
            sockets.remove(to);
            forgotten.remove(from);
        }
    }

    /** Lets a packet through when it is its time. */
    private void pass() {
        lock.lock();
        try {
            while (silent) {
                changed.awaitUninterruptibly();
            }
            if (delayMillis > 0) {
                // a delay is what this is about; nobody signals
                long left = TimeUnit.MILLISECONDS.toNanos(delayMillis);
                while (left > 0) {
                    left = changed.awaitNanos(left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException done) {
            // it is what was wanted
        }
    }

    @Override
    public void close() {
        silence(false);
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
