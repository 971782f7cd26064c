package org.tenon.inventory.rest;

import java.util.List;

/** All policies. */
record PoliciesBody(List<PolicyBody> items) {}
