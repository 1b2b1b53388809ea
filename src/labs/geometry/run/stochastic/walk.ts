/** @file One run step by step. What it draws depends on (seed, run) alone. */
import { createStep } from "../../../../core/mirror/constraint";
import { createOracleMove, type Move } from "../../../../core/mirror/template";
import { createDraws, type Draws } from "../../../../experiments/relaxation/law";
import { LAID_STREAM, Normals, Uniforms, type Stream } from "../../../../experiments/relaxation/stream";
import { oracleOf, type Model } from "./model";

/** A larger D counts as infinite. */
const OVERFLOWED_DISTANCE = 1e200;

/** The streams of a run: one for the oracle, one for λ. */
const oracleStream = (run: number): number => 2 * run + 1;
const lawStream = (run: number): number => 2 * run + 2;

/** Allocates nothing in a step. */
export class Walker {
  readonly x: Float64Array;
  /** D(z, x); Infinity once the run has left the domain or overflowed. */
  distance = 0;
  /** The coordinate that left the domain; −1: none. */
  left = -1;
  private readonly move: Move;
  private readonly normals: Normals;
  private readonly uniforms: Uniforms;
  private readonly draws: Draws;
  private readonly streams: readonly Stream[];

  /** @param steps η_n, if steps are asked for by their number */
  constructor(
    private readonly model: Model,
    room?: number,
    private readonly steps = new Float64Array(0),
  ) {
    this.x = model.start.slice();
    this.normals = new Normals(room);
    this.uniforms = new Uniforms(room);
    this.draws = createDraws(model.params.relaxation, room);
    this.streams = [this.normals, this.uniforms, this.draws.stream];
    const oracle = oracleOf(
      model,
      () => this.uniforms.next(),
      () => this.normals.next(),
    );
    const n = this.x.length;
    this.move = createOracleMove(oracle, createStep(model.potential, { kind: "space" }, n), n);
  }

  /** The number of numbers in a run's state. */
  get size(): number {
    return this.streams.reduce((sum, { size }) => sum + size, this.x.length + 2);
  }

  save(into: Float64Array, at: number): void {
    into[at] = this.distance;
    into[at + 1] = this.left;
    into.set(this.x, at + 2);
    let next = at + 2 + this.x.length;
    for (const stream of this.streams) {
      stream.save(into, next);
      next += stream.size;
    }
  }

  load(from: Float64Array, at: number): void {
    this.distance = from[at];
    this.left = from[at + 1];
    for (let i = 0; i < this.x.length; i++) this.x[i] = from[at + 2 + i];
    let next = at + 2 + this.x.length;
    for (const stream of this.streams) {
      stream.load(from, next);
      next += stream.size;
    }
  }

  /** The number of numbers in a run's state at its end. */
  get laidSize(): number {
    return this.streams.length * LAID_STREAM + this.x.length + 2;
  }

  layDown(into: Float64Array, at: number): void {
    into[at] = this.distance;
    into[at + 1] = this.left;
    into.set(this.x, at + 2);
    const next = at + 2 + this.x.length;
    for (const [k, stream] of this.streams.entries()) stream.layDown(into, next + k * LAID_STREAM);
  }

  takeUp(from: Float64Array, at: number): void {
    const next = at + 2 + this.x.length;
    this.distance = from[at];
    this.left = from[at + 1];
    this.x.set(from.subarray(at + 2, next));
    for (const [k, stream] of this.streams.entries()) stream.takeUp(from, next + k * LAID_STREAM);
  }

  /** Takes step t, counted from 0. */
  stepAt(t: number): void {
    this.step(this.steps[t]);
  }

  start(run: number): void {
    const { model } = this;
    const { seed } = model.params;
    if (model.oracle.kind === "gaussian") this.normals.start(seed, oracleStream(run));
    else this.uniforms.start(seed, oracleStream(run));
    this.draws.start(seed, lawStream(run));
    this.x.set(model.start);
    this.left = -1;
    this.distance = model.potential.divergence(model.z, this.x);
  }

  /** Whether the run has ended. */
  get isOver(): boolean {
    return !(this.distance < OVERFLOWED_DISTANCE);
  }

  step(eta: number): void {
    const { model, x } = this;
    this.left = this.move(x, 0, this.draws.next() * eta, x);
    const distance = this.left < 0 ? model.potential.divergence(model.z, x) : Infinity;
    this.distance = distance < OVERFLOWED_DISTANCE ? distance : Infinity;
  }
}
