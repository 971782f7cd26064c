package org.tenon.modules.internal;

import java.util.Collection;
import org.osgi.framework.Bundle;

/** Whether bundles that were started have come to work: a bundle can be active while nothing in it is. */
interface Settling {

    /** Remembers how the bundles fare before they change. */
    void before(Collection<Bundle> bundles);

    /**
     * Waits, bounded, until the bundles work as far as they can.
     *
     * @throws ChangeFailedException when a part of one failed, or does not work any more and did before
     */
    void after(Collection<Bundle> bundles) throws ChangeFailedException;
}
