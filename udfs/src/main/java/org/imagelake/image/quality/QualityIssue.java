package org.imagelake.image.quality;

/**
 * One way an image can be bad. How it is measured and where the line is drawn is a profile's.
 *
 * @param id stable snake_case name: table value, option and SQL suffix
 * @param meaning what a person sees, in one line
 * @param severity share of the overall score that it takes away when it is certain, 0–1; 0 for the
 *     resolution, which is a factor of the score itself
 * @param source where the measures of the profile {@code default} come from
 */
public record QualityIssue(String id, String meaning, double severity, String source) {}
