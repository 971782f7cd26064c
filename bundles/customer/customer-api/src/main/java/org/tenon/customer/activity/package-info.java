/**
 * What people do for customers: calls, visits, mails, tasks, notes and files, with everything else that happened to a customer on one
 * timeline, and in the calendars of those who do it.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.customer.activity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
