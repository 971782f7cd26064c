/**
 * Runs jobs: on every node a few threads, each at one job, some rows in a transaction that also writes down how far the job is.
 * Knows nothing of what is done with a row.
 */
@NullMarked
package org.tenon.jobs.internal;

import org.jspecify.annotations.NullMarked;
