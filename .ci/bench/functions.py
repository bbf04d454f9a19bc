"""All measures of the files below a folder by SQL functions, from binaryFile to Parquet; prints images_per_second.

Run by bench.py functions. The clock starts after Spark has, as that of a run does after the listing.
"""
import sys
import tempfile
import time

from pyspark.sql import SparkSession

spark = (
    SparkSession.builder.config("spark.sql.extensions", "org.imagelake.sql.ImagelakeExtensions")
    .config("spark.sql.files.openCostInBytes", "65536")
    .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
    .getOrCreate()
)
files = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(sys.argv[1])
count = files.select("path").count()
with tempfile.TemporaryDirectory(prefix="imagelake-bench-") as out:
    started = time.monotonic()
    files.selectExpr(
        "path", "length", "modificationTime", "image_info(content) AS info", "image_metadata(content) AS metadata",
        "image_quality(content) AS quality", "image_issues(content) AS issues", "image_colors(content) AS colors",
        "image_phash(content) AS phash", "image_error(content) AS error",
    ).write.parquet(out + "/images")
    print(f"images_per_second={count / (time.monotonic() - started):.2f}")
spark.stop()
