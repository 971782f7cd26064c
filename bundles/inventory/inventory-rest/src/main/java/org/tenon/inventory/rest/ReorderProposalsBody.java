package org.tenon.inventory.rest;

import java.util.List;
import org.tenon.inventory.ReorderProposal;

/** What should be ordered. */
record ReorderProposalsBody(List<ReorderProposal> items) {}
