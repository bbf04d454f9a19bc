#!/usr/bin/env python3
"""Calls every SQL function from PySpark over the files of a lake, and compares with the lake's rows.

usage: functions.py JAR IMAGES LAKE
The session knows the functions by spark.jars and spark.sql.extensions alone.
"""
import sys

from pyspark.errors import AnalysisException
from pyspark.sql import SparkSession

jar, images, lake = sys.argv[1:]
spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.jars", jar)
    .config("spark.sql.extensions", "org.imagelake.sql.ImagelakeExtensions")
    .config("spark.sql.session.timeZone", "UTC")
    .config("spark.sql.files.openCostInBytes", "65536")
    .config("spark.ui.enabled", "false")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")
spark.sql(f"CREATE TEMP VIEW photos USING binaryFile OPTIONS (path '{images}', recursiveFileLookup 'true')")

listed = [row.function for row in spark.sql("SHOW FUNCTIONS LIKE 'image_*'").collect()]
print(len(listed), "functions:", ", ".join(listed))
assert len(listed) == 11, listed

same = spark.sql(f"""
    SELECT count(*) AS files,
      count_if(image_info(content).content_sha256 <=> i.content_sha256 OR i.format IS NULL OR i.pixels IS NULL) AS info,
      count_if(image_metadata(content).camera <=> i.camera AND image_metadata(content).taken <=> i.taken) AS metadata,
      count_if(image_quality(content) <=> i.quality) AS quality,
      count_if(image_issues(content) <=> i.issues) AS issues,
      count_if(image_colors(content) <=> i.colors) AS colors,
      count_if(image_phash(content) <=> i.phash) AS phash,
      count_if(image_error(content) <=> i.error) AS errors,
      count_if(i.error IS NOT NULL) AS broken
    FROM photos JOIN imagelake('{lake}', 'images') i USING (path)""").first()
print(same)
assert same.files >= 70 and same.broken >= 3, same
assert all(value == same.files for value in same[:8]), same

made = spark.sql("""
    SELECT count(*) AS files, count(image_error(content)) AS broken,
      count(image_convert(content, 'webp', 'quality=50, max-size=64')) AS converted,
      count(image_thumbnail(content, 64)) AS thumbnails,
      count(image_enhance(content, 'contrast=1.2, max-size=64')) AS enhanced,
      count_if(image_similarity(content, image_thumbnail(content, 256)) >= 0.9) AS alike
    FROM photos WHERE image_info(content).format = 'JPEG'""").first()
print(made)
good = made.files - made.broken
assert made.converted == made.thumbnails == made.enhanced == good > 40 and made.alike > good * 0.9, made

for wrong in ("image_quality(path)", "image_convert(content, 'webp', 'qualty=80')", "image_phash()"):
    try:
        spark.sql(f"SELECT {wrong} FROM photos")
        raise AssertionError(wrong + " is not refused")
    except AnalysisException as refusal:
        assert wrong.split("(")[0] in str(refusal), refusal
spark.stop()
