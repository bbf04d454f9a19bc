package org.imagelake.image.quality;

/**
 * One way an image can be bad. How it is measured and where the line is drawn is a profile's.
 *
 * @param id stable snake_case name: table value, option and SQL suffix
 * @param meaning what a person sees, in one line
 */
public record QualityIssue(String id, String meaning) {}
