/**
 * What a REST bundle needs besides JAX-RS: how it announces its resources, says which permission an operation needs, and
 * reads and writes versions, pages and merge patches. No JSON library shows here: bodies are plain records.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.rest;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
