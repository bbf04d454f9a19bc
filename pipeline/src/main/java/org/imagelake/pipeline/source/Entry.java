package org.imagelake.pipeline.source;

import java.io.Serializable;

/** What a listing meets: a file, done, or a folder, still to be listed. */
sealed interface Entry extends Serializable {
  record Leaf(ListedFile file) implements Entry {}

  record Branch(Folder folder) implements Entry {}
}
