/**
 * @file Exchanges messages with the page around an embedded figure, which may ask for the scenario or set it,
 * and hears of changes and sizes.
 */
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

/** The window around, as far as messages go. */
export interface Around {
  readonly say: (message: object, origin: string) => void;
  /** Calls back with messages of the window around, and of no other. Returns how to stop. */
  readonly hear: (callback: (data: unknown, origin: string) => void) => () => void;
  readonly size: () => Size;
  readonly onSize: (callback: () => void) => () => void;
}

/** The scenario as JSON has it: without undefined values. */
const plain = (scenario: Scenario): unknown => JSON.parse(JSON.stringify(scenario));

/** What is shown; null while a lab is loading. */
function stateOf({ getState }: Session): State | null {
  const { store, page } = getState();
  if (store === null) return page === null ? null : { link: page, scenario: null };
  const state = store.getState();
  return { link: linkNow(state), scenario: plain(scenarioOf(state)) };
}

const isSame = (a: Size, b: Size) => a.width === b.width && a.height === b.height;

/** Sends messages, and remembers what was sent last. */
function createTeller(session: Session, around: Around) {
  /** The origin of the page around. It is known from its first message on; until then messages go to any origin. */
  let origin = "*";
  let told: string | null = null;
  let toldSize = around.size();
  const say = (message: Said) => around.say({ mirrorstep: PROTOCOL, ...message }, origin);
  const refuse = (id: Id, message: string) => say({ type: "error", id, message });
  return {
    /** Takes the origin of a message; "null", of pages without an origin, cannot be addressed, so any origin is. */
    speakTo: (from: string) => (origin = from === "null" ? "*" : from),
    refuse,
    answer: (id: Id, notices: readonly string[] = []) => {
      const state = stateOf(session);
      if (state === null) return refuse(id, "The lab is still coming; wait for ready.");
      told = state.link;
      return say({ type: "answer", id, ...state, notices });
    },
    /** Sends that the app is ready, or what has changed since the last time. */
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

/** Calls back whenever what is shown changes, also to another lab. */
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

/** Changes are sent once there has been none for this long: longer than the time between two moves of a drag. */
const DEBOUNCE_MS = 50;

/** Starts; returns how to stop. */
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
