/* Speed reference for softmax regression: epochs of stochastic gradient descent, batch 16, in double precision, in the order of the lines.
 * Three passes over a batch (logits, beliefs, gradient), two classes at a time, no exponential for the largest.
 * Build: gcc -O3 -march=native softmax_reference.c -o softmax_reference -lm
 * Run:   ./softmax_reference ROWS WIDTH CLASSES ROUNDS EPOCHS < NUMBERS   (rows of features, then labels; doubles as the machine has them)
 *        prints the fewest microseconds per epoch of all rounds, and a sum of the weights
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#define BATCH 16
static int rows, width, classes;
static double *x, *y, *w, *g, *z;
static const double L2 = 1e-3, STEP = 0.05;
static void logits(const int *at, int count) {
  int c = 0;
  for (; c + 1 < classes; c += 2) {
    const double *one = w + c * width, *other = one + width;
    for (int k = 0; k < count; k++) {
      const double *row = x + (size_t)at[k] * width;
      double a = 0, b = 0;
      for (int j = 0; j < width; j++) { a += one[j] * row[j]; b += other[j] * row[j]; }
      z[k * classes + c] = a; z[k * classes + c + 1] = b;
    }
  }
  if (c == classes) return;
  for (int k = 0; k < count; k++) {
    const double *row = x + (size_t)at[k] * width;
    double a = 0;
    for (int j = 0; j < width; j++) a += w[c * width + j] * row[j];
    z[k * classes + c] = a;
  }
}
static void residuals(const int *at, int count) {
  for (int k = 0; k < count; k++) {
    double *p = z + k * classes, sum = 1, others = 0;
    int best = 0, own = (int)y[at[k]];
    for (int c = 1; c < classes; c++) if (p[c] > p[best]) best = c;
    double top = p[best];
    for (int c = 0; c < classes; c++) if (c != best) { p[c] = exp(p[c] - top); sum += p[c]; }
    p[best] = 1;
    double scale = 1 / (sum * count);
    for (int c = 0; c < classes; c++) { p[c] *= scale; if (c != own) others += p[c]; }
    p[own] = -others;
  }
}
static void spread(const int *at, int count) {
  int c = 0;
  for (; c + 1 < classes; c += 2) {
    double *one = g + c * width, *other = one + width;
    for (int k = 0; k < count; k++) {
      const double *row = x + (size_t)at[k] * width;
      double a = z[k * classes + c], b = z[k * classes + c + 1];
      for (int j = 0; j < width; j++) { one[j] += a * row[j]; other[j] += b * row[j]; }
    }
  }
  if (c == classes) return;
  for (int k = 0; k < count; k++) {
    const double *row = x + (size_t)at[k] * width;
    double a = z[k * classes + c];
    for (int j = 0; j < width; j++) g[c * width + j] += a * row[j];
  }
}
static void epoch(const int *order) {
  int size = classes * width;
  for (int from = 0; from + BATCH <= rows; from += BATCH) {
    logits(order + from, BATCH);
    residuals(order + from, BATCH);
    for (int i = 0; i < size; i++) g[i] = L2 * w[i];
    spread(order + from, BATCH);
    for (int i = 0; i < size; i++) w[i] -= STEP * g[i];
  }
}
int main(int argc, char **argv) {
  if (argc < 6) return 2;
  rows = atoi(argv[1]); width = atoi(argv[2]); classes = atoi(argv[3]);
  int rounds = atoi(argv[4]), epochs = atoi(argv[5]), size = classes * width;
  x = malloc(sizeof(double) * rows * width); y = malloc(sizeof(double) * rows);
  w = calloc(size, sizeof(double)); g = calloc(size, sizeof(double)); z = calloc(BATCH * classes, sizeof(double));
  int *order = malloc(sizeof(int) * rows);
  for (int k = 0; k < rows; k++) order[k] = k;
  if (fread(x, sizeof(double), (size_t)rows * width, stdin) != (size_t)rows * width) return 1;
  if (fread(y, sizeof(double), rows, stdin) != (size_t)rows) return 1;
  double best = INFINITY, sum = 0;
  for (int r = 0; r < rounds; r++) {
    struct timespec s, e;
    memset(w, 0, sizeof(double) * size);
    clock_gettime(CLOCK_MONOTONIC, &s);
    for (int k = 0; k < epochs; k++) epoch(order);
    clock_gettime(CLOCK_MONOTONIC, &e);
    double us = (e.tv_sec - s.tv_sec) * 1e6 + (e.tv_nsec - s.tv_nsec) / 1e3;
    if (us < best) best = us;
  }
  for (int i = 0; i < size; i++) sum += fabs(w[i]);
  printf("{\"usPerEpoch\": %.4f, \"sum\": %.12g}\n", best / epochs, sum);
  return 0;
}
