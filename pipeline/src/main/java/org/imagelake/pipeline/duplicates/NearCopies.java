package org.imagelake.pipeline.duplicates;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.imagelake.image.hash.NearHashes;

/**
 * Links hashes that are near each other. They are dealt out to blocks, and every two blocks meet in
 * one task, which indexes one of them and looks the other up: a hash is shuffled once for each
 * block there is, and no join takes place. A task hands on the links that hold its sets together
 * and no more, so that a million near copies of one picture give a million links, not the square.
 */
final class NearCopies {
  /** Hashes in a block: with its index some 12 MB, and few hashes a key of 16 bits. */
  static final long PER_BLOCK = 250_000;

  static final StructType LINKS =
      new StructType()
          .add("one", DataTypes.LongType, false)
          .add("other", DataTypes.LongType, false);

  private static final StructType DEALT =
      new StructType()
          .add("cell", DataTypes.IntegerType, false)
          .add("block", DataTypes.IntegerType, false)
          .add("hash", DataTypes.LongType, false);

  private NearCopies() {}

  /**
   * Rows of {@link #LINKS}: following them leads from a hash to all that are near it, near those,
   * and so on.
   *
   * @param hashes one column, each hash once
   * @param count how many there are, for the number of blocks
   * @param distance most bits in which two near hashes differ
   */
  static Dataset<Row> links(Dataset<Row> hashes, long count, int distance) {
    int blocks = (int) Math.max(1, (count + PER_BLOCK - 1) / PER_BLOCK);
    return hashes
        .mapPartitions(new Deal(blocks), Encoders.row(DEALT))
        .repartitionById(cell(blocks - 1, blocks - 1) + 1, functions.col("cell"))
        .mapPartitions(new Compare(distance), Encoders.row(LINKS));
  }

  /** The number of the task where two blocks meet: those of block 0, of 0 and 1, of 0 to 2, … */
  private static int cell(int one, int other) {
    int larger = Math.max(one, other);
    return larger * (larger + 1) / 2 + Math.min(one, other);
  }

  /** Sends a hash wherever its block meets another. */
  private record Deal(int blocks) implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> hashes) {
      return new FlatIterator<>(hashes, this::deal);
    }

    private List<Row> deal(Row row) {
      long hash = row.getLong(0);
      int block = Math.floorMod(Long.hashCode(hash * 0x9E3779B97F4A7C15L), blocks);
      List<Row> dealt = new ArrayList<>(blocks);
      for (int other = 0; other < blocks; other++) {
        dealt.add(RowFactory.create(cell(block, other), block, hash));
      }
      return dealt;
    }
  }

  /** Compares the two blocks of a task, or one with itself. */
  private record Compare(int distance) implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
      LongList first = new LongList();
      LongList second = new LongList();
      int firstBlock = -1;
      while (rows.hasNext()) {
        Row row = rows.next();
        firstBlock = firstBlock < 0 ? row.getInt(1) : firstBlock;
        (row.getInt(1) == firstBlock ? first : second).add(row.getLong(2));
      }
      return links(first.toArray(), second.toArray());
    }

    private Iterator<Row> links(long[] indexed, long[] others) {
      NearHashes near = new NearHashes(indexed, distance);
      long[] probes = others.length == 0 ? indexed : others;
      int shift = others.length == 0 ? 0 : indexed.length;
      DisjointSets sets = new DisjointSets(shift + probes.length);
      List<Row> links = new ArrayList<>();
      for (int i = 0; i < probes.length; i++) {
        int probe = i;
        near.find(
            probes[i],
            (index, bits) -> {
              if (sets.unite(shift + probe, index)) {
                links.add(RowFactory.create(probes[probe], indexed[index]));
              }
            });
      }
      return links.iterator();
    }
  }
}
