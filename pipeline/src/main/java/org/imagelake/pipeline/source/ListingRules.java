package org.imagelake.pipeline.source;

import java.io.Serializable;
import java.util.Set;

/**
 * What is left out of a listing.
 *
 * @param names which files in folders are images
 * @param skipped paths of folders that are never entered: the lake itself
 * @param within where links may lead
 */
record ListingRules(NameFilter names, Set<String> skipped, Confinement within)
    implements Serializable {
  ListingRules within(Confinement other) {
    return new ListingRules(names, skipped, other);
  }
}
