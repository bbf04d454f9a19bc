package org.imagelake.pipeline.source;

import java.io.Serializable;
import java.util.Set;

/**
 * What is left out of a listing.
 *
 * @param names which files in folders are images
 * @param skipped paths of folders that are never entered: the lake itself
 */
record ListingRules(NameFilter names, Set<String> skipped) implements Serializable {}
