package parallax.polarity;

import java.util.stream.IntStream;

/** A symmetric matrix, of which only the lower triangle is kept, row by row. */
final class SymmetricMatrix {
  /** Columns that are worked on at a time, so that they stay near the processor. */
  private static final int TILE = 512;

  private static final int BLOCK = 64;

  private final double[][] rows;

  SymmetricMatrix(int size) {
    rows = new double[size][];
    for (int i = 0; i < size; i++) {
      rows[i] = new double[i + 1];
    }
  }

  int size() {
    return rows.length;
  }

  /** An element of the lower triangle: j at most i. */
  double get(int i, int j) {
    return rows[i][j];
  }

  void set(int i, int j, double value) {
    rows[i][j] = value;
  }

  void addAll(SymmetricMatrix other) {
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j <= i; j++) {
        rows[i][j] += other.rows[i][j];
      }
    }
  }

  /** Adds the products of each vector with itself. */
  void addProducts(double[][] vectors) {
    addProducts(vectors, vectors.length, 0, 1);
  }

  /** Adds sign · Σ v vᵀ of the first n vectors to all elements from a row and column on. */
  private void addProducts(double[][] vectors, int n, int from, double sign) {
    IntStream.range(from, rows.length)
        .parallel()
        .forEach(
            i -> {
              for (int tile = from; tile <= i; tile += TILE) {
                add(vectors, n, i, tile, Math.min(i + 1, tile + TILE), sign);
              }
            });
  }

  private void add(double[][] vectors, int n, int i, int from, int to, double sign) {
    double[] row = rows[i];
    int k = 0;
    for (; k + 3 < n; k += 4) {
      double[] v0 = vectors[k];
      double[] v1 = vectors[k + 1];
      double[] v2 = vectors[k + 2];
      double[] v3 = vectors[k + 3];
      double a0 = sign * v0[i];
      double a1 = sign * v1[i];
      double a2 = sign * v2[i];
      double a3 = sign * v3[i];
      for (int j = from; j < to; j++) {
        row[j] += a0 * v0[j] + a1 * v1[j] + a2 * v2[j] + a3 * v3[j];
      }
    }
    for (; k < n; k++) {
      double[] v = vectors[k];
      double a = sign * v[i];
      for (int j = from; j < to; j++) {
        row[j] += a * v[j];
      }
    }
  }

  /**
   * Replaces it by its Cholesky factor L, of which it is L Lᵀ; block by block, so that most of the
   * work is {@link #addProducts}.
   */
  void factor() {
    int size = rows.length;
    double[][] panel = new double[BLOCK][size];
    for (int from = 0; from < size; from += BLOCK) {
      int begin = from;
      int width = Math.min(BLOCK, size - from);
      for (int i = begin; i < begin + width; i++) {
        factorRow(i, begin, i);
        rows[i][i] = Math.sqrt(rows[i][i] - squares(i, begin));
      }
      IntStream.range(begin + width, size)
          .parallel()
          .forEach(
              i -> {
                factorRow(i, begin, begin + width);
                for (int k = 0; k < width; k++) {
                  panel[k][i] = rows[i][begin + k];
                }
              });
      addProducts(panel, width, begin + width, -1);
    }
  }

  /** The factor's elements of a row from one column up to another. */
  private void factorRow(int i, int begin, int end) {
    double[] row = rows[i];
    for (int j = begin; j < end; j++) {
      double[] other = rows[j];
      double sum = row[j];
      for (int k = begin; k < j; k++) {
        sum -= row[k] * other[k];
      }
      row[j] = sum / other[j];
    }
  }

  private double squares(int i, int begin) {
    double sum = 0;
    for (int k = begin; k < i; k++) {
      sum += rows[i][k] * rows[i][k];
    }
    return sum;
  }

  /** Where this is a factor L, solves L Lᵀ x = b in place. */
  void solve(double[] b) {
    int size = rows.length;
    for (int i = 0; i < size; i++) {
      double sum = b[i];
      for (int k = 0; k < i; k++) {
        sum -= rows[i][k] * b[k];
      }
      b[i] = sum / rows[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      b[i] /= rows[i][i];
      for (int k = 0; k < i; k++) {
        b[k] -= rows[i][k] * b[i];
      }
    }
  }
}
