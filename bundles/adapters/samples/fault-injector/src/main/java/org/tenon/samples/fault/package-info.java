/**
 * A pricing provider that misbehaves as its configuration {@value org.tenon.samples.fault.FaultConfig#PID} says: when its
 * bundle starts and stops, when its component comes up, and with every n-th call. For tests of how the platform keeps one
 * provider's faults from the others; nothing that is sold runs it.
 */
@NullMarked
package org.tenon.samples.fault;

import org.jspecify.annotations.NullMarked;
