package org.tenon.switchboard.sample;

import java.util.Optional;
import org.tenon.kernel.capability.Channelled;

/** Who comes, and by which channel. */
public record Visitor(String name, Optional<String> channel) implements Channelled {}
