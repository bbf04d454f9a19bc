package org.imagelake.image;

/** What is known of the pixels without looking at them: the column {@code pixels}. */
public record PixelInfo(
    @Describe("Width in pixels after orientation.") Integer width,
    @Describe("Height in pixels after orientation.") Integer height,
    @Describe("Width × height / 1,000,000.") Double megapixels,
    @Describe("Width / height after orientation.") Double aspectRatio,
    @Describe("LOW below 0.5 MP, SD below 1 MP, HD below 3 MP, FULL_HD below 8 MP, UHD from 8 MP.")
        ResolutionCategory resolutionCategory,
    @Describe("EXIF orientation, 1–8; 1 when absent or invalid.") Integer orientation,
    @Describe("Bits per channel as stored.") Integer bitDepth,
    @Describe("Channels as stored, alpha included; palette images count as 1.") Integer channels,
    @Describe("GRAY, RGB, PALETTE, YCBCR, CMYK, YCCK or LAB, with alpha as GRAY_ALPHA or RGBA.")
        String colorModel,
    @Describe("Description of the embedded ICC profile; null without one.") String iccProfile,
    @Describe("Whether the file has an alpha channel or a transparent colour.") Boolean hasAlpha,
    @Describe("Share of pixels that are not fully opaque, 0–1; null without alpha.")
        Double transparentRatio,
    @Describe("Frames of an animation or pages of a document.") Integer frameCount,
    @Describe("Whether the file is an animation.") Boolean animated,
    @Describe("Progressive JPEG, or interlaced PNG or GIF.") Boolean interlaced,
    @Describe(
            "Compression scheme by its field name: BASELINE, PROGRESSIVE, DEFLATE, LZW, VP8, VP8L, NONE, …")
        String compression,
    @Describe("IJG quality 1–100 estimated from the quantisation tables; null unless JPEG.")
        Integer jpegQuality,
    @Describe("4:4:4, 4:2:2, 4:2:0, 4:4:0, 4:1:1 or the factors; null unless JPEG or YCbCr TIFF.")
        String chromaSubsampling,
    @Describe("Horizontal resolution in dots per inch; null when not declared.") Double dpiX,
    @Describe("Vertical resolution in dots per inch; null when not declared.") Double dpiY) {}
