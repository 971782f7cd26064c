package org.tenon.kernel.sight;

import org.tenon.kernel.Id;

/**
 * The identity of something that is not everybody's: a {@link RecordSight} says who sees it. Of an operation that is called with
 * such an id the platform knows whom to ask, and lets nobody limited through while nobody can say.
 */
public interface OwnedId extends Id {}
