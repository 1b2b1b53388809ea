/* Speed reference for one training step of the language model: its matrix products alone, in C, one thread, single precision.
 * 2 layers, width 64, 4 heads, context 64, 256 tokens, 16 sequences. A product m x k times k x n on the way forward costs two more of
 * as many operations on the way back. Sums are kept in blocks of 4 x 32 (4 x 16), which the compiler puts into registers.
 * Build: gcc -O3 -march=native transformer_products.c -o transformer_products
 * Run:   ./transformer_products STEPS      prints ms per step, the best of all, and GFLOP/s
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define INLINE static inline __attribute__((always_inline))

INLINE void block(float *c, const float *a, const float *b, int k, int n, int wide) {
  float s[4][32] = {{0}};
  for (int l = 0; l < k; l++)
    for (int i = 0; i < 4; i++)
      for (int j = 0; j < wide; j++) s[i][j] += a[i * k + l] * b[l * n + j];
  for (int i = 0; i < 4; i++)
    for (int j = 0; j < wide; j++) c[i * n + j] = s[i][j];
}

INLINE void product(float *c, const float *a, const float *b, int m, int k, int n) {
  int wide = n % 32 == 0 ? 32 : 16;
  for (int j = 0; j < n; j += wide)
    for (int i = 0; i < m; i += 4)
      if (wide == 32) block(c + i * n + j, a + i * k, b + j, k, n, 32);
      else block(c + i * n + j, a + i * k, b + j, k, n, 16);
}

static double flop = 0;
static float *A, *B, *C;

/* Each shape is compiled for itself. */
#define ALL(m, k, n) do { product(C, A, B, m, k, n); product(C, A, B, m, n, k); product(C, A, B, k, m, n); flop += 6.0 * m * k * n; } while (0)

static void sequence(void) {
  for (int layer = 0; layer < 2; layer++) {
    ALL(64, 64, 192);
    for (int head = 0; head < 4; head++) { ALL(64, 16, 64); ALL(64, 64, 16); }
    ALL(64, 64, 64);
    ALL(64, 64, 256);
    ALL(64, 256, 64);
  }
  ALL(64, 64, 256);
}

int main(int argc, char **argv) {
  int steps = argc > 1 ? atoi(argv[1]) : 20;
  double best = 1e9;
  A = malloc(4 * 65536); B = malloc(4 * 65536); C = malloc(4 * 65536);
  for (int i = 0; i < 65536; i++) { A[i] = (i % 7) * 0.1f; B[i] = (i % 5) * 0.1f; }
  for (int t = 0; t < steps; t++) {
    struct timespec from, to;
    flop = 0;
    clock_gettime(CLOCK_MONOTONIC, &from);
    for (int s = 0; s < 16; s++) sequence();
    clock_gettime(CLOCK_MONOTONIC, &to);
    double ms = (to.tv_sec - from.tv_sec) * 1e3 + (to.tv_nsec - from.tv_nsec) / 1e6;
    if (ms < best) best = ms;
  }
  printf("{\"msPerStep\": %.4f, \"gflops\": %.2f, \"c\": %.3f}\n", best, flop / best / 1e6, C[17]);
  return 0;
}
