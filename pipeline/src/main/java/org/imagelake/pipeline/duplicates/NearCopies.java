package org.imagelake.pipeline.duplicates;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * one task, which finds the near ones: a hash is shuffled once for each block there is, and no join
 * takes place. A task hands on the links that hold its sets together and no more, so that a million
 * near copies of one picture give a million links, not the square.
 */
final class NearCopies {
  /** Hashes in a block: two of them with their tables are some 12 MB, with few hashes a key. */
  static final long PER_BLOCK = 250_000;

  static final StructType LINKS =
      new StructType()
          .add("one", DataTypes.LongType, false)
          .add("other", DataTypes.LongType, false);

  private static final StructType DEALT =
      new StructType()
          .add("cell", DataTypes.IntegerType, false)
          .add("block", DataTypes.IntegerType, false)
          .add("hashes", DataTypes.BinaryType, false);

  /** Hashes that are dealt at a time: half a megabyte. */
  private static final int IN_A_HAND = 65_536;

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

  /** Sends hashes wherever their block meets another, many in a row. */
  private record Deal(int blocks) implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> hashes) {
      return new FlatIterator<>(new Hands(hashes), hand -> () -> deal(hand));
    }

    private Iterator<Row> deal(long[] hand) {
      LongList[] parts = new LongList[blocks];
      Arrays.setAll(parts, block -> new LongList());
      for (long hash : hand) {
        parts[Math.floorMod(Long.hashCode(hash * 0x9E3779B97F4A7C15L), blocks)].add(hash);
      }
      return IntStream.range(0, blocks)
          .filter(block -> parts[block].size() > 0)
          .boxed()
          .flatMap(block -> dealt(block, packed(parts[block].toArray())))
          .iterator();
    }

    private Stream<Row> dealt(int block, byte[] hashes) {
      return IntStream.range(0, blocks)
          .mapToObj(other -> RowFactory.create(cell(block, other), block, hashes));
    }

    private static byte[] packed(long[] hashes) {
      ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Long.BYTES);
      bytes.asLongBuffer().put(hashes);
      return bytes.array();
    }
  }

  /** So many of the hashes that follow as are dealt at a time. */
  private record Hands(Iterator<Row> hashes) implements Iterator<long[]> {
    @Override
    public boolean hasNext() {
      return hashes.hasNext();
    }

    @Override
    public long[] next() {
      LongList hand = new LongList();
      do {
        hand.add(hashes.next().getLong(0));
      } while (hand.size() < IN_A_HAND && hashes.hasNext());
      return hand.toArray();
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
        LongBuffer hashes = ByteBuffer.wrap(row.getAs(2)).asLongBuffer();
        LongList block = row.getInt(1) == firstBlock ? first : second;
        while (hashes.hasRemaining()) {
          block.add(hashes.get());
        }
      }
      return links(first.toArray(), second.toArray());
    }

    private Iterator<Row> links(long[] ones, long[] others) {
      DisjointSets sets = new DisjointSets(ones.length + others.length);
      List<Row> links = new ArrayList<>();
      NearHashes near = new NearHashes(distance);
      if (others.length == 0) {
        near.within(ones, (i, j) -> link(sets, links, i, ones[i], j, ones[j]));
      } else {
        near.between(
            ones, others, (i, j) -> link(sets, links, i, ones[i], ones.length + j, others[j]));
      }
      return links.iterator();
    }

    private static void link(
        DisjointSets sets, List<Row> links, int i, long one, int j, long other) {
      if (sets.unite(i, j)) {
        links.add(RowFactory.create(one, other));
      }
    }
  }
}
