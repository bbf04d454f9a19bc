package org.imagelake.pipeline.maintain;

/**
 * One thing that maintenance does.
 *
 * @param what in the past tense
 * @param where file or folder
 * @param files how many files it concerns
 * @param bytes their length together
 */
public record Deed(String what, String where, long files, long bytes) {}
