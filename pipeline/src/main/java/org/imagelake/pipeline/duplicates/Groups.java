package org.imagelake.pipeline.duplicates;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The connected components of links. One task does it: what it holds are the hashes that have a
 * near copy, 12 bytes for each of them and 16 for each link, so that ten million fit into half a
 * gigabyte.
 */
final class Groups {
  private static final StructType MEMBERS =
      new StructType()
          .add("hash", DataTypes.LongType, false)
          .add("first_hash", DataTypes.LongType, false);

  private Groups() {}

  /** Each linked hash, and the smallest one that links lead to from it. */
  static Dataset<Row> of(Dataset<Row> links) {
    return links.repartition(1).mapPartitions(new Connect(), Encoders.row(MEMBERS));
  }

  private record Connect() implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> links) {
      LongList ones = new LongList();
      LongList others = new LongList();
      while (links.hasNext()) {
        Row link = links.next();
        ones.add(link.getLong(0));
        others.add(link.getLong(1));
      }
      return members(ones.toArray(), others.toArray());
    }

    private static Iterator<Row> members(long[] ones, long[] others) {
      long[] hashes =
          LongStream.concat(Arrays.stream(ones), Arrays.stream(others))
              .sorted()
              .distinct()
              .toArray();
      DisjointSets sets = new DisjointSets(hashes.length);
      for (int i = 0; i < ones.length; i++) {
        sets.unite(Arrays.binarySearch(hashes, ones[i]), Arrays.binarySearch(hashes, others[i]));
      }
      return IntStream.range(0, hashes.length)
          .mapToObj(i -> RowFactory.create(hashes[i], hashes[sets.first(i)]))
          .iterator();
    }
  }
}
