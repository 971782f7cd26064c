/**
 * Who installs what was ordered, and when: service engineers with their calendars, what products demand, the slots that follow from
 * both, and the appointments of orders. What a day of installation means for an order is in {@link org.tenon.order}; here it gets
 * an hour and a person who can keep it.
 *
 * <p>Providers of orders may implement {@link org.tenon.order.installation.EngineerService}, {@link
 * org.tenon.order.installation.InstallationPlanning} and {@link org.tenon.order.installation.AppointmentService}, together or not at
 * all.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.order.installation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
