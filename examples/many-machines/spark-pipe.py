"""Reprices claims in Spark: every partition is piped through `feescope worker`.

All lines of a claim must be in one partition and adjacent, hence the partitioning by claim. A
partition has no header row: --columns names what is in it, and the answers have no header either.
"""
from pyspark.sql import SparkSession

COLUMNS = ["claim", "line", "date", "code", "modifiers", "units", "pos", "locality", "charge"]
WORKER = "feescope worker --stdin --columns " + ",".join(COLUMNS)

spark = SparkSession.builder.appName("feescope").getOrCreate()
claims = (
    spark.read.csv("claims/*.csv", header=True)
    .select(*COLUMNS)
    .repartition("claim")
    .sortWithinPartitions("claim", "line")
    .na.fill("")
)
lines = claims.rdd.map(lambda row: ",".join(row))
# checkCode: a worker that fails, or that loses a record, fails the task.
lines.pipe(WORKER, checkCode=True).saveAsTextFile("answers")
