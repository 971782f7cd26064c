/**
 * Who the company sells to: customers with their addresses and contacts, groups that pass on defaults, and credit.
 *
 * <p>Providers implement {@link org.tenon.customer.CustomerService}, {@link org.tenon.customer.CustomerGroupService} and
 * {@link org.tenon.customer.CreditService}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.customer;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
