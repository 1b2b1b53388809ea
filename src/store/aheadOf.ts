/** @file Connects a lab's store with drawing ahead (ahead.ts). */
import type { Interaction } from "../ui/interaction/interaction";
import { createAhead, type Ahead, type Drawn } from "./ahead";
import type { EngineFor, Runner, Status } from "./runner";

interface State<Params, Trace> {
  readonly params: Params;
  readonly trace: Trace | null;
  readonly status: Status;
}

interface Parts<Params extends object, Trace> extends Pick<Runner<Params>, "known" | "stop"> {
  readonly services: {
    readonly lab: { readonly id: string };
    readonly interaction: Interaction;
    readonly now: () => number;
  };
  readonly engine: EngineFor<Params, Trace>;
  readonly get: () => State<Params, Trace>;
  readonly set: (patch: State<Params, Trace> & { readonly drawn: Drawn<Trace, object, unknown> }) => void;
  /** Computes in the usual way, without a drawing. */
  readonly compute: (params: Params) => void;
}

export function aheadOf<Params extends object, Trace>(parts: Parts<Params, Trace>): Ahead<Params> {
  const { services, engine, get, set, known, stop, compute } = parts;
  const { lab, interaction, now } = services;
  return createAhead<Params, Trace>({
    isMoving: interaction.isMoving,
    params: () => get().params,
    isLight: (params) => {
      const { found, isAll } = known(params);
      const isWhole = get().status.kind === "ready" && get().trace !== null;
      return isWhole && isAll && engine.isLight(lab.id, params, found);
    },
    draw: (params, on) => engine.draw(lab.id, params, known(params).found, on),
    show: (params, drawn) => {
      stop();
      set({ params, trace: drawn.trace, drawn, status: { kind: "ready" } });
    },
    compute,
    now,
  });
}
