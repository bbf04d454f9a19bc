package org.imagelake.image.enhance;

import java.util.List;
import org.imagelake.image.convert.Conversion;
import org.imagelake.image.convert.MadeFile;

/**
 * What became of one image.
 *
 * @param conversion the file, or none when the original is kept; its PSNR and SSIM are those of the
 *     result as encoded to the source
 * @param plan the steps in their order; none when nothing was to be done
 * @param before of the source, at the size of the result
 * @param after of the result as encoded, also when it was thrown away; null without a plan
 * @param improved whether the result is better; null without a plan
 */
public record Enhanced(
    Conversion conversion, List<PlanStep> plan, Appraisal before, Appraisal after, Boolean improved)
    implements MadeFile {}
