package org.imagelake.jobs.settings;

/**
 * What a command was told beside the environment, for a process of ours that is to be told the same
 * and inherits the environment.
 *
 * @param file what {@code --config} says, which the environment overrides
 * @param options what system properties and options say, which override the environment
 */
public record OwnSettings(Overrides file, Overrides options) {}
