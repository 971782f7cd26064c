package org.tenon.verification.internal;

import org.osgi.framework.Bundle;
import org.tenon.switchboard.ProviderStatus;

/** A provider that is to be tested, and the bundle that offers it. */
record Candidate(String capability, ProviderStatus status, Bundle bundle) {}
