package org.tenon.rest.internal;

/** Knows which server serves a path. */
interface ServerDirectory {

    /**
     * Finds the server of a root and {@linkplain BundleServer#enter() enters} it; the caller must leave it. When the
     * root is known but not served at the moment, waits a little for it.
     *
     * @throws RootException when there is none
     */
    BundleServer enter(String root);

    /** Nobody serves this root, now or ever. */
    final class RootException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        RootException(Problem problem) {
            super(problem.detail(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
