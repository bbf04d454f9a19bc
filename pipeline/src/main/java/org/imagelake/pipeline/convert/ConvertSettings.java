package org.imagelake.pipeline.convert;

import java.io.Serializable;
import org.imagelake.image.convert.ConversionSpec;

/**
 * What a run makes of each image and where it puts it.
 *
 * @param output folder that results are written below, as Hadoop writes it
 * @param suffix put behind the name of each result, before its extensions; may be empty
 */
public record ConvertSettings(ConversionSpec spec, String output, String suffix)
    implements Serializable {}
