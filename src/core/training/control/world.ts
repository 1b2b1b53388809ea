/**
 * @file A grid that one walks over, as a Markov decision process with four actions. Each cell is given by a
 * letter: S the start, F free, W a wall (whoever walks into it stays), H a hole (the episode ends), C a cliff
 * (back to the start), G the goal (the episode ends).
 */

export const ACTIONS = ["left", "down", "right", "up"] as const;
export const ACTION_COUNT = ACTIONS.length;

/** By how many columns and rows each action moves. */
const MOVES = [
  [-1, 0],
  [0, 1],
  [1, 0],
  [0, -1],
] as const;

/** The reward for entering the goal, for any other move, and for entering a hole or a cliff. */
export interface Rewards {
  readonly goal: number;
  readonly move: number;
  readonly fall: number;
}

export interface WorldSpec {
  /** Rows of letters, all equally long; exactly one S. */
  readonly map: readonly string[];
  readonly rewards: Rewards;
  /** If true, a move goes in the intended direction or one of the two at right angles to it, each with probability 1/3. */
  readonly slippery: boolean;
}

/** In place of a state: the episode has ended. */
export const EPISODE_END = -1;

/** The states are the cells that can be reached from the start and in which an episode can go on. */
export interface World {
  readonly columns: number;
  readonly rows: number;
  readonly letters: string;
  /** How many states there are. */
  readonly states: number;
  /** The cell of each state, row by row. */
  readonly cells: Int32Array<ArrayBuffer>;
  /** The state of each cell; −1 if the cell is none. */
  readonly stateOf: Int32Array<ArrayBuffer>;
  readonly start: number;
  /** How many outcomes an action has in a state, all equally likely: 1, or 3 if the grid is slippery. */
  readonly outcomes: number;
  /** For state s, action a, outcome k at (4 s + a) outcomes + k: the state after it, or END. */
  readonly next: Int32Array<ArrayBuffer>;
  /** The reward of the same outcome, at the same index. */
  readonly reward: Float64Array<ArrayBuffer>;
  readonly reachesGoal: boolean;
  /** Whether a goal or a hole can be reached. */
  readonly reachesEnd: boolean;
}

interface Outcome {
  /** The cell after the move. */
  readonly cell: number;
  readonly reward: number;
}

/** Looks up moves on the letters, before it is known which cells are states. */
function walker({ map, rewards }: WorldSpec) {
  const columns = map[0].length;
  const letters = map.join("");
  const start = letters.indexOf("S");
  const after = (cell: number, action: number): Outcome => {
    const [right, down] = MOVES[action];
    const [x, y] = [(cell % columns) + right, Math.floor(cell / columns) + down];
    const isOff = x < 0 || x >= columns || y < 0 || y >= map.length;
    const to = isOff ? cell : y * columns + x;
    const letter = letters[to];
    if (letter === "W") return { cell, reward: rewards.move };
    if (letter === "C") return { cell: start, reward: rewards.fall };
    if (letter === "H") return { cell: to, reward: rewards.fall };
    return { cell: to, reward: letter === "G" ? rewards.goal : rewards.move };
  };
  return { columns, letters, start, after };
}

const isEnd = (letter: string): boolean => letter === "G" || letter === "H";

/** All cells that can be entered from the start on, in the order of the grid. */
function reached(
  start: number,
  letters: string,
  after: (cell: number, action: number) => Outcome,
): Uint8Array {
  const seen = new Uint8Array(letters.length);
  const waiting = [start];
  seen[start] = 1;
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    if (isEnd(letters[cell])) continue;
    for (let action = 0; action < ACTION_COUNT; action++) {
      const { cell: to } = after(cell, action);
      if (seen[to] === 0) waiting.push(to);
      seen[to] = 1;
    }
  }
  return seen;
}

export function createWorld(spec: WorldSpec): World {
  const { columns, letters, start, after } = walker(spec);
  const seen = reached(start, letters, after);
  const all = Array.from(letters, (_, cell) => cell).filter((cell) => seen[cell] === 1);
  const cells = Int32Array.from(all.filter((cell) => !isEnd(letters[cell])));
  const stateOf = new Int32Array(letters.length).fill(EPISODE_END);
  cells.forEach((cell, state) => (stateOf[cell] = state));
  const turns = spec.slippery ? [ACTION_COUNT - 1, 0, 1] : [0];
  const next = new Int32Array(cells.length * ACTION_COUNT * turns.length);
  const reward = new Float64Array(next.length);
  let at = 0;
  for (const cell of cells)
    for (let action = 0; action < ACTION_COUNT; action++)
      for (const turn of turns) {
        const outcome = after(cell, (action + turn) % ACTION_COUNT);
        next[at] = stateOf[outcome.cell];
        reward[at++] = outcome.reward;
      }
  return {
    columns,
    rows: spec.map.length,
    letters,
    states: cells.length,
    cells,
    stateOf,
    start: stateOf[start],
    outcomes: turns.length,
    next,
    reward,
    reachesGoal: all.some((cell) => letters[cell] === "G"),
    reachesEnd: all.some((cell) => isEnd(letters[cell])),
  };
}
