/** @file Talks with the page around an embedded figure: it may ask for the scenario and set it, and is told of changes and sizes. */
import type { Scenario } from "../../scenario";
import { linkNow, scenarioOf } from "../../store/labStore";
import type { Session } from "../../store/session";
import { inOurWords } from "../../ui/inOurWords";
import { debounce } from "../../ui/interaction/debounce";
import { createQueue } from "./queue";
import { meantBy } from "./meant";
import { PROTOCOL, readMessage, type Asked, type Id } from "./message";

interface State {
  readonly link: string;
  /** Null on a page that is no lab. */
  readonly scenario: unknown;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}

type Said =
  | ({ readonly type: "ready" } & State & Size)
  | ({ readonly type: "changed" } & State)
  | ({ readonly type: "resized" } & Size)
  | ({ readonly type: "answer"; readonly id: Id; readonly notices: readonly string[] } & State)
  | { readonly type: "error"; readonly id: Id; readonly message: string };

/** The window around, as far as it is spoken to. */
export interface Around {
  readonly say: (message: object, origin: string) => void;
  /** Calls back with what the window around says, and only it. Returns how to stop that. */
  readonly hear: (callback: (data: unknown, origin: string) => void) => () => void;
  readonly size: () => Size;
  readonly onSize: (callback: () => void) => () => void;
}

/** As it is sent: what is absent is not there. */
const plain = (scenario: Scenario): unknown => JSON.parse(JSON.stringify(scenario));

/** What is shown; null while a lab is coming. */
function stateOf({ getState }: Session): State | null {
  const { store, page } = getState();
  if (store === null) return page === null ? null : { link: page, scenario: null };
  const state = store.getState();
  return { link: linkNow(state), scenario: plain(scenarioOf(state)) };
}

const isSame = (a: Size, b: Size) => a.width === b.width && a.height === b.height;

/** Says what is to be said, and remembers what has been told. */
function createTeller(session: Session, around: Around) {
  /** Known from the first message on; until then whoever is around is told. */
  let origin = "*";
  let told: string | null = null;
  let toldSize = around.size();
  const say = (message: Said) => around.say({ mirrorstep: PROTOCOL, ...message }, origin);
  const refuse = (id: Id, message: string) => say({ type: "error", id, message });
  return {
    /** Pages without an origin of their own cannot be named. */
    speakTo: (from: string) => (origin = from === "null" ? "*" : from),
    refuse,
    answer: (id: Id, notices: readonly string[] = []) => {
      const state = stateOf(session);
      if (state === null) return refuse(id, "The lab is still coming; wait for ready.");
      told = state.link;
      return say({ type: "answer", id, ...state, notices });
    },
    /** That it is ready, or what has changed since it was told last. */
    tellState: () => {
      const state = stateOf(session);
      if (state === null || state.link === told) return;
      const isFirst = told === null;
      told = state.link;
      if (!isFirst) return say({ type: "changed", ...state });
      toldSize = around.size();
      return say({ type: "ready", ...state, ...toldSize });
    },
    tellSize: () => {
      const size = around.size();
      if (told === null || isSame(size, toldSize)) return;
      toldSize = size;
      say({ type: "resized", ...size });
    },
  };
}

/** Calls back whatever is shown changes, be it another lab. */
function watch(session: Session, onChange: () => void): () => void {
  let unwatch: () => void = () => undefined;
  const follow = () => {
    unwatch();
    unwatch = session.getState().store?.subscribe(onChange) ?? (() => undefined);
    onChange();
  };
  const unsubscribe = session.subscribe(follow);
  follow();
  return () => {
    unsubscribe();
    unwatch();
  };
}

/** Between two signs of a hand that moves something there is less. */
const DEBOUNCE_MS = 50;

/** Returns how to end it. */
export function talk(session: Session, around: Around): () => void {
  const { speakTo, answer, refuse, tellState, tellSize } = createTeller(session, around);

  const act = async (asked: Asked) => {
    if (asked.type === "get") return answer(asked.id);
    const meant = await meantBy(asked);
    if (!meant.ok) return refuse(asked.id, meant.error);
    const { lab, scenario, notices } = meant;
    session.getState().open(lab, { ...scenario, view: { ...scenario.view, embed: true } }, true);
    return answer(
      asked.id,
      notices.map(({ message }) => message),
    );
  };
  const queue = createQueue();
  const onMessage = (data: unknown, from: string) => {
    const read = readMessage(data);
    if (read.kind === "none") return;
    speakTo(from);
    if (read.kind === "refused") return refuse(read.id, read.message);
    const { asked } = read;
    queue(() => act(asked)).catch((error: unknown) => refuse(asked.id, inOurWords(error)));
  };

  const change = debounce(tellState, DEBOUNCE_MS);
  const ends = [around.hear(onMessage), around.onSize(tellSize), watch(session, change.sign), change.stop];
  return () => {
    for (const end of ends) end();
  };
}
