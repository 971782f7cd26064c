/**
 * The transactional outbox: events are written in the transaction that made them true, put into one order after it, read
 * as a feed and relayed to subscribers. Works alike with one node or several on one database.
 */
@NullMarked
package org.tenon.events.internal;

import org.jspecify.annotations.NullMarked;
