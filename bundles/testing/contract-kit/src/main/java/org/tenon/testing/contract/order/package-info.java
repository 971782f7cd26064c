/**
 * What every provider of orders must pass. A test class of the provider implements {@link
 * org.tenon.testing.contract.order.OrderContract}, {@link org.tenon.testing.contract.order.ConfirmationContract}, {@link
 * org.tenon.testing.contract.order.ShipmentContract} and {@link org.tenon.testing.contract.order.OrderRaceContract}, and says
 * where the services are: its own, and those of working providers of the other capabilities.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.testing.contract.order;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
