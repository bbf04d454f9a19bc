package org.imagelake.pipeline.result;

import java.io.Serializable;

/**
 * Where the results of a run go and what they are called.
 *
 * @param output folder that results are written below, as Hadoop writes it
 * @param asked what was asked for: a format or a rule
 * @param suffix put behind the name of each result, before its extensions; may be empty
 */
public record ResultPlace(String output, String asked, String suffix) implements Serializable {}
