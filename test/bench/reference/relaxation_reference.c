/* Speed reference for relaxed projections: RUNS runs of STEPS steps with a new random row each, then mean, median and 5 to 95 % band.
 * Two threads. Build: gcc -O3 -march=native relaxation_reference.c -o relaxation_reference -lm -lpthread
 * Run:   ./relaxation_reference DIMENSION RUNS STEPS PROBABILITY euclidean|entropy     prints the time and the last mean over the first
 */
#include <math.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#define MAX 64
#define TIMES 257
static int d, runs, steps, isEntropy, times;
static double p, start[MAX], z[MAX], *samples, sums[2][100001];
typedef struct { uint32_t s[4]; double spare; int has; } Stream;
static uint32_t rotl(uint32_t x, int k) { return (x << k) | (x >> (32 - k)); }
static uint32_t next(Stream *g) {
  uint32_t *s = g->s, r = rotl(s[1] * 5, 7) * 9, t = s[1] << 9;
  s[2] ^= s[0]; s[3] ^= s[1]; s[1] ^= s[2]; s[0] ^= s[3]; s[2] ^= t; s[3] = rotl(s[3], 11);
  return r;
}
static double uniform(Stream *g) { double high = next(g) >> 6; return (high * 67108864 + (next(g) >> 6) + 0.5) * 0x1p-52; }
static double normal(Stream *g) {
  if (g->has) { g->has = 0; return g->spare; }
  double x, y, s;
  do { x = 2 * uniform(g) - 1; y = 2 * uniform(g) - 1; s = x * x + y * y; } while (s >= 1 || s == 0);
  double f = sqrt(-2 * log(s) / s);
  g->spare = y * f; g->has = 1;
  return x * f;
}
static double euclidean(Stream *g, double *e) {
  double a[MAX], norm = 0, r = 0, square = 0;
  for (int i = 0; i < d; i++) { a[i] = normal(g); norm += a[i] * a[i]; r += a[i] * e[i]; }
  double lambda = uniform(g) < p ? 3 : 1, nu = lambda * r / norm;
  for (int i = 0; i < d; i++) { e[i] -= nu * a[i]; square += e[i] * e[i]; }
  return square / 2;
}
static double entropy(Stream *g, double *x) {
  double a[MAX], b = 0, nu = 0, top = 0, last = INFINITY, divergence = 0;
  for (int i = 0; i < d; i++) { a[i] = fabs(normal(g)); b += a[i] * z[i]; if (a[i] > top) top = a[i]; }
  for (int k = 0; k < 60; k++) {
    double value = 0, slope = 0;
    for (int i = 0; i < d; i++) { double part = a[i] * x[i] * (k ? exp(-nu * a[i]) : 1); value += part; slope += a[i] * part; }
    double change = log1p((value - b) / b) * value / slope, size = fabs(change) * top;
    if (!(size < last)) break;
    nu += change;
    if (size < 1e-9) break;
    last = size;
  }
  double lambda = uniform(g) < p ? 3 : 1;
  for (int i = 0; i < d; i++) { x[i] *= exp(-lambda * nu * a[i]); divergence += z[i] * log(z[i] / x[i]) - z[i] + x[i]; }
  return divergence;
}
static void *half(void *which) {
  int me = (int)(intptr_t)which;
  for (int run = me; run < runs; run += 2) {
    double x[MAX];
    Stream g = {{run + 1, 2, 3, 4}, 0, 0};
    for (int i = 0; i < 20; i++) next(&g);
    for (int i = 0; i < d; i++) x[i] = isEntropy ? start[i] : start[i] - z[i];
    double D = 0;
    for (int t = 1, k = 1; t <= steps; t++) {
      if (D < INFINITY) D = isEntropy ? entropy(&g, x) : euclidean(&g, x);
      if (!(D < 1e300)) D = INFINITY;
      sums[me][t] += D;
      if (k < times && t == (int)((long)k * steps / (times - 1))) samples[(long)k++ * runs + run] = D;
    }
  }
  return NULL;
}
static double select_(double *x, int n, int k) {
  int from = 0, to = n - 1;
  while (from < to) {
    double pivot = x[from + (to - from) / 2];
    int i = from, j = to;
    while (i <= j) { while (x[i] < pivot) i++; while (x[j] > pivot) j--; if (i <= j) { double t = x[i]; x[i++] = x[j]; x[j--] = t; } }
    if (k <= j) to = j; else if (k >= i) from = i; else break;
  }
  return x[k];
}
int main(int argc, char **argv) {
  d = argc > 1 ? atoi(argv[1]) : 3; runs = argc > 2 ? atoi(argv[2]) : 1000; steps = argc > 3 ? atoi(argv[3]) : 1000;
  p = argc > 4 ? atof(argv[4]) : 0.25; isEntropy = argc > 5 && !strcmp(argv[5], "entropy");
  times = steps + 1 < TIMES ? steps + 1 : TIMES;
  samples = calloc((size_t)runs * times, sizeof(double));
  for (int i = 0; i < d; i++) { start[i] = 1 + 0.5 * i; z[i] = 1 / (1.0 + i); }
  struct timespec s, e;
  pthread_t other;
  clock_t busy = clock();
  clock_gettime(CLOCK_MONOTONIC, &s);
  pthread_create(&other, NULL, half, (void *)1);
  half((void *)0);
  pthread_join(other, NULL);
  double quantiles = 0;
  for (int k = 1; k < times; k++) {
    double *column = samples + (long)k * runs;
    quantiles += select_(column, runs, runs / 20) + select_(column, runs, runs / 2) + select_(column, runs, runs - 1 - runs / 20);
  }
  clock_gettime(CLOCK_MONOTONIC, &e);
  busy = clock() - busy;
  double first = 0;
  for (int i = 0; i < d; i++) first += isEntropy ? z[i] * log(z[i] / start[i]) - z[i] + start[i] : (start[i] - z[i]) * (start[i] - z[i]) / 2;
  double ms = (e.tv_sec - s.tv_sec) * 1e3 + (e.tv_nsec - s.tv_nsec) / 1e6;
  printf("{\"ms\": %.3f, \"cpuMs\": %.3f, \"nsPerStep\": %.2f, \"secondOverFirst\": %.5f, \"quantiles\": %.5g}\n", ms, busy * 1e3 / CLOCKS_PER_SEC, ms * 1e6 / runs / steps, (sums[0][1] + sums[1][1]) / runs / first, quantiles);
  return 0;
}
