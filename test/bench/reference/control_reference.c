/* Speed reference for policy iteration steps: V of a policy by a linear solve (LU with pivots), Q, and an entropic step in log-odds.
 * Build: gcc -O3 -march=native control_reference.c -o control_reference -lm
 * Run:   ./control_reference STATES OUTCOMES DISCOUNT START ROUNDS ITERATIONS < NUMBERS
 *        (where each outcome of each of four moves leads, -1 where the episode ends, then what it earns; doubles as the machine has them)
 *        prints the fewest microseconds per iteration of all rounds, and the last value at the start
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#define ACTIONS 4
static int n, outcomes;
static double discount, *next, *reward, *a, *v, *q, *pi, *theta;
static int solve(void) {
  for (int i = 0; i < n; i++) {
    int k = i;
    for (int r = i + 1; r < n; r++) if (fabs(a[r * n + i]) > fabs(a[k * n + i])) k = r;
    if (a[k * n + i] == 0) return 0;
    if (k != i) {
      for (int j = 0; j < n; j++) { double t = a[i * n + j]; a[i * n + j] = a[k * n + j]; a[k * n + j] = t; }
      double t = v[i]; v[i] = v[k]; v[k] = t;
    }
    double inverse = 1 / a[i * n + i];
    for (int r = i + 1; r < n; r++) {
      double f = a[r * n + i] * inverse;
      if (f == 0) continue;
      for (int j = i + 1; j < n; j++) a[r * n + j] -= f * a[i * n + j];
      v[r] -= f * v[i];
    }
  }
  for (int i = n - 1; i >= 0; i--) {
    double s = v[i];
    for (int j = i + 1; j < n; j++) s -= a[i * n + j] * v[j];
    v[i] = s / a[i * n + i];
  }
  return 1;
}
static void evaluate(void) {
  memset(a, 0, sizeof(double) * n * n);
  for (int s = 0; s < n; s++) {
    a[s * n + s] = 1; v[s] = 0;
    for (int p = s * ACTIONS; p < (s + 1) * ACTIONS; p++) {
      double share = pi[p] / outcomes;
      for (int o = p * outcomes; o < (p + 1) * outcomes; o++) {
        v[s] += share * reward[o];
        if (next[o] >= 0) a[s * n + (int)next[o]] -= discount * share;
      }
    }
  }
  if (!solve()) exit(1);
  for (int p = 0; p < n * ACTIONS; p++) {
    double total = 0;
    for (int o = p * outcomes; o < (p + 1) * outcomes; o++) total += reward[o] + (next[o] < 0 ? 0 : discount * v[(int)next[o]]);
    q[p] = total / outcomes;
  }
}
static void step(void) {
  for (int from = 0; from < n * ACTIONS; from += ACTIONS) {
    double top = -INFINITY, total = 0;
    for (int i = from; i < from + ACTIONS; i++) { theta[i] += q[i]; if (theta[i] > top) top = theta[i]; }
    for (int i = from; i < from + ACTIONS; i++) { theta[i] -= top; pi[i] = exp(theta[i]); total += pi[i]; }
    for (int i = from; i < from + ACTIONS; i++) pi[i] /= total;
  }
}
int main(int argc, char **argv) {
  if (argc < 7) return 2;
  n = atoi(argv[1]); outcomes = atoi(argv[2]); discount = atof(argv[3]);
  int start = atoi(argv[4]), rounds = atoi(argv[5]), iterations = atoi(argv[6]), pairs = n * ACTIONS;
  size_t all = (size_t)pairs * outcomes;
  next = malloc(sizeof(double) * all); reward = malloc(sizeof(double) * all);
  a = malloc(sizeof(double) * n * n); v = malloc(sizeof(double) * n); q = malloc(sizeof(double) * pairs);
  pi = malloc(sizeof(double) * pairs); theta = malloc(sizeof(double) * pairs);
  if (fread(next, sizeof(double), all, stdin) != all || fread(reward, sizeof(double), all, stdin) != all) return 1;
  double best = INFINITY;
  for (int r = 0; r < rounds; r++) {
    struct timespec s, e;
    for (int i = 0; i < pairs; i++) { pi[i] = 1.0 / ACTIONS; theta[i] = 0; }
    clock_gettime(CLOCK_MONOTONIC, &s);
    for (int k = 0; k < iterations; k++) { evaluate(); step(); }
    evaluate();
    clock_gettime(CLOCK_MONOTONIC, &e);
    double us = (e.tv_sec - s.tv_sec) * 1e6 + (e.tv_nsec - s.tv_nsec) / 1e3;
    if (us < best) best = us;
  }
  printf("{\"usPerIteration\": %.4f, \"value\": %.12g}\n", best / iterations, v[start]);
  return 0;
}
