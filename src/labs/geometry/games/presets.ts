/** @file Games to begin with. */
import type { Preset } from "../../../scenario/lab";
import type { GamesParams } from "../run/params";
import { usualOfPart } from "../run/tables";

const game = (id: string, title: string, words: string, own: Partial<GamesParams>): Preset<GamesParams> => ({
  id,
  title,
  words,
  params: { ...usualOfPart("games"), ...own },
});

const SHARED_START = [0.56, 0.29, 0.15];

export const presets: readonly Preset<GamesParams>[] = [
  game(
    "three-spirals",
    "Three spirals",
    "Rock–paper–scissors from one start: moved at once the players spiral out, in turns they go around, with mirror-prox they spiral in.",
    { start: { row: SHARED_START, column: SHARED_START }, step: 0.25, steps: 300 },
  ),
  game(
    "only-averages-arrive",
    "Only the averages arrive",
    "Played at once for 2000 steps, the last strategies leave a best reply more than 1.5 to gain, the averages less than 0.05.",
    { method: "simultaneous", beside: [], step: 0.5, steps: 2000 },
  ),
  game(
    "one-rise-then-home",
    "One rise, then home",
    "Optimistic players, who foresee the other’s last move once more, go away in the first step alone and closer in all 399 others.",
    { method: "optimistic", beside: ["mirrorProx"], step: 0.5, steps: 400 },
  ),
  game(
    "pennies-in-a-square",
    "Matching pennies in a square",
    "Two strategies each, so both players fit into one square: out, around and in again.",
    {
      payoff: [
        [1, -1],
        [-1, 1],
      ],
      start: { row: [0.8, 0.2], column: [0.4, 0.6] },
      step: 0.2,
      steps: 200,
    },
  ),
  game(
    "beyond-the-doubles",
    "Rarer than a double can say",
    "Large steps, played at once: the rarest strategy falls below 10⁻³²⁴, where doubles end, and D still rises.",
    { beside: [], step: 20, steps: 4000 },
  ),
];
