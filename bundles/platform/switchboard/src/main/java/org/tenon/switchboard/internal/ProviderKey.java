package org.tenon.switchboard.internal;

/**
 * Tells providers of one capability apart. Two versions of a provider that are installed side by side have the same name.
 *
 * @param bundle the symbolic name of the bundle
 * @param bundleId its id in the framework
 */
record ProviderKey(String capability, String name, String bundle, long bundleId) {}
